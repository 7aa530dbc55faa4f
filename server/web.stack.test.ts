import { randomUUID } from 'node:crypto';
import pLimit from 'p-limit';
import { afterAll, beforeAll, describe, expect, inject, it, vi } from 'vitest';
import { createInstallation, type TestInstallation } from './testing/installation.ts';
import { type RunningProgram, type RunningWeb, runProgram, startProgram, startWebProcess } from './testing/programs.ts';
import { hiddenField, Visitor } from './testing/visitor.ts';

const PASSWORD = 'phasegate';
const WRONG = 'The e-mail address or the password is not right.';
const STACK_TRACE = /\bat .+:\d+:\d+|node_modules|\/server\/|\.ts:\d+/;

let installation: TestInstallation;
let web: RunningWeb;
let worker: RunningProgram;

beforeAll(async () => {
  installation = await createInstallation(inject('engines'));
  worker = startProgram('worker', installation.environment);
  web = await startWebProcess(installation.environment);
  await vi.waitFor(async () => expect((await fetch(`${web.url}/readyz`)).status).toBe(200), { timeout: 60_000 });
});

afterAll(async () => {
  await Promise.all([web.stop(), worker.stop()]);
  await installation.remove();
});

const visitor = () => new Visitor(web.url);

async function signedIn(name: string): Promise<Visitor> {
  const person = visitor();
  const response = await person.signIn(`${name}@phasegate.test`, PASSWORD);
  expect(response.status).toBe(302);
  return person;
}

async function report(person: Visitor, title: string): Promise<string> {
  const { data, errors } = await person.graphql<{ reportDefect: { workItem: { id: string } } }>(
    'mutation ($input: ReportDefectInput!) { reportDefect(input: $input) { workItem { id } refusal { message } } }',
    {
      input: {
        commandId: randomUUID(),
        title,
        observed: 'The first cash flow of the period is missing from the return.',
        expected: 'Every cash flow of the period counts.',
        noSpecFound: true,
        stepsToReproduce: ['Open the report of a period that begins with a cash flow.'],
        proposedSeverity: 'HIGH',
      },
    },
  );
  expect(errors).toBeUndefined();
  return data!.reportDefect.workItem.id;
}

describe('signing in', () => {
  it('works with an ordinary form, and leads to the page that was asked for', async () => {
    const person = visitor();
    const first = await person.get('/?after=');
    expect([first.status, first.headers.get('location')]).toEqual([307, '/sign-in?callbackUrl=%2F%3Fafter%3D']);
    const response = await person.signIn('qa@phasegate.test', PASSWORD, first.headers.get('location')!);
    expect([response.status, response.headers.get('location')]).toEqual([302, '/?after=']);
    const sessionCookie = response.headers.getSetCookie().find((line) => line.includes('session-token'));
    expect(sessionCookie).toMatch(/HttpOnly/i);
    expect(sessionCookie).toMatch(/SameSite=Lax/i);
    const page = await person.get('/work-items');
    expect(page.status).toBe(200);
    expect(await page.text()).toContain('Work items');
  });

  it('offers the people of the demo organisation by name, with one form each', async () => {
    const html = await (await visitor().get('/sign-in')).text();
    for (const email of ['pmo@phasegate.test', 'eng2@phasegate.test', 'admin@phasegate.test']) {
      expect(html).toContain(`name="email" value="${email}"`);
    }
    expect(html.match(/action="\/api\/auth\/callback\/credentials"/g)).toHaveLength(14);
    expect(html.match(/<form[^>]*method="post"/g)).toHaveLength(14);
  });

  it.each([
    ['a wrong password', 'qa@phasegate.test', 'not-the-password'],
    ['an address that nobody has', 'nobody@phasegate.test', 'not-the-password'],
    ['no password', 'qa@phasegate.test', ''],
  ])('refuses %s with the same words', async (_what, email, password) => {
    const person = visitor();
    const response = await person.signIn(email, password, '/sign-in?callbackUrl=%2Fwork-items%2F1');
    let location = response.headers.get('location')!;
    for (let hops = 0; !location.startsWith('/sign-in') && hops < 3; hops += 1) {
      location = (await person.get(location)).headers.get('location')!;
    }
    const html = await (await person.get(location)).text();
    expect(html).toContain(WRONG);
    expect(html).not.toContain('not-the-password');
    expect(hiddenField(html, 'callbackUrl')).toBe('/work-items/1');
    expect((await person.get('/')).status).toBe(307);
  });

  it('refuses a form without the token of this browser', async () => {
    const person = visitor();
    await person.get('/sign-in');
    const fields = { csrfToken: 'forged', callbackUrl: '/', email: 'qa@phasegate.test', password: PASSWORD };
    await person.post('/api/auth/callback/credentials', fields);
    expect((await person.get('/')).status).toBe(307);
  });

  it.each(['https://evil.example/', '//evil.example', '/\\evil.example'])('never leads to %s', async (target) => {
    const page = `/sign-in?${new URLSearchParams({ callbackUrl: target }).toString()}`;
    const response = await visitor().signIn('qa@phasegate.test', PASSWORD, page);
    expect(response.headers.get('location')).toBe('/');
    const person = visitor();
    const csrfToken = hiddenField(await (await person.get('/sign-in')).text(), 'csrfToken');
    const fields = { csrfToken, callbackUrl: target, email: 'qa@phasegate.test', password: PASSWORD };
    const forged = await person.post('/api/auth/callback/credentials', fields);
    expect(new URL(forged.headers.get('location')!, web.url).origin).toBe(web.url);
  });
});

describe('being signed in', () => {
  it('ends with signing out, for copies of the cookie too', async () => {
    const person = await signedIn('product');
    const thief = person.twin();
    expect((await thief.get('/')).status).toBe(200);
    const csrfToken = hiddenField(await (await person.get('/')).text(), 'csrfToken');
    const response = await person.post('/api/auth/signout', { csrfToken, callbackUrl: '/sign-in' });
    expect(response.headers.get('location')).toBe('/sign-in');
    for (const left of [person, thief]) {
      expect((await left.get('/')).status).toBe(307);
      expect((await left.graphql('{ me { name } }')).errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
    }
  });

  it('ends at once when an operator ends it', async () => {
    const person = await signedIn('eng2');
    const { code, output } = await runProgram('operator', installation.environment, [
      'end-sessions',
      'eng2@phasegate.test',
    ]);
    expect([code, output]).toEqual([0, expect.stringContaining('1 session ended')]);
    expect((await person.get('/')).status).toBe(307);
    expect((await person.graphql('{ me { name } }')).errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
  });

  it('says so to pages in the making: they are sent to sign in', async () => {
    const response = await visitor().get('/work-items/1?tab=gate&_rsc=abc', { rsc: '1' });
    expect([response.status, response.headers.get('location')]).toEqual([
      307,
      '/sign-in?callbackUrl=%2Fwork-items%2F1%3Ftab%3Dgate',
    ]);
  });
});

describe('pages', () => {
  it('show the list and one work item with its document', async () => {
    const person = await signedIn('qa');
    const title = `TWR ignores <b>cash flows</b> ${randomUUID()}`;
    const id = await report(person, title);
    const escaped = title.replace('<b>', '&lt;b&gt;').replace('</b>', '&lt;/b&gt;');
    const list = await (await person.get('/work-items')).text();
    expect(list).toContain(escaped);
    expect(list).toContain(`href="/work-items/${id}"`);
    const page = await person.get(`/work-items/${id}`);
    const html = await page.text();
    expect(page.status).toBe(200);
    expect(html).toContain(escaped);
    for (const text of ['TRIAGE', 'Why is this gate closed', 'T.4', 'High', 'Next actions'])
      expect(html).toContain(text);
    await vi.waitFor(
      async () => {
        const document = await (await person.get(`/work-items/${id}?tab=document`)).text();
        for (const text of ['PMO validation', 'phase-gate.md']) expect(document).toContain(text);
      },
      { timeout: 30_000, interval: 300 },
    );
  });

  it('show nothing that an operator does not find in order', async () => {
    const id = await report(await signedIn('qa'), 'Legend overlaps the last bar');
    const operate = (...words: string[]) => runProgram('operator', installation.environment, words);
    expect(await operate('verify', id)).toMatchObject({
      code: 0,
      output: expect.stringMatching(/1 chain .* 0 broken/),
    });
    expect(await operate('status', id)).toMatchObject({ code: 0, output: expect.stringMatching(/TRIAGE, ACTIVE/) });
    expect(await operate('take-up', id)).toMatchObject({ code: 0, output: expect.stringMatching(/nothing to do/) });
  });

  it('lead through a long list a page at a time', async () => {
    const person = await signedIn('qa');
    const { data } = await person.graphql<{ workItems: { totalCount: number } }>('{ workItems { totalCount } }');
    const missing = Array.from({ length: 51 - data!.workItems.totalCount }, (_, index) => index);
    const atOnce = pLimit(8);
    await Promise.all(missing.map((index) => atOnce(() => report(person, `Defect ${index} of a long list`))));
    const first = await (await person.get('/work-items')).text();
    const [, next] = /href="(\/work-items\?after=[^"]+)"/.exec(first) ?? [];
    const second = await (await person.get(next!)).text();
    const idsOf = (html: string) => [...html.matchAll(/href="\/work-items\/(\d+)"/g)].map(([, id]) => id);
    expect(idsOf(first)).toHaveLength(50);
    expect(idsOf(second).length).toBeGreaterThan(0);
    expect(idsOf(first).filter((id) => idsOf(second).includes(id))).toEqual([]);
  });

  it.each(['/work-items/999999', '/work-items/none', '/no-such-page', '/work-items?after=nonsense'])(
    '%s is not found',
    async (path) => {
      const response = await (await signedIn('qa')).get(path);
      expect(response.status).toBe(404);
      expect(await response.text()).toContain('There is no such page');
    },
  );
});

describe('every answer', () => {
  it('lets only our own scripts run, and nobody frame it', async () => {
    const person = await signedIn('qa');
    for (const path of ['/sign-in', '/', '/no-such-page']) {
      const response = await person.get(path);
      const policy = response.headers.get('content-security-policy')!;
      const [, nonce] = /script-src 'nonce-([^']+)'/.exec(policy) ?? [];
      expect(policy).toMatch(/script-src 'nonce-[^']+' 'strict-dynamic';/);
      expect(policy).toContain("frame-ancestors 'none'");
      const scripts = (await response.text()).match(/<script[^>]*>/g) ?? [];
      expect(scripts.length).toBeGreaterThan(0);
      for (const script of scripts) expect(script).toContain(`nonce="${nonce}"`);
      expect(Object.fromEntries(response.headers)).toMatchObject({
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'same-origin',
        'x-frame-options': 'DENY',
      });
      expect(response.headers.has('x-powered-by')).toBe(false);
    }
  });

  it('has a nonce of its own, whatever the caller sends', async () => {
    const policy = async () =>
      (await visitor().get('/sign-in', { 'content-security-policy': "script-src 'nonce-forged'" })).headers.get(
        'content-security-policy',
      );
    const [one, other] = [await policy(), await policy()];
    expect(one).not.toContain('forged');
    expect(one).not.toBe(other);
  });

  it('holds no stack trace, however bad the request', async () => {
    const { port } = new URL(web.url);
    const json = { 'content-type': 'application/json' };
    const requests: [string, RequestInit][] = [
      ['/%', {}],
      ['/%ff', {}],
      ['/api/auth/nonsense', {}],
      ['/api/auth/callback/credentials', { method: 'POST', headers: json, body: '{"csrfToken":' }],
      ['/api/nonsense', { method: 'DELETE' }],
      ['/api/graphql', { method: 'POST', headers: json, body: '{"query":' }],
      ['/api/graphql', { method: 'POST', headers: json, body: '[]' }],
      ['/api/graphql', { method: 'POST', headers: { 'content-type': 'text/plain' }, body: 'x' }],
      ['/api/graphql?query={me{name}}', {}],
      ['/work-items/1', { headers: { cookie: 'next-auth.session-token=nonsense' } }],
      ['/sign-in?callbackUrl=%00&error=%3Cscript%3E', {}],
      [`/sign-in?callbackUrl=${'x'.repeat(6000)}`, {}],
      ['/_next/static/../../package.json', {}],
      ['/_next/image?url=http://127.0.0.1', {}],
    ];
    for (const [path, init] of requests) {
      const response = await fetch(`http://127.0.0.1:${port}${path}`, { redirect: 'manual', ...init });
      const body = await response.text();
      expect([path, response.status < 500, STACK_TRACE.exec(body)?.[0]]).toEqual([path, true, undefined]);
    }
  });

  it('refuses bodies that no form of ours has', async () => {
    const form = 'application/x-www-form-urlencoded';
    const target = `${web.url}/api/auth/callback/credentials`;
    const send = (body: RequestInit) =>
      fetch(target, { method: 'POST', headers: { 'content-type': form }, redirect: 'manual', ...body });
    expect((await send({ body: `email=${'x'.repeat(20_000)}` })).status).toBe(413);
    const stream = new Blob([`email=${'x'.repeat(20_000)}`]).stream();
    expect((await send({ body: stream, duplex: 'half' } as RequestInit)).status).toBe(411);
  });
});

describe('a report as a file', () => {
  const answerTo = async (person: Visitor, path: string) => {
    const response = await person.get(`/api/reports/${path}`);
    return [response.status, (await response.text()).trimEnd()];
  };

  it('is for who is signed in', async () => {
    const words = 'Sign in first, and send the cookie of the session.';
    for (const path of ['timeInState.csv', 'ownerLoad.csv?severity=HUGE', 'nonsense.csv']) {
      expect(await answerTo(visitor(), path)).toEqual([401, words]);
    }
    const person = await signedIn('viewer');
    const file = await person.get('/api/reports/ownerLoad.csv?from=2026-01-01&to=2026-01-31');
    expect([file.status, file.headers.get('content-type'), file.headers.get('cache-control')]).toEqual([
      200,
      'text/csv; charset=utf-8; header=present',
      'no-store',
    ]);
    expect(file.headers.get('content-disposition')).toBe(
      'attachment; filename="ownerLoad-2026-01-01-to-2026-01-31.csv"',
    );
    expect((await file.text()).split('\r\n')[0]).toBe('ownerId,owner,open,overdue');
  });

  it('is refused where it is asked for something that can’t be counted, naming it', async () => {
    const person = await signedIn('viewer');
    expect(await answerTo(person, 'nonsense.csv')).toEqual([404, 'There is no report of this name.']);
    expect(await answerTo(person, 'timeInState')).toEqual([404, 'There is no report of this name.']);
    for (const [query, lines] of [
      ['from=2026-01-32', [/^from: Give a day/]],
      ['from=2026-02-01&to=2026-01-01', [/^to: /]],
      ['severity=HUGE&overdue=maybe', [/^severity: Give CRITICAL, HIGH/, /^overdue: Give yes\.$/]],
      ['state=ELSEWHERE&template=none', [/^state: Give TRIAGE, /, /^template: Give defect-run/]],
      ['owner=nobody', [/^owner: There is no person with this id\.$/]],
      ['spec=none', [/^spec: There is no canonical spec with this id\.$/]],
      ['sevrity=HIGH', [/^sevrity: There is no such parameter/]],
    ] as const) {
      for (const report of ['timeInState.csv', 'openItems.csv']) {
        const [status, text] = await answerTo(person, `${report}?${query}`);
        expect([query, status]).toEqual([query, 400]);
        const found = String(text).split('\n');
        expect(found).toHaveLength(lines.length);
        for (const [index, line] of lines.entries()) expect(found[index]).toMatch(line);
      }
    }
  });
});

describe('the process', () => {
  it('says that it is up and ready, part by part', async () => {
    expect((await fetch(`${web.url}/healthz`)).status).toBe(200);
    const ready = await fetch(`${web.url}/readyz`);
    expect(ready.status).toBe(200);
    const { parts } = (await ready.json()) as { parts: Record<string, { ready: boolean }> };
    expect(Object.keys(parts)).toEqual(['database', 'temporal', 'worker', 'demo organisation', 'documents', 'alarms']);
    expect(Object.values(parts).every((part) => part.ready)).toBe(true);
  });

  it('shows metrics to this machine, not to who comes through a proxy', async () => {
    const local = await fetch(`${web.url}/metrics`);
    expect(local.status).toBe(200);
    const shown = await local.text();
    expect(shown).toContain('phasegate_http_request_duration_seconds_bucket');
    expect(shown).toMatch(/^phasegate_deliveries\{channel="email",state="waiting"\} \d+$/m);
    expect(shown).toMatch(/^phasegate_deliveries\{channel="chat",state="dead"\} 0$/m);
    expect(shown).toMatch(/^phasegate_deliveries_late_seconds\{channel="email"\} [\d.]+$/m);
    expect(shown).toMatch(/^phasegate_report_days_waiting \d+$/m);
    const proxied = await fetch(`${web.url}/metrics`, { headers: { 'x-forwarded-for': '203.0.113.7' } });
    expect(proxied.status).toBe(403);
  });

  it('keeps passwords, cookies and tokens out of its log', async () => {
    const person = visitor();
    await person.signIn('viewer@phasegate.test', 'a-password-that-nobody-has');
    const admin = await signedIn('admin');
    const secrets = [...admin.cookies.values(), 'a-password-that-nobody-has', installation.environment.MONGODB_URI!];
    expect(web.output).toContain('"path":"/api/auth/callback/credentials"');
    for (const secret of secrets) expect(web.output).not.toContain(secret);
  });

  it('stops in order within five seconds', async () => {
    const other = await startWebProcess(installation.environment);
    expect((await fetch(`${other.url}/healthz`)).status).toBe(200);
    const started = performance.now();
    const { code, output } = await other.stop();
    expect([code, performance.now() - started < 5000]).toEqual([0, true]);
    expect(output).toContain('"msg":"stopped"');
  });
});
