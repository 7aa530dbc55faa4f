import { z } from 'zod';
import { SPEC_KINDS } from '#domain/vocabulary.ts';
import { commandId } from './common.ts';
import { line, TITLE } from './texts.ts';

const ID = 100;
const VERSION = 50;
const PATH = 300;

/** Names a file below the root of a repository, whoever files it. */
const path = line(PATH).refine(
  (given) =>
    given === '' ||
    (!/[\s\\]/.test(given) && given.split('/').every((part) => part !== '' && part !== '.' && part !== '..')),
  'Give a path such as docs/specs/metrics.md: with slashes and no blanks, from the root of the repository.',
);
const kind = z.enum(SPEC_KINDS);

export const addSpecInput = z.object({
  commandId,
  path,
  title: line(TITLE),
  version: line(VERSION),
  kind,
  ownerId: line(ID),
});

/** Null is the same as left out. */
const kept = <Schema extends z.ZodType>(schema: Schema) => schema.nullish().transform((given) => given ?? undefined);

export const editSpecInput = z.object({
  commandId,
  specId: line(ID),
  path: kept(path),
  title: kept(line(TITLE)),
  version: kept(line(VERSION)),
  kind: kept(kind),
  ownerId: kept(line(ID)),
});
