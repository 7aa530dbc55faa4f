import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { buildSchema, type GraphQLSchema, parse, validate } from 'graphql';

/** A query to begin with, as the explorer offers it. */
export interface Example {
  /** The file's name without its end. */
  key: string;
  title: string;
  /** Below which heading it is offered. */
  group: string;
  /** What it answers, in a sentence. */
  about: string;
  query: string;
}

/** Each file begins so: group and title, then what it answers. */
const HEAD = /^# ([^:\n]+): ([^\n]+)\n# ([^\n]+)\n/;

/**
 * The example queries of a folder, by the names of their files.
 *
 * @throws {Error} naming the file that has no head, or does not fit the schema
 */
export async function readExamples(folder: string, schemaText: string): Promise<Example[]> {
  const schema = buildSchema(schemaText);
  const names = (await readdir(folder)).filter((name) => name.endsWith('.graphql')).sort();
  return Promise.all(
    names.map(async (name) => toExample(name, await readFile(path.join(folder, name), 'utf8'), schema)),
  );
}

function toExample(name: string, text: string, schema: GraphQLSchema): Example {
  const [head = '', group = '', title = '', about = ''] = HEAD.exec(text) ?? [];
  if (head === '') throw new Error(`${name} must begin with "# Group: Title" and a line "# What it answers".`);
  const [problem] = validate(schema, parse(text));
  if (problem !== undefined) throw new Error(`${name} does not fit the schema: ${problem.message}`);
  return { key: path.basename(name, '.graphql'), title, group, about, query: text.slice(head.length).trim() + '\n' };
}
