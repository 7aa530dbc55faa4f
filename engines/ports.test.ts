import { createServer } from 'node:net';
import { expect, test } from 'vitest';
import { choosePort, isPortFree } from './ports.ts';

const taken = (ports: number[]) => (port: number) => Promise.resolve(!ports.includes(port));

test('the port of the last start is kept while it is free', async () => {
  expect(await choosePort(21_000, { isFree: taken([]), random: () => 22_000 })).toBe(21_000);
});

test('a taken port is replaced by a random free one', async () => {
  const draws = [21_000, 22_000, 23_000];
  const random = (): number => draws.shift() ?? 0;
  expect(await choosePort(21_000, { isFree: taken([21_000, 22_000]), random })).toBe(23_000);
});

test('when nothing is free, it gives up', async () => {
  await expect(choosePort(undefined, { isFree: () => Promise.resolve(false), random: () => 22_000 })).rejects.toThrow(
    'No free port',
  );
});

test('a port somebody listens on is not free', async () => {
  const server = createServer();
  const port = await new Promise<number>((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      resolve(typeof address === 'object' && address ? address.port : 0);
    });
  });
  expect(await isPortFree(port)).toBe(false);
  await new Promise((resolve) => server.close(resolve));
  expect(await isPortFree(port)).toBe(true);
});
