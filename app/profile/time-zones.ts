/** Not among those that are listed, and yet a zone that people choose. */
const UTC = 'UTC';

/** Time zones to choose from, by name; the present one is always there, under whatever name it has. */
export function timeZones(present: string): string[] {
  return [...new Set([UTC, present, ...Intl.supportedValuesOf('timeZone')])].sort();
}

/** As people read it: "America/Argentina/Buenos Aires". */
export const zoneWords = (timeZone: string): string => timeZone.replaceAll('_', ' ');
