import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Answer, Order } from './messages.ts';

const PLAYER = fileURLToPath(new URL('./player.ts', import.meta.url));

/** Another process that plays; it carries out one order after the other. */
export class Player {
  readonly #process: ChildProcess;

  constructor() {
    // What is played lives for a moment: with room for it, it is cleared away at once.
    this.#process = fork(PLAYER, { execArgv: ['--import', 'tsx', '--max-semi-space-size=64'] });
  }

  /** @throws Error when the player can't, or is gone */
  async ask(order: Order): Promise<Answer> {
    const answer = await new Promise<Answer>((resolve, reject) => {
      const gone = () => reject(new Error('A player ended too early. Repeat the command: what is there stays.'));
      this.#process.once('exit', gone);
      this.#process.once('message', (said: Answer) => {
        this.#process.off('exit', gone);
        resolve(said);
      });
      this.#process.send(order);
    });
    if (answer.problem !== undefined) throw new Error(answer.problem);
    return answer;
  }

  leave(): void {
    this.#process.disconnect();
  }
}
