import { createServer, type Server } from 'node:http';
import { afterEach, describe, expect, it } from 'vitest';
import { listen } from './listen.ts';

const HOST = '127.0.0.1';
const servers: Server[] = [];

function server(): Server {
  const made = createServer();
  servers.push(made);
  return made;
}

afterEach(() => {
  for (const made of servers.splice(0)) made.close();
});

describe('listening', () => {
  it('takes a port of the kernel’s choice for 0', async () => {
    expect(await listen(server(), HOST, 0)).toBeGreaterThan(0);
  });

  it('takes 3000 or the next free one when none is asked for', async () => {
    const first = await listen(server(), HOST, null);
    const second = await listen(server(), HOST, null);
    expect(first).toBeGreaterThanOrEqual(3000);
    expect(second).toBeGreaterThan(first);
  });

  it('says what to do when the port asked for is taken', async () => {
    const taken = await listen(server(), HOST, 0);
    await expect(listen(server(), HOST, taken)).rejects.toThrow(/taken\. Set PORT to a free one/);
  });
});
