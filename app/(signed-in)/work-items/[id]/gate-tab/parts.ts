import type { Answer, ItemStatus, Role, Verdict } from '#domain/vocabulary.ts';

interface ShownOwner {
  role: Role;
  person?: { id: string; name: string } | null;
}

interface Said {
  at: string;
  by: { name: string };
}

interface ThreePartItem {
  key: string;
  status: ItemStatus;
  evidence?: (Said & { revision: number }) | null;
  confirmations: readonly (Said & { answer: Answer })[];
  validation?: (Said & { verdict: Verdict }) | null;
}

interface Missing {
  item?: string | null;
  part: string;
  owner: ShownOwner;
}

/** One thing said about an item, or still to be said. */
export type PartLine =
  | { kind: 'for' | 'against'; word: string; by: string; at: string }
  | { kind: 'missing'; word: string; owner: ShownOwner | null };

/** The three parts of a gate item (GI-3); several owners may have to confirm (FS.2). */
export interface ThreeParts {
  evidence: PartLine;
  confirmations: PartLine[];
  validation: PartLine;
}

const said = (kind: 'for' | 'against', word: string, { at, by }: Said): PartLine => ({ kind, word, by: by.name, at });

/** What stands in each part of an item, and whose it is where nothing stands there. */
export function threeParts(item: ThreePartItem, missing: readonly Missing[]): ThreeParts {
  const owners = (part: string) => missing.filter((one) => one.item === item.key && one.part === part);
  const waits = (word: string, owner: ShownOwner | undefined): PartLine => ({
    kind: 'missing',
    word,
    owner: owner ?? null,
  });
  const { evidence, validation, confirmations } = item;
  const answered = confirmations.map((one) => said(one.answer === 'YES' ? 'for' : 'against', yesOrNo(one.answer), one));
  // After No or Fail it is new evidence that is waited for; the parts behind it begin anew then.
  const owed = item.status === 'DECLINED' || item.status === 'FAILED' ? [] : owners('CONFIRMATION');
  const stillOwed = item.status === 'CONFIRMED' ? [] : owed.map(({ owner }) => waits('Confirmation', owner));
  const all = [...answered, ...stillOwed];
  return {
    evidence: evidence
      ? said('for', `Evidence r${evidence.revision}`, evidence)
      : waits('Evidence', owners('EVIDENCE')[0]?.owner),
    confirmations: all.length === 0 ? [waits('Confirmation', undefined)] : all,
    validation: validation
      ? said(
          validation.verdict === 'PASS' ? 'for' : 'against',
          validation.verdict === 'PASS' ? 'Pass' : 'Fail',
          validation,
        )
      : waits('Validation', item.status === 'DECLINED' ? undefined : owners('VALIDATION')[0]?.owner),
  };
}

const yesOrNo = (answer: Answer): string => (answer === 'YES' ? 'Yes' : 'No');
