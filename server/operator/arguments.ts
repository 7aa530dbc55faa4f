import { parseArgs } from 'node:util';
import {
  type PersonRequest,
  parsePersonRequest,
  parseSpecRequest,
  type SpecRequest,
} from './organisation-arguments.ts';
import { UsageError } from './usage-error.ts';

/** What an operator asks for. */
export type Request =
  | { command: 'help' }
  | { command: 'take-up'; workItemId: string | null; after: string | null; replaceFrozen: boolean }
  | { command: 'verify'; workItemId: string | null; after: string | null }
  | { command: 'rebuild'; workItemId: string | null; after: string | null; compareOnly: boolean }
  | { command: 'rebuild-reports'; after: string | null; compareOnly: boolean }
  | { command: 'status'; workItemId: string | null }
  | { command: 'end-sessions'; email: string }
  | PersonRequest
  | SpecRequest;

const OPTIONS = {
  missing: { type: 'boolean', default: false },
  all: { type: 'boolean', default: false },
  'replace-frozen': { type: 'boolean', default: false },
  'compare-only': { type: 'boolean', default: false },
  after: { type: 'string' },
  help: { type: 'boolean', short: 'h', default: false },
} as const;

type Flags = ReturnType<typeof readWords>['values'];
type Flag = keyof typeof OPTIONS;

/** @throws {UsageError} */
export function parseRequest(words: readonly string[]): Request {
  const [first, ...others] = words;
  if (first === 'person' || first === 'spec') {
    if (others.some((word) => word === '--help' || word === '-h')) return { command: 'help' };
    return first === 'person' ? parsePersonRequest(others) : parseSpecRequest(others);
  }
  const { positionals, values } = readWords(words);
  const [command, subject, ...rest] = positionals;
  if (values.help || command === undefined || command === 'help') return { command: 'help' };
  if (rest.length > 0) throw new UsageError(`“${rest.join(' ')}” is too much.`);
  switch (command) {
    case 'take-up':
      allowFlags(values, ['missing', 'replace-frozen', 'after'], command);
      return {
        command,
        workItemId: oneOrAll(subject, values.missing, '--missing'),
        after: placeAfter(values.after, values.missing, '--missing'),
        replaceFrozen: values['replace-frozen'],
      };
    case 'verify':
      allowFlags(values, ['all', 'after'], command);
      return {
        command,
        workItemId: oneOrAll(subject, values.all, '--all'),
        after: placeAfter(values.after, values.all, '--all'),
      };
    case 'rebuild':
      allowFlags(values, ['all', 'after', 'compare-only'], command);
      return {
        command,
        workItemId: oneOrAll(subject, values.all, '--all'),
        after: placeAfter(values.after, values.all, '--all'),
        compareOnly: values['compare-only'],
      };
    case 'rebuild-reports':
      allowFlags(values, ['after', 'compare-only'], command);
      if (subject !== undefined) throw new UsageError('rebuild-reports takes no work item: reports are about all.');
      return {
        command,
        after: placeAfter(values.after, true, command),
        compareOnly: values['compare-only'],
      };
    case 'status':
      allowFlags(values, [], command);
      return { command, workItemId: subject === undefined ? null : requireId(subject) };
    case 'end-sessions':
      allowFlags(values, [], command);
      if (subject === undefined) throw new UsageError('Name the e-mail address of the person.');
      return { command, email: subject };
    default:
      throw new UsageError(`There is no command “${command}”.`);
  }
}

function readWords(words: readonly string[]) {
  try {
    return parseArgs({ args: [...words], options: OPTIONS, allowPositionals: true });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error), { cause: error });
  }
}

function allowFlags(values: Flags, allowed: readonly Flag[], command: string): void {
  const foreign = (Object.keys(OPTIONS) as Flag[]).find(
    (flag) => values[flag] !== undefined && values[flag] !== false && !allowed.includes(flag),
  );
  if (foreign !== undefined) throw new UsageError(`--${foreign} does not belong to ${command}.`);
}

function oneOrAll(subject: string | undefined, all: boolean, flag: string): string | null {
  if (!all) return requireId(subject, ` or ${flag}`);
  if (subject !== undefined) throw new UsageError(`Give a work item or ${flag}, not both.`);
  return null;
}

function placeAfter(after: string | undefined, all: boolean, flag: string): string | null {
  if (after === undefined) return null;
  if (!all) throw new UsageError(`--after belongs to ${flag}.`);
  return requireId(after);
}

function requireId(subject: string | undefined, alternative = ''): string {
  if (subject === undefined) throw new UsageError(`Name a work item by its number${alternative}.`);
  if (!/^[1-9]\d{0,14}$/.test(subject)) throw new UsageError(`“${subject}” is not the number of a work item.`);
  return subject;
}
