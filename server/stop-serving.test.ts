import { EventEmitter, once } from 'node:events';
import { Agent, createServer, get, type Server } from 'node:http';
import { describe, expect, it } from 'vitest';
import { listen } from './listen.ts';
import { stopServing } from './stop-serving.ts';

function ask(port: number, agent: Agent): Promise<string> {
  return new Promise((resolve, reject) => {
    get({ host: '127.0.0.1', port, agent }, (response) => {
      response.setEncoding('utf8');
      let body = '';
      response.on('data', (chunk: string) => (body += chunk));
      response.on('end', () => resolve(body));
      response.on('error', reject);
    }).on('error', reject);
  });
}

/** A server whose answers wait until they are let go. */
async function slowServer(): Promise<{ server: Server; port: number; arrived: Promise<unknown>; letGo: () => void }> {
  const gate = new EventEmitter();
  const arrived = once(gate, 'arrived');
  const server = createServer((_request, response) => {
    gate.once('let go', () => response.end('done'));
    gate.emit('arrived');
  });
  const port = await listen(server, '127.0.0.1', 0);
  return { server, port, arrived, letGo: () => gate.emit('let go') };
}

describe('an orderly stop', () => {
  it('lets a request under way finish and takes no new one', async () => {
    const { server, port, arrived, letGo } = await slowServer();
    const agent = new Agent({ keepAlive: true });
    const underWay = ask(port, agent);
    await arrived;
    const stopped = stopServing(server);
    await expect(ask(port, new Agent())).rejects.toMatchObject({ code: 'ECONNREFUSED' });
    letGo();
    expect(await underWay).toBe('done');
    await stopped;
    agent.destroy();
  });

  it('cuts what takes longer than its grace', async () => {
    const { server, port, arrived } = await slowServer();
    const underWay = ask(port, new Agent());
    const cut = expect(underWay).rejects.toMatchObject({ code: 'ECONNRESET' });
    await arrived;
    await stopServing(server, 100);
    await cut;
  });
});
