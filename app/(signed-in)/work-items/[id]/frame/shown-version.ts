'use client';

import { createContext, useContext } from 'react';

/** The version of the work item that the frame shows, as it moves on. */
export const ShownVersionContext = createContext<number | null>(null);

/** @throws {Error} outside of the frame of a work item */
export function useShownVersion(): number {
  const version = useContext(ShownVersionContext);
  if (version === null) throw new Error('This is used within the frame of a work item only.');
  return version;
}
