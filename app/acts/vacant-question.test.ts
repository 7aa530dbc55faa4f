import { describe, expect, it } from 'vitest';
import type { QuestionKind, Role } from '#domain/vocabulary.ts';
import { vacantQuestion } from './vacant-question.ts';

const PEOPLE: { id: string; roles: Role[] }[] = [
  { id: 'here', roles: ['ENGINEER'] },
  { id: 'left', roles: ['VIEWER'] },
];
const [soon, late] = ['2026-03-02T08:00:00.000Z', '2026-03-03T08:00:00.000Z'];

const asked = (id: string, person: string | null, deadline: string, kind: QuestionKind = 'QUESTION', open = true) => ({
  id,
  kind,
  open,
  deadline,
  owner: {
    role: 'ENGINEER' as Role,
    person: person === null ? null : { id: person, name: person },
    timeZones: ['UTC'],
  },
});

describe('GI-5, process.md 2: the question to readdress', () => {
  it('is that of the action whose asked person no longer takes part', () => {
    const questions = [
      asked('answered there', 'here', late),
      asked('of a role', null, late),
      asked('closed', 'left', late, 'QUESTION', false),
      asked('another', 'left', soon),
      asked('this', 'left', late),
    ];
    expect(vacantQuestion(questions, { deadline: late }, PEOPLE)?.id).toBe('this');
  });

  it('can be of a person who is gone altogether', () => {
    expect(vacantQuestion([asked('this', 'gone', late)], { deadline: late }, PEOPLE)?.id).toBe('this');
  });

  it('is none where only a spec’s owner is missing: the registry names them', () => {
    expect(vacantQuestion([asked('spec', 'left', late, 'SPEC_MISSING')], { deadline: late }, PEOPLE)).toBeNull();
  });
});
