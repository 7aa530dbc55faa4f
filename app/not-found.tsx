import type { Metadata } from 'next';
import Link from 'next/link';
import { Message } from './components/message.tsx';

export const metadata: Metadata = { title: 'Not found' };

export default function NotFound() {
  return (
    <Message title="There is no such page">
      <p>The address leads to nothing here: it may be mistyped, or belong to a work item that never existed.</p>
      <p>
        <Link href="/">Home</Link> · <Link href="/work-items">All work items</Link>
      </p>
    </Message>
  );
}
