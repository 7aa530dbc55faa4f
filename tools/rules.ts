/** Ids of the process's rules (docs and refusals carry them), each to be named by at least one test. */
export const RULES: readonly string[] = [
  ...['GI-1', 'GI-2', 'GI-3', 'GI-4', 'GI-5'],
  ...['A-1', 'A-2', 'A-3', 'A-4', 'A-5', 'A-6'],
  ...['G-1', 'G-2', 'G-3', 'G-3a', 'G-3b', 'G-4', 'G-5', 'G-6', 'G-6a', 'G-7'],
  ...['S-1', 'S-2', 'S-3', 'S-5'],
  ...['M-1', 'M-2', 'M-3', 'M-4', 'M-5', 'M-6'],
  ...['TM-0', 'TM-1', 'TM-2', 'TM-3', 'TM-4', 'TM-5', 'TM-6'],
  ...['C-1', 'C-2'],
  ...['AU-1', 'AU-2', 'AU-3'],
];

/** Rules, and parts of rules, that the program does not keep yet, with the reason. A rule's id alone leaves it out whole. */
export const NOT_YET: Readonly<Record<string, string>> = {
  'S-4': 'no validation service can be connected yet',
  'S-1, ancestry of commits': 'no repository can be connected yet',
  'S-3, existence of commits': 'no repository can be connected yet',
};
