interface Missing {
  item?: string | null;
  part: string;
}

/** The address at which a missing part is given: the row of its gate item, or the questions. */
export function missingPlace(workItemId: string, { item, part }: Missing): string {
  const page = `/work-items/${encodeURIComponent(workItemId)}`;
  if (item && part !== 'QUESTION') return `${page}?tab=gate#${item}`;
  return `${page}?tab=questions`;
}
