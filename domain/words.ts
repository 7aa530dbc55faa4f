/** The words of a text as search knows them: letters and digits, lower case, compatibility forms alike. */
function wordsOf(text: string): string[] {
  return (
    text
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{N}\p{M}]+/gu) ?? []
  );
}

const MAX_WORDS = 60;
const MAX_SEARCH_WORDS = 10;

/** The words by which a work item is found. */
export function wordsOfCard({ id, kind, title }: { id: string; kind: string; title: string }): string[] {
  return [...new Set(wordsOf(`${title} ${kind} ${id}`))].slice(0, MAX_WORDS);
}

/** The beginnings of words that a search asks for: each must begin a word of the item. Null where it asks for nothing. */
export function searchWords(text: string): string[] | null {
  return text.trim() === '' ? null : wordsOf(text).slice(0, MAX_SEARCH_WORDS);
}
