/** Not among those that are listed, and yet a zone that people choose. */
const UTC = 'UTC';

/** Some zones are listed under names of long ago; people look for those of today, and the zone is the same. */
const NAMES_OF_TODAY: Readonly<Record<string, string>> = {
  'Africa/Asmera': 'Africa/Asmara',
  'America/Buenos_Aires': 'America/Argentina/Buenos_Aires',
  'America/Catamarca': 'America/Argentina/Catamarca',
  'America/Coral_Harbour': 'America/Atikokan',
  'America/Cordoba': 'America/Argentina/Cordoba',
  'America/Godthab': 'America/Nuuk',
  'America/Indianapolis': 'America/Indiana/Indianapolis',
  'America/Jujuy': 'America/Argentina/Jujuy',
  'America/Louisville': 'America/Kentucky/Louisville',
  'America/Mendoza': 'America/Argentina/Mendoza',
  'Asia/Calcutta': 'Asia/Kolkata',
  'Asia/Katmandu': 'Asia/Kathmandu',
  'Asia/Rangoon': 'Asia/Yangon',
  'Asia/Saigon': 'Asia/Ho_Chi_Minh',
  'Atlantic/Faeroe': 'Atlantic/Faroe',
  'Europe/Kiev': 'Europe/Kyiv',
  'Pacific/Enderbury': 'Pacific/Kanton',
  'Pacific/Ponape': 'Pacific/Pohnpei',
  'Pacific/Truk': 'Pacific/Chuuk',
};

/** A zone's name as it is today. */
export const nameOfToday = (timeZone: string): string => NAMES_OF_TODAY[timeZone] ?? timeZone;

/** Time zones to choose from, by name; the present one is always there, under whatever name it has. */
export function timeZones(present: string): string[] {
  return [...new Set([UTC, present, ...Intl.supportedValuesOf('timeZone').map(nameOfToday)])].sort();
}

/** As people read it: "America/Argentina/Buenos Aires". */
export const zoneWords = (timeZone: string): string => timeZone.replaceAll('_', ' ');
