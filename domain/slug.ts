/** A title as part of a file's name: lower-case ASCII words joined by hyphens, at most 60 characters. */
export function slugOf(title: string): string {
  const plain = title
    .normalize('NFKD')
    .replace(/\p{Mark}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-');
  const words = plain.replace(/^-+/, '').slice(0, 60).replace(/-+$/, '');
  return words === '' ? 'untitled' : words;
}
