import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parseMirror } from './apt-download.ts';
import { readGoTool } from './go-tool.ts';
import { withoutPassword } from './mongodb-client.ts';

test.each([
  ['temporal', 'github.com/temporalio/cli/cmd/temporal', '1.5.1'],
  ['ferretdb', 'github.com/FerretDB/FerretDB/v2/cmd/ferretdb', '2.7.0'],
])('the committed go.mod of %s pins its version', (folder, pkg, version) => {
  const goMod = readFileSync(join(import.meta.dirname, folder, 'go.mod'), 'utf8');
  expect(readGoTool(goMod)).toEqual({ package: pkg, version });
});

test('a go.mod without a tool is refused', () => {
  expect(() => readGoTool('module x\n\nrequire example.org/y v1.0.0\n')).toThrow('names no tool');
  expect(() => readGoTool('module x\n\ntool example.org/y/cmd\n')).toThrow('requires no module');
});

test("apt's own Debian archive is found, security and foreign archives are left aside", () => {
  const targets = [
    'https://packages.example.org/node/|Example|Example|',
    'http://security.example.org/debian-security/|Debian|Debian-Security|/usr/share/keyrings/debian.gpg',
    'http://mirror.example.org/debian/|Debian|Debian|/usr/share/keyrings/debian.gpg',
  ].join('\n');
  expect(parseMirror(targets)).toEqual({
    url: 'http://mirror.example.org/debian/',
    signedBy: '/usr/share/keyrings/debian.gpg',
  });
  expect(parseMirror('http://archive.example.org/ubuntu/|Ubuntu|Ubuntu|\n')).toBeUndefined();
});

test('an address is shown without its password', () => {
  expect(withoutPassword('mongodb://me:s3cret@db.example.org:27017/x')).toBe('mongodb://me:…@db.example.org:27017/x');
  expect(withoutPassword('mongodb+srv://me:p%40ss@db.example.org')).toBe('mongodb+srv://me:…@db.example.org');
  expect(withoutPassword('mongodb://127.0.0.1:27017/x')).toBe('mongodb://127.0.0.1:27017/x');
});
