import { createHash } from 'node:crypto';
import type { SendMailOptions } from 'nodemailer';
import type { OutgoingMessage } from '#models/outgoing-messages.ts';
import type { Letter } from './courier.ts';
import { headingOf, oneLine, pageOf, timeFor } from './words.ts';

const LONGEST_SUBJECT = 150;
const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (found) => ENTITIES[found] ?? found);

/**
 * A letter as a mail: for each message what there is to do, by when, and the link. Nothing that somebody wrote gets into
 * a header but in one line of visible characters, and into the HTML but as text.
 */
export function composeMail(letter: Letter, { site, from }: { site: URL; from: string }): SendMailOptions {
  const { recipient, messages } = letter;
  const parts = messages.map((message) => partOf(message, recipient.timeZone, site));
  const profile = pageOf({ link: '/profile' }, site);
  const why = `You get this mail because ${oneLine(recipient.name)} takes part. Choose what is sent to you: ${profile}`;
  const host = from.slice(from.lastIndexOf('@') + 1);
  return {
    from: { name: 'Phasegate', address: from },
    to: { name: oneLine(recipient.name), address: recipient.email },
    subject: subjectOf(letter),
    messageId: `<${createHash('sha256').update(letter.id).digest('hex').slice(0, 40)}@${host}>`,
    // Mails about one work item are one conversation.
    ...(letter.digest ? {} : { references: `<work-item-${messages[0]?.workItemId ?? ''}@${host}>` }),
    headers: { 'Auto-Submitted': 'auto-generated' },
    text: `${parts.map(({ text }) => text).join('\n\n-----\n\n')}\n\n-----\n${why}\n`,
    html: pageHtml(
      parts.map(({ html }) => html).join('\n<hr style="border:0;border-top:1px solid #d9dee6;margin:24px 0">\n'),
      `You get this mail because ${escapeHtml(oneLine(recipient.name))} takes part. <a href="${escapeHtml(profile)}" style="color:#4238c0">Choose what is sent to you</a>.`,
    ),
    disableFileAccess: true,
    disableUrlAccess: true,
  };
}

function subjectOf({ digest, messages }: Letter): string {
  const [first] = messages;
  if (digest || first === undefined)
    return `Your day: ${messages.length} ${messages.length === 1 ? 'message' : 'messages'}`;
  const subject = `${headingOf(first)}: ${oneLine(first.title)}`;
  if (subject.length <= LONGEST_SUBJECT) return subject;
  return `${Array.from(subject)
    .slice(0, LONGEST_SUBJECT - 1)
    .join('')}…`;
}

function partOf(message: OutgoingMessage, timeZone: string, site: URL): { text: string; html: string } {
  const title = `#${message.workItemId} ${oneLine(message.title)}`;
  const page = pageOf(message, site);
  const by = message.deadline === null ? null : `By ${timeFor(message.deadline, timeZone)}`;
  const lines = [headingOf(message), title, '', message.text.trim(), ...(by === null ? [] : [by]), page];
  const strong = by === null ? '' : `<p style="margin:0 0 12px"><strong>${escapeHtml(by)}</strong></p>`;
  return {
    text: lines.join('\n'),
    html: `<p style="margin:0 0 4px;color:#545d6e">${escapeHtml(headingOf(message))}</p>
<h1 style="margin:0 0 12px;font-size:18px">${escapeHtml(title)}</h1>
<p style="margin:0 0 12px;white-space:pre-line">${escapeHtml(message.text.trim())}</p>
${strong}
<p style="margin:0"><a href="${escapeHtml(page)}" style="color:#4238c0">Open #${escapeHtml(message.workItemId)}</a></p>`,
  };
}

function pageHtml(body: string, footer: string): string {
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"></head>
<body style="margin:0;padding:24px;background:#ffffff;color:#191e29;font:16px/1.5 system-ui,-apple-system,'Segoe UI',sans-serif">
<div style="max-width:640px">
${body}
<p style="margin:32px 0 0;font-size:13px;color:#545d6e">${footer}</p>
</div>
</body></html>
`;
}
