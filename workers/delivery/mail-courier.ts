import { createTransport } from 'nodemailer';
import { composeMail } from './compose-mail.ts';
import { ChannelDownError, type Courier, RefusedError } from './courier.ts';
import { isLoopbackHost } from './settings.ts';

/** Milliseconds. All of them together stay far below the time after which somebody else takes a letter over. */
const CONNECT = 10_000;
const SILENCE = 20_000;
const LONGEST_MAIL_MILLIS = 45_000;

const NO_RECIPIENT = /^[^\s@]+@[^\s@]+$/;
/** What a server says to one letter, and not to all: about its recipient or its content. */
const ABOUT_LETTER = /^(RCPT TO|DATA)/;
const TOO_LARGE = 552;
/** "I am closing", whatever was asked. */
const CLOSING = 421;

interface SmtpFailure extends Error {
  code?: string;
  responseCode?: number;
  command?: string;
}

/** Brings letters to a mail server, one connection each: what the server is asked is never repeated by itself. */
export function mailCourier({ server, from, site }: { server: URL; from: string; site: URL }): Courier {
  const transport = createTransport({
    host: server.hostname.replace(/^\[|\]$/g, ''),
    port: server.port === '' ? (server.protocol === 'smtps:' ? 465 : 587) : Number(server.port),
    secure: server.protocol === 'smtps:',
    ...(server.username === ''
      ? {}
      : { auth: { user: decodeURIComponent(server.username), pass: decodeURIComponent(server.password) } }),
    // A password never goes over the network in clear.
    requireTLS: server.username !== '' && server.protocol === 'smtp:' && !isLoopbackHost(server),
    connectionTimeout: CONNECT,
    greetingTimeout: CONNECT,
    socketTimeout: SILENCE,
  });
  return {
    channel: 'email',
    async send(letter) {
      if (!NO_RECIPIENT.test(letter.recipient.email)) throw new RefusedError('The person has no e-mail address.');
      try {
        const signal = AbortSignal.timeout(LONGEST_MAIL_MILLIS);
        await transport.sendMail({ ...composeMail(letter, { site, from }), signal });
      } catch (error) {
        throw whatFailed(error as SmtpFailure);
      }
    },
  };
}

/**
 * 5xx to the recipient or the content is for good. Everything else may pass: what is about this letter is tried again
 * by itself, and what is about the server holds for all letters.
 */
function whatFailed(failure: SmtpFailure): Error {
  const { responseCode = 0, command = '', message } = failure;
  const aboutLetter =
    responseCode === TOO_LARGE || (responseCode !== CLOSING && responseCode > 0 && ABOUT_LETTER.test(command));
  if (!aboutLetter) return new ChannelDownError(message);
  return responseCode >= 500 ? new RefusedError(message) : new Error(message);
}
