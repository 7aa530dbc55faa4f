import { createServer, type IncomingMessage, type Server } from 'node:http';
import { listPage, MAIL_STYLE, mailPage, missingPage } from './mail-pages.ts';
import type { MailStore } from './mail-store.ts';

const OUR_NAMES = /^(127\.0\.0\.1|localhost)(:\d+)?$/;

/** Our pages: no scripts, nothing from elsewhere. */
const PAGE_POLICY =
  "default-src 'none'; style-src 'self'; frame-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
/** What others wrote: besides, an origin of its own, no forms, nothing loaded; a click on a link opens a new tab. */
const MAIL_POLICY =
  "sandbox allow-popups allow-popups-to-escape-sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'self'";

interface Answer {
  status: number;
  type: 'text/html' | 'text/css' | 'text/plain';
  body: string;
  policy?: string;
}

/** The pages on which the mails are read. To be listened to on the loopback address. */
export function createMailViewer(store: MailStore): Server {
  return createServer((request, response) => {
    void answerTo(store, request).then(({ status, type, body, policy = PAGE_POLICY }) => {
      response.writeHead(status, {
        'content-type': `${type}; charset=utf-8`,
        'content-length': Buffer.byteLength(body),
        'content-security-policy': policy,
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'no-referrer',
        'cache-control': 'no-store',
      });
      response.end(body);
    });
  });
}

async function answerTo(store: MailStore, { method = '', url = '', headers }: IncomingMessage): Promise<Answer> {
  // A foreign name that leads here is somebody else's page looking into this machine.
  if (!OUR_NAMES.test(headers.host ?? '')) return plain(421, 'This is the mailbox of 127.0.0.1.\n');
  if (method !== 'GET' && method !== 'HEAD') return plain(405, 'Mail is only read here.\n');
  try {
    return await pageAt(store, new URL(url, 'http://127.0.0.1'));
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
    return plain(500, 'The mail can’t be read. See the log of the mailbox.\n');
  }
}

async function pageAt(store: MailStore, { pathname, searchParams }: URL): Promise<Answer> {
  if (pathname === '/') {
    const recipient = searchParams.get('to');
    const mails = await store.list();
    const shown = recipient === null ? mails : mails.filter(({ recipients }) => recipients.includes(recipient));
    return html(200, listPage(shown, recipient));
  }
  if (pathname === '/style.css') return { status: 200, type: 'text/css', body: MAIL_STYLE };
  const [, id = '', part] = /^\/mail\/([^/]+)(\/html)?$/.exec(pathname) ?? [];
  const mail = await store.read(id);
  if (mail === null || (part !== undefined && mail.html === null)) return html(404, missingPage());
  if (part === undefined) return html(200, mailPage(mail));
  return { ...html(200, `<base target="_blank">${mail.html}`), policy: MAIL_POLICY };
}

const plain = (status: number, body: string): Answer => ({ status, type: 'text/plain', body });
const html = (status: number, body: string): Answer => ({ status, type: 'text/html', body });
