'use client';

import './styles/tokens.css';
import './styles/base.css';
import PageError from './error.tsx';

/** Stands in for the root layout when that itself fails. */
export default function GlobalError(properties: { error: Error & { digest?: string }; reset: () => void }) {
  return (
    <html lang="en">
      <body>
        <title>This page could not be shown · Phasegate</title>
        <PageError {...properties} />
      </body>
    </html>
  );
}
