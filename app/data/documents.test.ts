import { readFile } from 'node:fs/promises';
import { buildSchema, parse, validate } from 'graphql';
import { describe, expect, it } from 'vitest';
import { ME } from './me.ts';
import { WORK_ITEM } from './work-item.ts';
import { WORK_ITEM_LIST } from './work-item-list.ts';

const schema = buildSchema(await readFile('graphql/generated/schema.graphql', 'utf8'));

describe('what pages ask', () => {
  it.each([
    ['who asks', ME],
    ['the list', WORK_ITEM_LIST],
    ['a work item', WORK_ITEM],
  ])('%s is in the schema', (_what, document) => expect(validate(schema, parse(document))).toEqual([]));

  it('would be found out if it were not', () => {
    expect(validate(schema, parse('query { workItems { nodes { name } } }'))).not.toEqual([]);
  });
});
