import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { parseWorkerEnvironment, WorkerEnvironmentError } from './environment.ts';

const LEAST = { MONGODB_URI: 'mongodb://127.0.0.1:27017/phasegate', TEMPORAL_ADDRESS: '127.0.0.1:7233' };

describe('the environment of a worker', () => {
  test('needs the two addresses, and has defaults for the rest', () => {
    expect(parseWorkerEnvironment(LEAST)).toEqual({
      mongodbUri: LEAST.MONGODB_URI,
      temporal: { address: '127.0.0.1:7233', namespace: 'default', tls: false, apiKey: null, taskQueue: 'phasegate' },
      logLevel: 'info',
      dataFolder: path.resolve('.data'),
      documents: { dataFolder: path.resolve('.data'), repository: null, env: LEAST },
      delivery: { site: new URL('http://localhost'), mail: null, chat: null },
    });
    expect(parseWorkerEnvironment({ ...LEAST, PHASEGATE_DATA: '/var/lib/phasegate' }).dataFolder).toBe(
      '/var/lib/phasegate',
    );
  });

  test('files documents where PHASEGATE_DOCUMENTS says, in no repository that another Git works in', () => {
    const documents = (set: Record<string, string>) => parseWorkerEnvironment({ ...LEAST, ...set }).documents;
    expect(documents({ PHASEGATE_DOCUMENTS: 'git@host:docs.git', GIT_DIR: '.git', GIT_INDEX_FILE: 'x' })).toEqual({
      dataFolder: path.resolve('.data'),
      repository: 'git@host:docs.git',
      env: { ...LEAST, PHASEGATE_DOCUMENTS: 'git@host:docs.git' },
    });
    for (const wrong of ['--upload-pack=/bin/sh', 'ext::sh -c id', 'a\nb']) {
      expect(() => documents({ PHASEGATE_DOCUMENTS: wrong })).toThrow(
        /^PHASEGATE_DOCUMENTS must be the path or address/,
      );
    }
  });

  test('sends mail and to a chat where it knows the address that people open, and says what is wrong', () => {
    const delivery = (set: Record<string, string>) => parseWorkerEnvironment({ ...LEAST, ...set }).delivery;
    const address = { NEXTAUTH_URL: 'https://phasegate.example.org' };
    const all = {
      SMTP_URL: 'smtps://user:p%40ss@mail.example.org',
      PHASEGATE_CHAT_WEBHOOK: 'https://chat.example.org/x',
    };
    expect(delivery({ ...address, ...all })).toEqual({
      site: new URL('https://phasegate.example.org'),
      mail: { server: new URL(all.SMTP_URL), from: 'phasegate@phasegate.example.org' },
      chat: new URL(all.PHASEGATE_CHAT_WEBHOOK),
    });
    expect(delivery({ ...address, ...all, PHASEGATE_MAIL_FROM: 'gate@example.org' }).mail?.from).toBe(
      'gate@example.org',
    );
    expect(delivery({ NEXTAUTH_URL: 'http://127.0.0.1:3000', SMTP_URL: 'smtp://127.0.0.1:25' }).mail?.from).toBe(
      'phasegate@localhost',
    );
    expect(() => delivery(all)).toThrow(/^NEXTAUTH_URL is not set, so messages could not say where to go\./);
    expect(() => delivery({ ...address, SMTP_URL: 'mail.example.org:25' })).toThrow(/^SMTP_URL must be the address/);
    expect(() => delivery({ ...address, PHASEGATE_CHAT_WEBHOOK: 'http://chat.example.org' })).toThrow(
      /^PHASEGATE_CHAT_WEBHOOK must be the https address/,
    );
  });

  test('speaks TLS where there is an API key, unless told not to', () => {
    expect(parseWorkerEnvironment({ ...LEAST, TEMPORAL_API_KEY: 'key' }).temporal).toMatchObject({ tls: true });
    expect(parseWorkerEnvironment({ ...LEAST, TEMPORAL_API_KEY: 'key', TEMPORAL_TLS: '0' }).temporal.tls).toBe(false);
    expect(parseWorkerEnvironment({ ...LEAST, TEMPORAL_TLS: '1' }).temporal.tls).toBe(true);
  });

  test('an empty variable counts as not set', () => {
    expect(parseWorkerEnvironment({ ...LEAST, PHASEGATE_TASK_QUEUE: '' }).temporal.taskQueue).toBe('phasegate');
    expect(() => parseWorkerEnvironment({ ...LEAST, MONGODB_URI: '' })).toThrow(/^MONGODB_URI is not set\./);
  });

  test('names every wrong variable with its remedy, and never its value', () => {
    const wrong = { MONGODB_URI: 'secret@host', TEMPORAL_ADDRESS: 'nowhere', PHASEGATE_LOG_LEVEL: 'loud' };
    const error = (() => {
      try {
        return parseWorkerEnvironment(wrong);
      } catch (thrown) {
        return thrown;
      }
    })();
    expect(error).toBeInstanceOf(WorkerEnvironmentError);
    const lines = (error as Error).message.split('\n');
    expect(lines.map((line) => line.split(' ')[0])).toEqual(['MONGODB_URI', 'TEMPORAL_ADDRESS', 'PHASEGATE_LOG_LEVEL']);
    expect((error as Error).message).not.toContain('secret');
  });
});
