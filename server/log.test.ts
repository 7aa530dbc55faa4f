import { describe, expect, it } from 'vitest';
import { createLog } from './log.ts';

describe('the log', () => {
  it('writes JSON lines without secrets, passwords and cookies', () => {
    const lines: string[] = [];
    const log = createLog('info', { write: (line) => lines.push(line) });
    log.info({ password: 'hunter2', request: { headers: { cookie: 'hunter2', accept: '*/*' } } }, 'a request');
    log.warn(
      { environment: { secret: 'hunter2', token: 'hunter2' }, uri: 'mongodb://app:hunter2@db/phasegate' },
      'why',
    );
    log.debug('not at this level');
    const said = lines.map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(lines.join('')).not.toContain('hunter2');
    expect(said).toMatchObject([
      { level: 'info', msg: 'a request', request: { headers: { accept: '*/*' } } },
      { level: 'warn', msg: 'why' },
    ]);
    expect(said).toHaveLength(2);
  });
});
