'use client';

import type { ShownWorkItem } from './shown.ts';

interface Properties {
  workItem: ShownWorkItem;
  onAccepted?: (version: number) => void;
}

/** Declares the next state, naming deadlines where the state asks for them (GI-2). */
export function DeclareForm({ workItem }: Properties) {
  return <p>Declare {workItem.gate?.to}</p>;
}
