import { expect, it } from 'vitest';
import { changesOf, typedSpec } from './typed-spec.ts';

const SPEC = {
  id: 's',
  path: 'docs/a.md',
  title: 'A',
  version: '1.0',
  kind: 'OTHER',
  owner: { id: 'ada', name: 'Ada', roles: ['ENGINEER'] },
} as const;

it('sends what differs only: an owner who lost the role does not stand in the way of a title', () => {
  const spec = { ...SPEC, owner: { ...SPEC.owner, roles: [...SPEC.owner.roles] } };
  expect(changesOf(spec, { ...typedSpec(spec), title: 'B' })).toEqual({ title: 'B' });
  expect(changesOf(spec, { ...typedSpec(spec), ownerId: 'bob' })).toEqual({ ownerId: 'bob' });
  expect(changesOf(spec, typedSpec(spec))).toEqual({});
});
