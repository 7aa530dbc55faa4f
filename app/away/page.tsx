import type { Metadata } from 'next';
import { Away } from '../components/away.tsx';

export const metadata: Metadata = { title: 'Back in a moment' };

/** Shown in place of any page while something that it needs is away. */
export default function AwayPage() {
  return <Away />;
}
