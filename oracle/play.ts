import { nextDueAt } from './clock.ts';
import { Dice } from './dice.ts';
import type { Happening, History, World } from './history.ts';
import { judge } from './judge.ts';
import { wellDone } from './moves.ts';
import { recount } from './recount.ts';
import { gatePassed } from './status.ts';
import type { State } from './words.ts';

/** 21 October 2026, 9:00 UTC. */
const START = Date.UTC(2026, 9, 21, 9);

const MINUTE = 60_000;

/** A history that leads into a state, or to its gate being passed, by what the model itself holds to be legal. */
export function historyTo(world: World, state: State, passed: boolean, seed: number): History {
  const dice = new Dice(seed);
  const history: Happening[] = [{ kind: 'reported', by: 'engineer', at: START, proposed: 'HIGH', world }];
  for (let at = START + MINUTE; ; at += MINUTE) {
    const tale = recount(history);
    if (tale.state === state && (!passed || gatePassed(tale))) return history;
    if (history.length > 300) throw new Error(`No way to ${state} in 300 steps.`);
    const due = nextDueAt(tale);
    if (due !== null && due < at) {
      history.push({ kind: 'clock', at });
      continue;
    }
    const attempt = wellDone(tale, at, dice);
    if (judge(tale, attempt) === null) history.push({ kind: 'done', attempt });
  }
}
