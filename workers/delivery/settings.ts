/** How messages leave this installation. */
export interface DeliverySettings {
  /** The address that people open, for links. */
  site: URL;
  /** Null: no mail is sent. */
  mail: { server: URL; from: string } | null;
  /** The chat's incoming webhook; null: nothing is sent there. */
  chat: URL | null;
}

const LOOPBACK = /^(localhost|127(\.\d+){3}|\[::1\])$/;
const ADDRESS = /^[^\s<>@",;:()[\]\\]+@[^\s<>@",;:()[\]\\]+$/;

const parsed = (text: string): URL | null => (URL.canParse(text) ? new URL(text) : null);

/** `smtp://` or `smtps://`, with a host, perhaps with user and password, and with nothing that would set options. */
function isMailServer(text: string): boolean {
  const url = parsed(text);
  if (url === null || /\s/.test(text) || !/^smtps?:$/.test(url.protocol)) return false;
  return url.hostname !== '' && url.search === '' && url.hash === '' && ['', '/'].includes(url.pathname);
}

/** Where the text of messages goes in clear only on this machine. */
function isChatWebhook(text: string): boolean {
  const url = parsed(text);
  if (url === null || /\s/.test(text)) return false;
  return url.protocol === 'https:' || (url.protocol === 'http:' && isLoopbackHost(url));
}

/** A bare address: what people see as the sender’s name is ours. */
const isMailAddress = (text: string): boolean => text.length <= 254 && ADDRESS.test(text);

/** What each variable must be, and how to put it right. */
export const DELIVERY_VARIABLES = {
  SMTP_URL: {
    isRight: isMailServer,
    rule: 'must be the address of a mail server, as smtp://… or smtps://… without a path or options.',
    remedy: 'Leave it out to send no mail; in demo mode, "npm start" then shows it in a mailbox.',
  },
  PHASEGATE_MAIL_FROM: {
    isRight: isMailAddress,
    rule: 'must be an e-mail address, such as phasegate@example.org.',
    remedy: 'Leave it out for "phasegate" at the host of NEXTAUTH_URL.',
  },
  PHASEGATE_CHAT_WEBHOOK: {
    isRight: isChatWebhook,
    rule: 'must be the https address of an incoming webhook, or an http one on this machine’s loopback address.',
    remedy: 'Leave it out to send nothing to a chat.',
  },
} as const;

/** The settings as an environment says them, once each variable is known to be right. */
export function deliverySettings(given: {
  /** Known where anything is to be sent. */
  site: string | undefined;
  smtpUrl: string | undefined;
  mailFrom: string | undefined;
  chatWebhook: string | undefined;
}): DeliverySettings {
  const site = new URL(given.site ?? 'http://localhost');
  const from = given.mailFrom ?? `phasegate@${LOOPBACK.test(site.hostname) ? 'localhost' : site.hostname}`;
  return {
    site,
    mail: given.smtpUrl === undefined ? null : { server: new URL(given.smtpUrl), from },
    chat: given.chatWebhook === undefined ? null : new URL(given.chatWebhook),
  };
}

/** Whether the host of an address is this machine's loopback. */
export const isLoopbackHost = (url: URL): boolean => LOOPBACK.test(url.hostname);
