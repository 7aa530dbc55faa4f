import { askDocument } from '../ask.ts';

interface Context {
  params: Promise<{ id: string }>;
}

/** The Phase Gate Document as the text that it is, byte for byte. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const answer = await askDocument((await params).id);
  if (answer.kind === 'away') return plain('A part that this needs is away. Ask again in a moment.', 503);
  const document = answer.kind === 'data' ? answer.data.workItem?.document : null;
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
