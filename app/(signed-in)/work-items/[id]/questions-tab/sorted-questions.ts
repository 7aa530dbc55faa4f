import { holds, type Reader, type ShownOwner } from '../../../../acts/reader.ts';

interface Sorted {
  open: boolean;
  owner: ShownOwner;
  askedAt: string;
  deadline: string;
  answeredAt?: string | null;
}

/** Open questions, the reader's own first, then by deadline; settled ones, the last that was settled first. */
export function sortedQuestions<Question extends Sorted>(
  reader: Reader,
  questions: readonly Question[],
): { open: Question[]; settled: Question[] } {
  const others = ({ owner }: Question) => (holds(reader, owner) ? 0 : 1);
  const settledAt = ({ answeredAt, askedAt }: Question) => Date.parse(answeredAt ?? askedAt);
  return {
    open: questions
      .filter(({ open }) => open)
      .sort((one, other) => others(one) - others(other) || Date.parse(one.deadline) - Date.parse(other.deadline)),
    settled: questions.filter(({ open }) => !open).sort((one, other) => settledAt(other) - settledAt(one)),
  };
}
