import type { OutgoingMessage } from '#models/outgoing-messages.ts';
import { ChannelDownError, type Courier, type Letter, RefusedError } from './courier.ts';
import { headingOf, oneLine, pageOf, timeFor } from './words.ts';

const LONGEST_MILLIS = 15_000;
/** Slack takes 50 blocks of 3,000 characters. */
const MOST_BLOCKS = 40;
const LONGEST_BLOCK = 2_900;
const TOO_MANY = 429;
const TOO_SLOW = 408;

/** Brings letters to a chat's incoming webhook, in the JSON that Slack defined and others understand. */
export function chatCourier({ webhook, site }: { webhook: URL; site: URL }): Courier {
  return {
    channel: 'chat',
    async send(letter) {
      const response = await ask(webhook, letter, site);
      if (response.ok) return;
      const said = `The chat answered ${response.status}${response.text === '' ? '' : ` ${response.text}`}.`;
      if (response.status === TOO_MANY) throw new ChannelDownError(said, response.waitMillis);
      if (response.status >= 500 || response.status === TOO_SLOW) throw new ChannelDownError(said);
      throw new RefusedError(said);
    },
  };
}

async function ask(webhook: URL, letter: Letter, site: URL) {
  try {
    const response = await fetch(webhook, {
      method: 'POST',
      // Slack has no use for the key; a receiver of somebody's own may tell a repetition by it.
      headers: { 'content-type': 'application/json; charset=utf-8', 'idempotency-key': letter.id },
      body: JSON.stringify(composeChat(letter, site)),
      redirect: 'manual',
      signal: AbortSignal.timeout(LONGEST_MILLIS),
    });
    const text = (await response.text()).slice(0, 200);
    const wait = Number(response.headers.get('retry-after') ?? Number.NaN);
    return { ok: response.ok, status: response.status, text, waitMillis: Number.isFinite(wait) ? wait * 1000 : null };
  } catch (error) {
    const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
    throw new ChannelDownError(cause instanceof Error ? cause.message : String(cause));
  }
}

/** What the webhook is sent: `text` for notifications, `blocks` for the chat itself. */
function composeChat({ recipient, digest, messages }: Letter, site: URL) {
  const name = escapeChat(oneLine(recipient.name));
  const lines = messages.map((message) => lineOf(message, recipient.timeZone, site));
  const [first] = messages;
  const heading =
    digest || first === undefined ? `${name}: your day, ${messages.length} in all` : `${name}: ${headingOf(first)}`;
  const more = lines.length - MOST_BLOCKS;
  const shown = lines.slice(0, MOST_BLOCKS).map(section);
  const rest = more > 0 ? [section(`And ${more} more in <${pageOf({ link: '/inbox' }, site)}|the inbox>.`)] : [];
  return {
    text: digest ? heading : `${heading}. ${lines[0] ?? ''}`,
    blocks: [section(`*${heading}*`), ...shown, ...rest],
  };
}

function lineOf(message: OutgoingMessage, timeZone: string, site: URL): string {
  const page = `<${pageOf(message, site)}|#${message.workItemId} ${escapeChat(oneLine(message.title)).replaceAll('|', '¦')}>`;
  const by = message.deadline === null ? '' : ` By ${timeFor(message.deadline, timeZone)}.`;
  const text = escapeChat(message.text.trim());
  const room = LONGEST_BLOCK - page.length - by.length;
  return `${page} ${text.length > room ? `${text.slice(0, room)}…` : text}${by}`;
}

const section = (text: string) => ({
  type: 'section',
  text: { type: 'mrkdwn', text: text.slice(0, LONGEST_BLOCK + 50) },
});

/** So that nothing that somebody wrote calls a whole channel, or is a link that looks like another. */
const escapeChat = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
