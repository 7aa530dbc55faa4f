import { expect, test } from 'vitest';
import { misnamedFiles } from './file-names.ts';

test.each([
  'domain/Decide.ts',
  'domain/next_action.ts',
  'domain/nextAction.test.ts',
  'Domain/decide.ts',
  'app/[workItem]/page.tsx',
  'app/look.Module.css',
])('%s is not in kebab case', (file) => {
  expect(misnamedFiles(['domain/decide.ts', file])).toEqual([file]);
});

test.each([
  'domain/templates/defect-run.ts',
  'domain/decide.workflow.test.ts',
  'app/api/auth/[...nextauth]/route.ts',
  'app/(signed-in)/work-items/[id]/_components/gate-item.tsx',
  '.dependency-cruiser.js',
  '.ci/run',
  'README.md',
  'docs/Some_Text.md',
])('%s may be named so', (file) => {
  expect(misnamedFiles([file])).toEqual([]);
});
