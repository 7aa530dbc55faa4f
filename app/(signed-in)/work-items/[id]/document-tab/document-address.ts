import { tabHref } from '../tabs.ts';

/** What of the Phase Gate Document an address asks for: the newest version unless it names one, compared with another. */
export interface AskedDocument {
  version: number | null;
  /** The older of the two that are compared; null for the document itself. */
  compare: number | null;
}

type Search = Record<string, string | string[] | undefined>;

const MOST = 2 ** 31 - 2;

/** What the address's search says; what is no version counts as not given. */
export function askedDocument(search: Search): AskedDocument {
  return { version: versionIn(search.version), compare: versionIn(search.compare) };
}

export function versionHref(version: number): string {
  return `${tabHref('document')}&version=${version}`;
}

function versionIn(given: string | string[] | undefined): number | null {
  if (typeof given !== 'string' || !/^[1-9]\d{0,9}$/.test(given)) return null;
  const version = Number(given);
  return version <= MOST ? version : null;
}
