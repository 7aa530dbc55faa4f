import { describe, expect, it } from 'vitest';
import { stateSteps } from './state-steps.ts';

const GATES = [
  { key: 'T', from: 'TRIAGE', to: 'ROOT_CAUSE' },
  { key: 'RC', from: 'ROOT_CAUSE', to: 'FIX_SCOPE' },
  { key: 'FS', from: 'FIX_SCOPE', to: 'IMPLEMENTATION' },
];
const at = (hour: number) => `2026-03-02T${String(hour).padStart(2, '0')}:00:00.000Z`;

describe('the line of states', () => {
  it('has each state once, in the order of the gates, with the gate before it', () => {
    const steps = stateSteps(GATES, [{ to: 'TRIAGE', at: at(8) }], 'TRIAGE');
    expect(steps.map(({ state, gateBefore, position }) => [state, gateBefore, position])).toEqual([
      ['TRIAGE', null, 'present'],
      ['ROOT_CAUSE', 'T', 'ahead'],
      ['FIX_SCOPE', 'RC', 'ahead'],
      ['IMPLEMENTATION', 'FS', 'ahead'],
    ]);
    expect(steps[0]).toMatchObject({ visits: 1, enteredAt: at(8), leftAt: null });
    expect(steps[1]).toMatchObject({ visits: 0, enteredAt: null, leftAt: null });
  });

  it('tells of a state that was left how long its visit was', () => {
    const steps = stateSteps(
      GATES,
      [
        { to: 'TRIAGE', at: at(8) },
        { to: 'ROOT_CAUSE', at: at(10) },
      ],
      'ROOT_CAUSE',
    );
    expect(steps[0]).toMatchObject({ position: 'left', enteredAt: at(8), leftAt: at(10) });
    expect(steps[1]).toMatchObject({ position: 'present', enteredAt: at(10), leftAt: null });
  });

  it('M-3: after a reversion, the visit that lasts is the newest, and the state ahead keeps the visit it had', () => {
    const steps = stateSteps(
      GATES,
      [
        { to: 'TRIAGE', at: at(8) },
        { to: 'ROOT_CAUSE', at: at(9) },
        { to: 'FIX_SCOPE', at: at(10) },
        { to: 'IMPLEMENTATION', at: at(11) },
        { to: 'FIX_SCOPE', at: at(13) },
      ],
      'FIX_SCOPE',
    );
    expect(steps[2]).toMatchObject({ position: 'present', visits: 2, enteredAt: at(13), leftAt: null });
    expect(steps[3]).toMatchObject({ position: 'ahead', visits: 1, enteredAt: at(11), leftAt: at(13) });
  });

  it('has nothing to show without gates', () => expect(stateSteps([], [], 'TRIAGE')).toEqual([]));
});
