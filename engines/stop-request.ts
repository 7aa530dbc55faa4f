const SIGNALS = { SIGINT: 'Ctrl-C', SIGTERM: 'SIGTERM', SIGHUP: 'The terminal was closed' } as const;
/** npm passes on a Ctrl-C that the terminal has sent already: only a later one is a person losing patience. */
const ECHO_MS = 1500;

/**
 * Listens for the wish to stop: Ctrl-C, SIGTERM, a closed terminal, or, when npm started us, npm's own end.
 *
 * @returns a promise that resolves with the first such wish
 */
export function onStopRequest(options: {
  env: NodeJS.ProcessEnv;
  first: (reason: string) => void;
  again: () => void;
}): Promise<void> {
  let since: number | undefined;
  // After the terminal is gone, nothing can be written to it any more.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);
  return new Promise((resolve) => {
    const ask = (reason: string): void => {
      if (since === undefined) {
        since = Date.now();
        options.first(reason);
        resolve();
      } else if (Date.now() - since > ECHO_MS) options.again();
    };
    for (const [signal, reason] of Object.entries(SIGNALS)) process.on(signal, () => ask(reason));
    if (options.env.npm_lifecycle_event === undefined) return;
    const parent = process.ppid;
    setInterval(() => {
      if (process.ppid !== parent && since === undefined) ask('npm has ended');
    }, 1000);
  });
}
