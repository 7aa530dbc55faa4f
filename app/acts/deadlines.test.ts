import { describe, expect, it } from 'vitest';
import type { Role } from '#domain/vocabulary.ts';
import {
  changedDeadlines,
  eachOnce,
  isUnnamed,
  namedDeadlines,
  presentDeadlines,
  problemOf,
  proposedDeadlines,
  sameForAll,
} from './deadlines.ts';

const owner = (role: Role, person: { id: string; name: string } | null) => ({ role, person, timeZones: ['UTC'] });
const engineer = owner('ENGINEER', { id: 'p1', name: 'Erik' });
const specOwner = owner('SPEC_OWNER', { id: 'p1', name: 'Erik' });
const lead = owner('PMO_LEAD', null);
const owners = eachOnce([engineer, lead, specOwner]);

describe('the deadlines of a declaration (GI-2)', () => {
  it('are one for each owner, whatever roles a person has there', () => {
    expect(owners).toEqual([engineer, lead]);
  });

  it('name a person by id and a role by its name, at instants; who has none is left out', () => {
    expect(namedDeadlines(owners, { p1: '2026-03-01T14:00', PMO_LEAD: '' }, 'Europe/Berlin')).toEqual([
      { key: 'p1', ownerId: 'p1', role: null, deadline: '2026-03-01T13:00:00.000Z' },
    ]);
    expect(namedDeadlines(owners, { PMO_LEAD: '2026-03-01T14:00' }, 'UTC')).toEqual([
      { key: 'PMO_LEAD', ownerId: null, role: 'PMO_LEAD', deadline: '2026-03-01T14:00:00.000Z' },
    ]);
  });

  it('are proposed for everybody, in the reader’s wall time, where deadlines are named (M-2)', () => {
    const declaration = { to: 'FIX_SCOPE', deadlinesNeeded: true, owners: [engineer, lead, specOwner] };
    expect(
      proposedDeadlines({ ...declaration, proposedDeadline: '2026-03-01T13:00:00.000Z' }, 'Europe/Berlin'),
    ).toEqual({
      p1: '2026-03-01T14:00',
      PMO_LEAD: '2026-03-01T14:00',
    });
    expect(proposedDeadlines({ ...declaration, proposedDeadline: null }, 'UTC')).toEqual({});
    expect(proposedDeadlines(undefined, 'UTC')).toEqual({});
  });

  it('have their problems by their place in what was sent', () => {
    const problem = { path: 'deadlines[1].deadline', message: 'It has passed.' };
    expect(problemOf([problem], 1)).toBe(problem);
    expect(problemOf([problem], 0)).toBeUndefined();
  });

  it('can be the first one for all who have none', () => {
    const typed = { PMO_LEAD: '2026-03-01T14:00', p1: '' };
    expect(sameForAll(owners, typed)).toEqual({ PMO_LEAD: '2026-03-01T14:00', p1: '2026-03-01T14:00' });
    expect(isUnnamed(typed)).toBe(false);
    expect(isUnnamed({ p1: '' })).toBe(true);
  });
});

describe('M-3: naming deadlines of the present visit', () => {
  const named = '2026-03-01T13:00:00.000Z';

  it('begins with what is named: for somebody with several roles the earliest', () => {
    const present = presentDeadlines([
      { owner: engineer, deadline: '2026-03-02T13:00:00.000Z' },
      { owner: { ...engineer, role: 'SPEC_OWNER' }, deadline: named },
      { owner: lead, deadline: null },
    ]);
    expect([...present]).toEqual([['p1', named]]);
  });

  it('sends what is changed alone, so that the record says what was', () => {
    const typed = { p1: '2026-03-01T14:00', PMO_LEAD: '2026-03-03T09:00' };
    const present = new Map([['p1', named]]);
    expect(changedDeadlines(owners, typed, present, 'Europe/Berlin').map(({ key }) => key)).toEqual(['PMO_LEAD']);
    expect(changedDeadlines(owners, { p1: '' }, present, 'Europe/Berlin')).toEqual([]);
    expect(changedDeadlines(owners, { p1: '2026-03-01T14:01' }, present, 'Europe/Berlin')).toHaveLength(1);
  });
});
