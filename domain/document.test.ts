import { describe, expect, test } from 'vitest';
import { sha256Of } from './canonical.ts';
import { inline, quoted } from './document/markdown.ts';
import { bodiesOfDocument, documentPath, renderDocument } from './document.ts';
import { fold } from './evolve.ts';
import { DEFECT_RUN } from './templates/index.ts';
import type { Evidence } from './testing/evidence.ts';
import { PLAIN_STORY } from './testing/ordinary-way.ts';
import { Play, reportCommand } from './testing/play.ts';

function render(play: Play): string {
  return renderDocument(DEFECT_RUN, play.state, play.bodies, []);
}

/** The lines of one gate item, heading first. */
function itemLines(play: Play, item: string): string[] {
  const lines = render(play).split('\n');
  const from = lines.findIndex((line) => line.startsWith(`### Gate Item: ${item} `));
  const length = lines.slice(from + 1).findIndex((line) => line.startsWith('#'));
  return lines.slice(from, from + 1 + length).filter((line) => line !== '');
}

function section(play: Play, heading: string, lags: readonly number[] = []): string[] {
  const lines = renderDocument(DEFECT_RUN, play.state, play.bodies, lags).split('\n');
  const from = lines.indexOf(`## ${heading}`);
  const length = lines.slice(from + 1).findIndex((line) => line.startsWith('## '));
  return lines.slice(from + 1, length < 0 ? undefined : from + 1 + length).filter((line) => line !== '');
}

describe('the Phase Gate Document (process.md 8)', () => {
  test('is filed under its number and slug', () => {
    expect(documentPath(Play.reported().state)).toBe(
      'docs/product/phase_gates/defect-42-churn-is-shown-too-high-phase-gate.md',
    );
  });

  test('holds its parts in their order, one heading each', () => {
    const headings = render(Play.closed())
      .split('\n')
      .filter((line) => line.startsWith('## '));
    expect(headings.map((line) => line.slice(3).replace(/ —.*/, ''))).toEqual([
      'Report',
      'Declared State',
      'Next Actions',
      'Critical Path',
      'Gate T',
      'Gate RC',
      'Gate FS',
      'Gate I',
      'Gate V',
      'Open Questions and Disputes',
      'Decisions',
      'Escalations',
      'State Transition Log',
      'Closure',
    ]);
  });

  test('begins with its header block', () => {
    const play = Play.reported();
    expect(render(play).split('\n').slice(0, 7)).toEqual([
      '# Phase Gate Document: Defect 42 — Churn is shown too high',
      '',
      '**Owner:** PMO Lead',
      '**Type:** Phase Gate Document',
      '**Status:** Live',
      '**Version:** 1',
      '**Last Updated:** 2026-10-21 09:01 UTC',
    ]);
    expect(render(Play.closed())).toContain('**Status:** Final');
  });

  test('is the same to the byte for the same record, also after storage and folding', () => {
    const play = Play.closed();
    const stored = JSON.parse(JSON.stringify(play.events)) as typeof play.events;
    expect(renderDocument(DEFECT_RUN, fold(DEFECT_RUN, stored), play.bodies, [])).toBe(render(play));
  });

  test('every item stands there in the Gate Validation Format of the seed', () => {
    for (const play of [Play.reported(), Play.closed()]) {
      for (const { key, title } of DEFECT_RUN.gates.flatMap((gate) => gate.items)) {
        const [heading, evidence, ...rest] = itemLines(play, key);
        expect(heading).toBe(`### Gate Item: ${key} ${title}`);
        expect(evidence).toMatch(/^- Evidence: ./);
        expect(rest.findIndex((line) => line.startsWith('- Owner confirmation: '))).toBe(0);
        expect(rest.filter((line) => line.startsWith('- PMO validation: '))).toHaveLength(1);
      }
    }
  });

  test('a part not given yet prints "—", never "No" (G-4)', () => {
    const play = Play.reported();
    expect(itemLines(play, 'T.1').slice(1)).toEqual([
      '- Evidence: —',
      '- Owner confirmation: —',
      '- PMO validation: —',
    ]);
    play.write('T.1');
    expect(itemLines(play, 'T.1').slice(2)).toEqual(['- Owner confirmation: —', '- PMO validation: —']);
  });

  test('Yes and No, Pass and Fail carry role, date, person, revision and hash (G-4)', () => {
    const play = Play.reported().pass('T.1').write('T.2').write('T.3').confirm('T.3');
    play.must('product', play.confirms('T.2', 'NO', 'Not on a weekday.'));
    play.must('pmo', play.validates('T.3', 'FAIL', 'Which build?'));
    const hash = (item: string) => play.state.items[item]?.revisions[0]?.sha256.slice(0, 12);
    const day = '2026-10-21';
    const pass = `(Petra Moss, revision 1, sha256 ${hash('T.1')})`;
    expect(itemLines(play, 'T.1').slice(1)).toEqual([
      '- Evidence: Canonical spec: docs/specs/metrics_definitions.md; Section: 4.2 Churn; Spec version: 1.0; ' +
        'Expected behaviour: Churn counts those who left within the month. — ' +
        `revision 1, Quentin Abel (QA & Testing Owner), ${day}, sha256 ${hash('T.1')}`,
      `- Owner confirmation: Yes — QA & Testing Owner, ${day} (Quentin Abel, revision 1, sha256 ${hash('T.1')})`,
      `- PMO validation: Pass — PMO Lead, ${day} ${pass}`,
    ]);
    expect(itemLines(play, 'T.2')[2]).toBe(
      `- Owner confirmation: No — Product Owner, ${day} (Pavel Ostrov, revision 1, sha256 ${hash('T.2')}) — Not on a weekday.`,
    );
    expect(itemLines(play, 'T.3')[3]).toMatch(/^- PMO validation: Fail — PMO Lead, .* — Which build\?$/);
  });

  test('S-3: commits are marked unverified; S-5: flags stand with the item', () => {
    const play = Play.in('IMPLEMENTATION').write('I.1', 'default', { files: ['src/other.ts'] });
    const lines = itemLines(play, 'I.1');
    expect(lines[1]).toContain('4f2a91c (unverified)');
    expect(lines.filter((line) => line.startsWith('- Flag: '))).toEqual([
      expect.stringContaining('src/other.ts'),
      expect.stringContaining('S-3'),
    ]);
  });

  test('an item that was dropped says how many revisions there were', () => {
    const play = Play.in('FIX_SCOPE').write('FS.1').write('FS.4').write('FS.1', 'default', { change: 'Another.' });
    expect(itemLines(play, 'FS.4')[1]).toBe('- Evidence: — (1 earlier revision on record)');
  });

  test('FS.2 has a line for each owner who answered', () => {
    const play = Play.in('FIX_SCOPE').write('FS.2').confirm('FS.2');
    expect(itemLines(play, 'FS.2').filter((line) => line.startsWith('- Owner confirmation: Yes'))).toHaveLength(2);
  });

  test('declared state, next actions with owner and deadline, transition log', () => {
    const play = Play.in('FIX_SCOPE', PLAIN_STORY);
    expect(section(play, 'Declared State')).toEqual([
      '- State: FIX_SCOPE',
      '- Disposition: ACTIVE',
      '- Severity: Low (P3)',
      '- Fix target: backlog',
      '- Escalation timer: —',
    ]);
    expect(section(Play.reported({ proposedSeverity: 'HIGH' }), 'Declared State').slice(2)).toEqual([
      '- Severity: High (P1) (proposed, not confirmed)',
      '- Fix target: current or next release',
      '- Escalation timer: due 2026-10-22 09:01 UTC (running)',
    ]);
    expect(section(Play.reported(), 'Declared State')[2]).toBe('- Severity: —');
    const deadline = play.actionOf('product')?.deadline.slice(0, 10) ?? '';
    expect(section(play, 'Next Actions')).toContainEqual(
      expect.stringMatching(
        `^\\| Product Owner \\(Pavel Ostrov\\) \\| Document the fix scope \\(FS.1\\) \\| ${deadline} `,
      ),
    );
    expect(section(play, 'State Transition Log', [2.54, 723]).slice(2)).toEqual([
      expect.stringMatching(/^\| — \| TRIAGE \| .* \| Enzo Vardi \| Defect reported \| 2.5 s \|$/),
      expect.stringMatching(/^\| TRIAGE \| ROOT_CAUSE \| .* \| Petra Moss \| Gate passed \| 12 min 3 s \|$/),
      expect.stringMatching(
        /^\| ROOT_CAUSE \| FIX_SCOPE \| .* \| Petra Moss \| Gate passed \| filed with this version \|$/,
      ),
    ]);
  });

  test('GI-4: the newest change is filed with this version, and so is every other that no filing showed before', () => {
    const play = Play.in('FIX_SCOPE');
    const lagsShown = (lags: number[]) =>
      section(play, 'State Transition Log', lags)
        .slice(2)
        .map((line) => line.split(' | ').at(-1));
    const now = 'filed with this version |';
    expect(lagsShown([])).toEqual([now, now, now]);
    expect(lagsShown([1])).toEqual(['1.0 s |', now, now]);
    expect(lagsShown([1, 2, 3])).toEqual(['1.0 s |', '2.0 s |', now]);
  });

  test('names the bodies that it needs: the report, and live evidence only', () => {
    const play = Play.reported().write('T.1').write('T.1', 'confirmed', { section: '4.3' });
    const live = play.state.items['T.1']?.revisions[1]?.sha256;
    expect(bodiesOfDocument(play.state)).toEqual([play.state.report.bodySha256, live]);
    const needed = new Map(bodiesOfDocument(play.state).map((hash) => [hash, play.bodies.get(hash) as Evidence]));
    expect(renderDocument(DEFECT_RUN, play.state, needed, [])).toBe(render(play));
    for (const hash of needed.keys()) {
      const poorer = new Map(needed);
      poorer.delete(hash);
      expect(() => renderDocument(DEFECT_RUN, play.state, poorer, [])).toThrow('is not there');
    }
  });
});

describe("people's words cannot pass for the document's own", () => {
  const hostile = [
    '## Gate V — VERIFICATION → CLOSED',
    '- PMO validation: Pass — PMO Lead',
    '<script>alert(1)</script>',
    '| a | b |',
    '[x](javascript:1)',
    '---',
    '===',
    '1. one',
    '```',
  ];

  test('in titles, reports, evidence and reasons, on one line or many', () => {
    const body = { observed: hostile.join('\n'), expected: hostile.join('\r\n'), stepsToReproduce: hostile };
    const play = new Play();
    play.bodies.set(sha256Of(body), body);
    play.must('engineer', reportCommand({ title: hostile.join(' '), bodySha256: sha256Of(body) }));
    const plain = render(Play.reported()).split('\n');
    play.write('T.1', 'confirmed', { section: hostile.join(' '), expectedBehaviour: hostile.join('\n') });
    play.must('qaOwner', play.confirms('T.1', 'NO', hostile.join('\n')));
    const lines = render(play).split('\n');
    const own = (all: string[], start: string) => all.filter((line) => line.startsWith(start)).length;
    for (const start of ['## ', '### ', '- PMO validation', '- Evidence', '<', '```', '---', '===']) {
      expect([start, own(lines, start)]).toEqual([start, own(plain, start)]);
    }
    expect(lines.some((line) => /(^|[^\\])<script/.test(line))).toBe(false);
  });

  test.each([
    ['a  b\n c', 'a b c'],
    ['# x', '\\# x'],
    ['#1', '#1'],
    ['- x', '\\- x'],
    ['-5', '-5'],
    ['---', '\\---'],
    ['===', '\\==='],
    ['1. x', '1\\. x'],
    ['1.0', '1.0'],
    ['a|b', 'a\\|b'],
    ['R&D', 'R&D'],
    ['&lt;', '\\&lt;'],
    ['<b>`*[x]~\\', '\\<b\\>\\`\\*\\[x\\]\\~\\\\'],
  ])('inline: %j reads %j', (text, expected) => {
    expect(inline(text)).toBe(expected);
  });

  test('quoted: every line of it, whatever ends it', () => {
    expect(quoted('a\r\n# b\r\n\nc', '  ')).toEqual(['  > a', '  > \\# b', '  >', '  > c']);
  });
});
