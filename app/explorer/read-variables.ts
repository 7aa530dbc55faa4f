/** Variables as they were typed: an object, none where nothing was typed; null where it is no JSON object. */
export function readVariables(text: string): Record<string, unknown> | null {
  if (text.trim() === '') return {};
  try {
    const parsed: unknown = JSON.parse(text);
    return typeof parsed === 'object' && !Array.isArray(parsed) ? (parsed as Record<string, unknown> | null) : null;
  } catch {
    // Half of what is being typed is no JSON; the page says so beside it.
    return null;
  }
}
