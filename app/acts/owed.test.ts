import { describe, expect, it } from 'vitest';
import type { EscalationKind, QuestionKind, Role } from '#domain/vocabulary.ts';
import { owedEscalation } from './owed-escalation.ts';
import { owedQuestion } from './owed-question.ts';

const at = (day: number) => `2026-03-0${day}T08:00:00.000Z`;
const owner = (role: Role, id: string | null = null) => ({
  role,
  person: id === null ? null : { id, name: id },
  timeZones: ['UTC'],
});
const asked = (id: string, kind: QuestionKind, of: ReturnType<typeof owner>, day: number, open = true) => ({
  id,
  kind,
  open,
  owner: of,
  deadline: at(day),
});

describe('GI-1: the question that a next action is about', () => {
  const qa = owner('QA_LEAD', 'p-qa');
  const action = { kind: 'ANSWER' as const, owner: qa, deadline: at(3) };

  it('is that of the action’s owner and deadline, in whatever role', () => {
    const questions = [
      asked('other owner', 'QUESTION', owner('PRODUCT_OWNER', 'p-product'), 3),
      asked('closed', 'QUESTION', qa, 3, false),
      asked('later', 'QUESTION', qa, 4),
      asked('this', 'DELIVERY_RISK', owner('SPEC_OWNER', 'p-qa'), 3),
    ];
    expect(owedQuestion(questions, action)?.id).toBe('this');
  });

  it('is a dispute where it asks for a ruling, and only there', () => {
    const questions = [asked('question', 'QUESTION', qa, 3), asked('dispute', 'DISPUTE', qa, 3)];
    expect(owedQuestion(questions, action)?.id).toBe('question');
    expect(owedQuestion(questions, { ...action, kind: 'RULE' })?.id).toBe('dispute');
  });

  it('is the first that is due where the action is of a moment ago', () => {
    const questions = [asked('late', 'QUESTION', qa, 6), asked('soon', 'QUESTION', qa, 5)];
    expect(owedQuestion(questions, action)?.id).toBe('soon');
  });

  it('is none where everything is settled', () => {
    expect(owedQuestion([asked('closed', 'QUESTION', qa, 3, false)], action)).toBeNull();
  });
});

describe('TM-3: the escalation that a next action is about', () => {
  const head = owner('HEAD_OF_ENGINEERING');
  const raised = (id: string, day: number, more: Partial<{ awaited: boolean }> = {}) => ({
    id,
    kind: 'LIMIT_BREACHED' as EscalationKind,
    awaited: true,
    reason: 'TRIAGE was not left within its limit.',
    dueAt: at(1),
    raisedAt: at(day),
    respondBy: at(9),
    responder: head,
    ...more,
  });

  it('is the oldest that awaits a response of the owner', () => {
    const escalations = [
      raised('newer', 5),
      raised('responded', 1, { awaited: false }),
      raised('this', 4),
      { ...raised('owed by another', 3), responder: owner('PMO_LEAD') },
    ];
    expect(owedEscalation(escalations, { owner: head })?.id).toBe('this');
  });
});
