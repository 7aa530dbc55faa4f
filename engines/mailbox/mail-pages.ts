import type { MailSummary, ReadMail } from './mail-store.ts';

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const SHOWN_HEADERS = ['from', 'to', 'date', 'message-id'];

/** Text as HTML shows it. */
const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (found) => ENTITIES[found] ?? found);

/** How the pages look; the same in light and dark as the system says. */
export const MAIL_STYLE = `:root { color-scheme: light dark; }
body { margin: 0 auto; max-width: 72rem; padding: 1.5rem; font: 16px/1.5 system-ui, sans-serif;
  background: light-dark(#f4f6f9, #12151b); color: light-dark(#191e29, #e3e7ee); }
h1 { font-size: 1.25rem; margin: 0 0 .5rem; overflow-wrap: anywhere; }
a { color: light-dark(#4238c0, #a9b0ff); }
.note { color: light-dark(#545d6e, #9ca6b6); margin: 0 0 1.5rem; }
table { border-collapse: collapse; width: 100%; }
th, td { text-align: left; vertical-align: top; padding: .5rem 1rem .5rem 0; overflow-wrap: anywhere;
  border-bottom: 1px solid light-dark(#d9dee6, #2d3440); }
th { font-weight: 600; color: light-dark(#545d6e, #9ca6b6); }
time { white-space: nowrap; font-variant-numeric: tabular-nums; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .25rem 1rem; margin: 0 0 1rem; }
dt { color: light-dark(#545d6e, #9ca6b6); }
dd { margin: 0; overflow-wrap: anywhere; }
iframe { width: 100%; height: 32rem; border: 1px solid light-dark(#b3bbc8, #4b5567); border-radius: 4px; background: #fff; }
pre { white-space: pre-wrap; overflow-wrap: anywhere; font: 14px/1.5 ui-monospace, monospace; }
td:nth-child(2), td:nth-child(3) { max-width: 18rem; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
@media (max-width: 48rem) {
  table, tbody, tr, td { display: block; }
  thead, td:nth-child(3) { display: none; }
  tr { padding: .5rem 0; border-bottom: 1px solid light-dark(#d9dee6, #2d3440); }
  td, td:nth-child(2) { max-width: none; padding: 0; border: 0; overflow: visible; white-space: normal; }
  time { color: light-dark(#545d6e, #9ca6b6); }
}
`;

/** The list of mails, of everybody or of one recipient. */
export function listPage(mails: readonly MailSummary[], recipient: string | null): string {
  const rows = mails.map(
    (mail) => `<tr>
<td>${timeOf(mail.receivedAt)}</td>
<td>${mail.recipients.map((to) => `<a href="/?to=${encodeURIComponent(to)}">${escapeHtml(to)}</a>`).join('<br>')}</td>
<td>${escapeHtml(mail.from)}</td>
<td><a href="/mail/${mail.id}">${escapeHtml(mail.subject) || '(no subject)'}</a></td>
</tr>`,
  );
  const table = `<table>
<thead><tr><th scope="col">Received</th><th scope="col">To</th><th scope="col">From</th><th scope="col">Subject</th></tr></thead>
<tbody>
${rows.join('\n')}
</tbody>
</table>`;
  const whose = recipient === null ? 'Mail' : `Mail to ${escapeHtml(recipient)}`;
  const all = recipient === null ? '' : ' <a href="/">Show everybody’s</a>.';
  const none = recipient === null ? 'Nothing was sent yet.' : 'Nothing was sent to this address yet.';
  return page(
    recipient === null ? 'Mailbox' : `Mailbox: ${recipient}`,
    `<h1>${whose}</h1>
<p class="note">What Phasegate sends by e-mail ends here, on this machine; nothing leaves it. The newest 500 are kept.${all}</p>
${rows.length === 0 ? `<p>${none} A mail comes when somebody has something new to do.</p>` : table}`,
  );
}

/** One mail. Its HTML is a document of its own, in a frame without scripts and without what lies elsewhere. */
export function mailPage(mail: ReadMail): string {
  const headers = mail.headers
    .filter(({ name }) => SHOWN_HEADERS.includes(name.toLowerCase()))
    .map(({ name, value }) => `<dt>${escapeHtml(name)}</dt><dd>${escapeHtml(value)}</dd>`);
  const text = `<pre>${escapeHtml(mail.text)}</pre>`;
  return page(
    mail.subject || 'A mail without a subject',
    `<p><a href="/">All mail</a></p>
<h1>${escapeHtml(mail.subject) || '(no subject)'}</h1>
<dl>
<dt>Received</dt><dd>${timeOf(mail.receivedAt)}</dd>
<dt>For</dt><dd>${mail.recipients.map(escapeHtml).join(', ')}</dd>
${headers.join('\n')}
</dl>
${
  mail.html === null
    ? text
    : `<iframe src="/mail/${mail.id}/html" title="The mail as HTML" sandbox="allow-popups allow-popups-to-escape-sandbox"></iframe>
<details><summary>As text</summary>${text}</details>`
}`,
  );
}

export function missingPage(): string {
  return page('Not found', '<h1>There is no such page.</h1><p><a href="/">All mail</a></p>');
}

/** In UTC: the viewer does not know where its reader is. */
function timeOf(at: Date): string {
  const iso = at.toISOString();
  return `<time datetime="${iso}">${iso.slice(0, 10)} ${iso.slice(11, 19)} UTC</time>`;
}

function page(title: string, body: string): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)} · Phasegate mailbox</title>
<link rel="stylesheet" href="/style.css">
</head>
<body>
<main>
${body}
</main>
</body>
</html>
`;
}
