import { randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import PostalMime from 'postal-mime';

/** Mails beyond this many make room, the oldest first. */
const KEPT_MAILS = 500;

const ID = /^\d{13}-[0-9a-f-]{36}$/;
const RECIPIENTS = 'x-mailbox-recipients';

/** What the list shows of a mail. */
export interface MailSummary {
  id: string;
  receivedAt: Date;
  /** As the sender named them to the server, whatever the mail says. */
  recipients: string[];
  from: string;
  subject: string;
}

/** A mail as it is read. Everything in it was written by others. */
export interface ReadMail extends MailSummary {
  /** Its header lines, as name and value. */
  headers: { name: string; value: string }[];
  text: string;
  /** Null where there is no HTML. */
  html: string | null;
}

/** The mails in a folder, one file each. */
export interface MailStore {
  /** Resolves once the mail is in the folder, whole. */
  add(mail: { raw: Buffer; recipients: readonly string[]; receivedAt: Date }): Promise<void>;
  /** The newest first. */
  list(): Promise<MailSummary[]>;
  /** Null when there is none with this id. */
  read(id: string): Promise<ReadMail | null>;
}

/** Opens a folder of mails, making it when it is missing. */
export async function openMailStore(folder: string, kept = KEPT_MAILS): Promise<MailStore> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const known = new Map<string, MailSummary>();
  const fileOf = (id: string): string => join(folder, `${id}.eml`);

  const ids = async (): Promise<string[]> =>
    (await readdir(folder))
      .filter((name) => name.endsWith('.eml'))
      .map((name) => name.slice(0, -4))
      .filter((id) => ID.test(id))
      .sort();

  async function read(id: string): Promise<ReadMail | null> {
    if (!ID.test(id)) return null;
    const raw = await readUnlessGone(fileOf(id));
    if (raw === null) return null;
    const parsed = await PostalMime.parse(raw);
    const shown = parsed.headers.filter(({ key }) => key !== RECIPIENTS);
    const recipients = parsed.headers.find(({ key }) => key === RECIPIENTS)?.value ?? '';
    return {
      id,
      receivedAt: new Date(Number(id.slice(0, 13))),
      recipients: recipients.split(' ').filter((address) => address !== ''),
      from:
        parsed.from === undefined
          ? ''
          : ([parsed.from.name, parsed.from.address ?? ''].find((name) => name !== '') ?? ''),
      subject: parsed.subject ?? '',
      headers: shown.map(({ originalKey, value }) => ({ name: originalKey, value })),
      text: parsed.text ?? '',
      html: parsed.html ?? null,
    };
  }

  async function summary(id: string): Promise<MailSummary | null> {
    const present = known.get(id);
    if (present !== undefined) return present;
    const mail = await read(id);
    if (mail === null) return null;
    const { receivedAt, recipients, from, subject } = mail;
    known.set(id, { id, receivedAt, recipients, from, subject });
    return { id, receivedAt, recipients, from, subject };
  }

  return {
    async add({ raw, recipients, receivedAt }) {
      const id = `${String(receivedAt.getTime()).padStart(13, '0')}-${randomUUID()}`;
      const named = recipients.filter((address) => /^[\x21-\x7e]+$/.test(address)).join(' ');
      const draft = join(folder, `${id}.new`);
      await writeFile(draft, Buffer.concat([Buffer.from(`X-Mailbox-Recipients: ${named}\r\n`), raw]), { mode: 0o600 });
      await rename(draft, fileOf(id));
      for (const old of (await ids()).slice(0, -kept)) {
        known.delete(old);
        await rm(fileOf(old), { force: true });
      }
    },
    async list() {
      const found: MailSummary[] = [];
      for (const id of (await ids()).reverse()) {
        const mail = await summary(id);
        if (mail !== null) found.push(mail);
      }
      return found;
    },
    read,
  };
}

async function readUnlessGone(file: string): Promise<Buffer | null> {
  try {
    return await readFile(file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}
