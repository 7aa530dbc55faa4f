/** Characters that a next action's text has of what somebody wrote: enough to know which it is. */
const MOST = 120;

/** The beginning of what somebody wrote, on one line, for a place that has little room; the whole is where it was written. */
export function shortened(text: string): string {
  const [line = ''] = text.trim().split('\n');
  const characters = Array.from(line);
  if (characters.length <= MOST) return line === text.trim() ? line : `${line} …`;
  return `${characters
    .slice(0, MOST - 1)
    .join('')
    .trimEnd()}…`;
}
