'use client';

import { useRouter } from 'next/navigation';
import type { TypedDocumentString } from '#graphql/documents/graphql.ts';
import { useOwnCommand } from '../acts/use-own-command.ts';
import type { ShownSettings } from './settings-document.ts';

/** Sends what somebody chose for themselves; the page is then rendered anew, since every time on it may be another. */
export function useSettingsCommand<Input extends { commandId: string }>(
  document: TypedDocumentString<{ settings: ShownSettings }, { input: Input }>,
) {
  const router = useRouter();
  const command = useOwnCommand();
  /** What holds now; null where it was not accepted. */
  const submit = async (choice: Omit<Input, 'commandId'>): Promise<ShownSettings | null> => {
    const changed = await command.submit(document, choice);
    if (changed !== null) router.refresh();
    return changed?.settings ?? null;
  };
  return { ...command, submit };
}
