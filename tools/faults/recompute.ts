import { createHash } from 'node:crypto';

/**
 * The facts of a work item, computed from the stored text of its events by code that shares nothing with the product: its
 * own canonical JSON, its own hash function, its own few rules. What both get wrong in the same way would have to be
 * written twice.
 */
export interface RecomputedFacts {
  version: number;
  head: string;
  title: string;
  state: string;
  severity: string | null;
  /** `revision/confirmations/verdict` of each item of which anything was said. */
  items: Record<string, string>;
  comments: number;
}

interface StoredEvent {
  seq: number;
  type: string;
  hash: string;
  previousHash: string;
  payload: Record<string, unknown>;
}

/** @throws when the chain is not whole */
export function recompute(texts: readonly string[]): RecomputedFacts {
  const facts: RecomputedFacts = {
    version: 0,
    head: '0'.repeat(64),
    title: '',
    state: '',
    severity: null,
    items: {},
    comments: 0,
  };
  const items = new Map<string, { revision: number; answers: string[]; verdict: string }>();
  for (const text of texts) {
    const event = JSON.parse(text) as StoredEvent;
    const { hash, ...content } = event;
    if (event.seq !== facts.version + 1) throw new Error(`event ${event.seq} comes after event ${facts.version}`);
    if (event.previousHash !== facts.head) throw new Error(`event ${event.seq} does not follow the one before it`);
    if (createHash('sha256').update(sorted(content)).digest('hex') !== hash)
      throw new Error(`event ${event.seq} is not what its hash says`);
    facts.version = event.seq;
    facts.head = hash;
    apply(facts, items, event);
  }
  for (const [key, { revision, answers, verdict }] of items)
    facts.items[key] = `${revision}/${answers.join('+')}/${verdict}`;
  return facts;
}

function apply(
  facts: RecomputedFacts,
  items: Map<string, { revision: number; answers: string[]; verdict: string }>,
  { type, payload }: StoredEvent,
): void {
  const text = (name: string): string => String(payload[name]);
  const item = () => items.get(text('item')) ?? { revision: 0, answers: [], verdict: '' };
  switch (type) {
    case 'DEFECT_REPORTED':
      facts.title = text('title');
      facts.state = text('state');
      break;
    case 'EVIDENCE_SUBMITTED':
      items.set(text('item'), { revision: Number(payload.revision), answers: [], verdict: '' });
      break;
    case 'GATE_ITEM_CONFIRMED':
      items.set(text('item'), { ...item(), answers: [...item().answers, text('answer')] });
      break;
    case 'GATE_ITEM_VALIDATED': {
      items.set(text('item'), { ...item(), verdict: text('verdict') });
      const { severity } = payload.settled as { severity?: string };
      facts.severity = severity ?? facts.severity;
      break;
    }
    case 'STATE_DECLARED':
      facts.state = text('to');
      break;
    case 'COMMENTED':
      facts.comments += 1;
      break;
  }
}

/** JSON with sorted keys, as RFC 8785 has it for what events hold: text, whole numbers, lists, objects. */
function sorted(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(sorted).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const fields = Object.entries(value).filter(([, field]) => field !== undefined);
  fields.sort(([one], [other]) => (one < other ? -1 : 1));
  return `{${fields.map(([name, field]) => `${JSON.stringify(name)}:${sorted(field)}`).join(',')}}`;
}
