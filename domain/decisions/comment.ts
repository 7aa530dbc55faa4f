import type { Comment } from '../commands.ts';
import {
  accepted,
  type Ground,
  notInProcess,
  processRoleOf,
  type Ruling,
  refused,
  requireFreshWorkItem,
} from './ruling.ts';

/** Anyone with a part in the process may comment, on closed work items too (process.md 2). */
export function decideComment(ground: Ground, command: Comment): Ruling {
  const role = processRoleOf(ground.envelope);
  if (role === null) return refused(notInProcess());
  const obstacle = requireFreshWorkItem(ground);
  if (obstacle !== null) return refused(obstacle);
  return accepted(role, { type: 'COMMENTED', payload: { text: command.text } });
}
