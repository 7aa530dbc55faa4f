import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';
import { createTransport } from 'nodemailer';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { temporaryFolder } from '../testing.ts';
import { openMailStore } from './mail-store.ts';

/** Asks as a browser would that was led here under some name. */
function askAs(host: string, url: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const asked = request(url, { headers: { host } }, (response) => {
      response.resume();
      resolve(response.statusCode ?? 0);
    });
    asked.on('error', reject).end();
  });
}

describe('the mailbox', () => {
  const folder = temporaryFolder('mailbox');
  const mails = join(folder.path, 'mailbox');
  let stop: () => Promise<number | null>;
  let smtp: string;
  let web: string;

  beforeAll(async () => {
    const child = spawn(process.execPath, ['--import', 'tsx', 'engines/mailbox/main.ts', '--folder', mails]);
    const exit = new Promise<number | null>((resolve) => child.once('exit', resolve));
    stop = () => {
      child.kill('SIGTERM');
      return exit;
    };
    const said = await new Promise<string>((resolve) => child.stdout.once('data', (data) => resolve(String(data))));
    const [, smtpPort = '', webPort = ''] = /^smtp (\d+) web (\d+)\n$/.exec(said) ?? [];
    smtp = `smtp://127.0.0.1:${smtpPort}`;
    web = `http://127.0.0.1:${webPort}`;
  });
  afterAll(async () => {
    expect(await stop()).toBe(0);
    folder.remove();
  });

  const send = (mail: object) =>
    createTransport(smtp).sendMail({ from: 'phasegate@localhost', to: 'ada@phasegate.test', ...mail });
  const page = async (path = '/') => (await fetch(`${web}${path}`)).text();
  const pathOf = async (subject: string) => {
    const [, path] = new RegExp(`href="(/mail/[^"]+)">${subject}<`).exec(await page()) ?? [];
    return path ?? '';
  };

  test('shows what was sent, to whom, with its words as text and as HTML', async () => {
    await send({ subject: 'Prüfe #7', text: 'Bis morgen: prüfen.', html: '<p>Bis <b>morgen</b>: prüfen.</p>' });
    await send({ to: 'ben@phasegate.test', subject: 'For Ben', text: 'Yours.' });
    expect(await page()).toContain('ada@phasegate.test');
    const path = await pathOf('Prüfe #7');
    expect(await page(path)).toContain('Bis morgen: prüfen.');
    expect(await page(`${path}/html`)).toContain('<b>morgen</b>');
    const bens = await page('/?to=ben%40phasegate.test');
    expect(bens).toContain('For Ben');
    expect(bens).not.toContain('Prüfe');
  });

  test('shows HTML of others as theirs: without scripts, forms, and what lies elsewhere', async () => {
    const hostile = '<script>top.location="http://evil.example"</script><img src="http://evil.example/x.png">';
    await send({ subject: '"><script>alert(1)</script>', text: '</pre><script>alert(2)</script>', html: hostile });
    const list = await page();
    expect(list).not.toContain('<script');
    const [, path = ''] = /href="(\/mail\/[^"]+)">&quot;&gt;&lt;script/.exec(list) ?? [];
    const shown = await page(path);
    expect(shown).not.toContain('<script');
    expect(shown).toContain('sandbox="allow-popups allow-popups-to-escape-sandbox"');
    const { headers } = await fetch(`${web}${path}/html`);
    const policy = headers.get('content-security-policy') ?? '';
    expect(policy).toMatch(/^sandbox allow-popups allow-popups-to-escape-sandbox; default-src 'none';/);
    expect(policy).not.toContain('allow-scripts');
    expect((await fetch(web)).headers.get('content-security-policy')).toMatch(/^default-src 'none'; style-src 'self';/);
  });

  test('answers this machine’s own names only, and reads only', async () => {
    expect(await askAs('localhost:1', web)).toBe(200);
    expect(await askAs('evil.example', web)).toBe(421);
    expect((await fetch(web, { method: 'POST' })).status).toBe(405);
  });

  test('gives out nothing but mails', async () => {
    for (const path of ['/mail/..%2F..%2Fpackage', '/mail/0000000000000-x', '/mail/', '/other']) {
      expect((await fetch(`${web}${path}`)).status).toBe(404);
    }
  });

  test('refuses a mail that is too large, for good', async () => {
    const refusal = await send({ subject: 'Large', text: 'x'.repeat(1_100_000) }).catch((error: unknown) => error);
    expect(refusal).toMatchObject({ responseCode: 552 });
    expect(await page()).not.toContain('Large');
  });
});

test('the store keeps the newest mails, and nothing of the others', async () => {
  const folder = temporaryFolder('mail-store');
  const store = await openMailStore(folder.path, 3);
  for (let second = 1; second <= 5; second += 1) {
    const raw = Buffer.from(`Subject: mail ${second}\r\n\r\nIt is ${second}.`);
    await store.add({ raw, recipients: ['ada@phasegate.test'], receivedAt: new Date(second * 1000) });
    // So that what is known of a mail goes with it, too.
    await store.list();
  }
  expect((await store.list()).map(({ subject }) => subject)).toEqual(['mail 5', 'mail 4', 'mail 3']);
  const files = readdirSync(folder.path);
  expect(files).toHaveLength(3);
  const again = await openMailStore(folder.path, 3);
  expect((await again.list()).map(({ subject }) => subject)).toEqual(['mail 5', 'mail 4', 'mail 3']);
  expect(readFileSync(join(folder.path, files[0]!), 'utf8')).toContain('It is 3.');
  folder.remove();
});
