/** A key press, as far as shortcuts look at it. */
export interface KeyPress {
  key: string;
  ctrlKey: boolean;
  metaKey: boolean;
  altKey: boolean;
  /** Somebody else has acted on it. */
  defaultPrevented: boolean;
  /** It goes into a field. */
  typing: boolean;
}

/** The key that opens the sheet; it works also where single keys are switched off, since it switches them on. */
export const SHEET_KEY = '?';
/** The key that leads into the search field of a page. */
export const SEARCH_KEY = '/';

/** The shortcut that a key press means; null for all that is typed, or belongs to the browser. */
export function shortcutOf(press: KeyPress): string | null {
  const { key, ctrlKey, metaKey, altKey, defaultPrevented, typing } = press;
  if (typing || defaultPrevented || ctrlKey || metaKey || altKey) return null;
  return key.length === 1 ? key.toLowerCase() : null;
}

/** Whether keys go into an element: a field, a choice, or text that is edited in place. */
export function takesKeys(element: { tagName: string; isContentEditable: boolean; type?: unknown }): boolean {
  if (element.isContentEditable) return true;
  if (element.tagName === 'INPUT') return !['checkbox', 'button', 'submit'].includes(String(element.type));
  return element.tagName === 'TEXTAREA' || element.tagName === 'SELECT';
}
