import { askDocument } from '../ask.ts';
import { askedDocument } from '../document-tab/document-address.ts';

interface Context {
  params: Promise<{ id: string }>;
}

/** The Phase Gate Document as the text that it is, byte for byte: the newest, or the version that the address names. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { version } = askedDocument(Object.fromEntries(new URL(request.url).searchParams));
  const answer = await askDocument((await params).id, { version, compare: null });
  if (answer.kind === 'away') return plain('A part that this needs is away. Ask again in a moment.', 503);
  const document = answer.kind === 'data' ? answer.data.workItem?.shown[0] : null;
  if (!document) return plain('There is no Phase Gate Document under this address.', 404);
  return new Response(document.markdown, {
    headers: {
      'content-type': 'text/markdown; charset=utf-8',
      'cache-control': 'no-store',
      'content-disposition': `inline; filename="${document.path.split('/').at(-1) ?? 'phase-gate.md'}"`,
    },
  });
}

const plain = (text: string, status: number): Response =>
  new Response(`${text}\n`, { status, headers: { 'content-type': 'text/plain; charset=utf-8' } });
