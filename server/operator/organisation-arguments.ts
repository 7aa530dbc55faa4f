import { parseArgs } from 'node:util';
import { ROLES, type Role, SPEC_KINDS, type SpecKind } from '#domain/vocabulary.ts';
import { UsageError } from './usage-error.ts';

export type PersonRequest =
  | { command: 'person'; act: 'list' }
  | { command: 'person'; act: 'add'; email: string; name: string; roles: Role[]; timeZone: string }
  | { command: 'person'; act: 'change'; email: string; change: PersonFields; password: boolean };

/** What is left out stays as it is. */
interface PersonFields {
  name?: string;
  email?: string;
  roles?: Role[];
  timeZone?: string;
}

export type SpecRequest =
  | { command: 'spec'; act: 'list' }
  | ({ command: 'spec'; act: 'add'; path: string } & Required<Omit<SpecFields, 'path'>>)
  | { command: 'spec'; act: 'change'; path: string; change: SpecFields };

/** `owner`: an e-mail address. */
interface SpecFields {
  path?: string;
  title?: string;
  kind?: SpecKind;
  owner?: string;
  version?: string;
}

const PERSON_OPTIONS = {
  name: { type: 'string' },
  email: { type: 'string' },
  role: { type: 'string', multiple: true },
  'time-zone': { type: 'string' },
  password: { type: 'boolean' },
} as const;

const SPEC_OPTIONS = {
  path: { type: 'string' },
  title: { type: 'string' },
  kind: { type: 'string' },
  owner: { type: 'string' },
  version: { type: 'string' },
} as const;

const ACTS = ['add', 'change', 'list'] as const;
type Act = (typeof ACTS)[number];

/**
 * What comes after `person`.
 *
 * @throws {UsageError}
 */
export function parsePersonRequest(words: readonly string[]): PersonRequest {
  const { positionals, values } = read(() =>
    parseArgs({ args: [...words], options: PERSON_OPTIONS, allowPositionals: true }),
  );
  const { act, subject: email } = actOn(positionals, 'person', 'the e-mail address of the person', values);
  const fields: PersonFields = {
    ...given('name', values.name),
    ...given('email', values.email === undefined ? undefined : requireEmail(values.email)),
    ...given('roles', values.role === undefined ? undefined : requireRoles(values.role)),
    ...given('timeZone', values['time-zone']),
  };
  if (act === 'list') return { command: 'person', act };
  requireEmail(email);
  if (act === 'change') {
    const password = values.password === true;
    if (Object.keys(fields).length === 0 && !password) throw new UsageError('Say what is to change.');
    return { command: 'person', act, email, change: fields, password };
  }
  if (values.password === true)
    throw new UsageError('--password does not belong to person add, which always asks for one.');
  if (fields.email !== undefined) throw new UsageError('Give the e-mail address once, without --email.');
  const { name, roles, timeZone } = fields;
  if (name === undefined) throw new UsageError('Give the person’s name with --name.');
  if (roles === undefined) throw new UsageError(`Give at least one role with --role: ${ROLES.join(', ')}.`);
  if (timeZone === undefined)
    throw new UsageError('Give the person’s time zone with --time-zone, such as Europe/Berlin.');
  return { command: 'person', act, email, name, roles, timeZone };
}

/**
 * What comes after `spec`.
 *
 * @throws {UsageError}
 */
export function parseSpecRequest(words: readonly string[]): SpecRequest {
  const { positionals, values } = read(() =>
    parseArgs({ args: [...words], options: SPEC_OPTIONS, allowPositionals: true }),
  );
  const { act, subject: path } = actOn(positionals, 'spec', 'the path of the spec', values);
  const fields: SpecFields = {
    ...given('path', values.path === undefined ? undefined : requirePath(values.path)),
    ...given('title', values.title === undefined ? undefined : requireText(values.title, 'title', 200)),
    ...given('kind', values.kind === undefined ? undefined : requireKind(values.kind)),
    ...given('owner', values.owner === undefined ? undefined : requireEmail(values.owner)),
    ...given('version', values.version === undefined ? undefined : requireText(values.version, 'version', 50)),
  };
  if (act === 'list') return { command: 'spec', act };
  if (act === 'change') {
    if (Object.keys(fields).length === 0) throw new UsageError('Say what is to change.');
    return { command: 'spec', act, path, change: fields };
  }
  if (fields.path !== undefined) throw new UsageError('Give the path once, without --path.');
  const { title, kind = 'OTHER', owner, version } = fields;
  if (title === undefined) throw new UsageError('Give the spec’s title with --title.');
  if (owner === undefined) throw new UsageError('Give the e-mail address of the spec’s owner with --owner.');
  if (version === undefined) throw new UsageError('Give the spec’s present version with --version.');
  return { command: 'spec', act, path: requirePath(path), title, kind, owner, version };
}

function actOn(
  [word, subject, ...rest]: readonly string[],
  command: string,
  whom: string,
  values: Readonly<Record<string, unknown>>,
): { act: Act; subject: string } {
  const act = ACTS.find((one) => one === word);
  if (act === undefined) throw new UsageError(`“${command}” is followed by ${ACTS.join(', ')}.`);
  if (rest.length > 0) throw new UsageError(`“${rest.join(' ')}” is too much; put quotes around what has spaces.`);
  if (act !== 'list') {
    if (subject === undefined) throw new UsageError(`Name ${whom}.`);
    return { act, subject };
  }
  const [flag] = Object.keys(values);
  if (subject !== undefined || flag !== undefined) {
    throw new UsageError(
      `${subject === undefined ? `--${String(flag)}` : `“${subject}”`} does not belong to ${command} list.`,
    );
  }
  return { act, subject: '' };
}

function read<Words>(parse: () => Words): Words {
  try {
    return parse();
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error), { cause: error });
  }
}

function given<Name extends string, Value>(name: Name, value: Value | undefined) {
  return (value === undefined ? {} : { [name]: value }) as Partial<Record<Name, Value>>;
}

function requireEmail(email: string): string {
  if (email.length > 320 || !/^[^\s@\p{Cc}]+@[^\s@\p{Cc}]+$/u.test(email)) {
    throw new UsageError(`“${email}” is not an e-mail address.`);
  }
  return email;
}

/** Given several times, or as one list with commas. */
function requireRoles(words: readonly string[]): Role[] {
  const names = words.flatMap((word) => word.split(',')).map((name) => name.trim());
  const foreign = names.find((name) => !ROLES.some((role) => role === name));
  if (foreign !== undefined) throw new UsageError(`“${foreign}” is not a role. Roles are ${ROLES.join(', ')}.`);
  return ROLES.filter((role) => names.includes(role));
}

function requireKind(word: string): SpecKind {
  const kind = SPEC_KINDS.find((one) => one === word);
  if (kind === undefined) throw new UsageError(`“${word}” is not a kind of spec. Kinds are ${SPEC_KINDS.join(', ')}.`);
  return kind;
}

function requirePath(path: string): string {
  const parts = path.split('/');
  const strange = parts.some((part) => part === '' || part === '.' || part === '..') || /[\s\\\p{C}]/u.test(path);
  if (strange || path.length > 300) {
    throw new UsageError(`“${path}” is not a path in the repository, such as docs/specs/api_contracts.md.`);
  }
  return path;
}

function requireText(text: string, what: string, most: number): string {
  const trimmed = text.trim();
  if (trimmed === '' || trimmed.length > most || /[\p{Cc}\p{Cf}]/u.test(trimmed)) {
    throw new UsageError(`A ${what} has 1 to ${most} visible characters.`);
  }
  return trimmed;
}
