import type { MessageWays } from './settings-document.ts';

/** What differs from what holds, kind by kind: what was changed elsewhere meanwhile is not undone. */
export function changedWays(before: readonly MessageWays[], chosen: readonly MessageWays[]) {
  return chosen.flatMap(({ kind, email, chat, fixed }) => {
    const held = before.find((one) => one.kind === kind);
    const change = {
      ...(email === held?.email ? {} : { email }),
      ...(chat === held?.chat ? {} : { chat }),
    };
    return fixed || Object.keys(change).length === 0 ? [] : [{ kind, ...change }];
  });
}
