import { count, instant, strictSchema, text } from './strict-schema.ts';

/** A Phase Gate Document as it was filed, without its text. */
interface FilingFacts {
  /** Of the work item at its end: the newest event that the document shows. */
  version: number;
  head: string;
  path: string;
  /** Of the Markdown's UTF-8 bytes. */
  sha256: string;
  /** Of the documents repository. */
  commit: string;
  filedAt: Date;
  /** Seconds, as `DocumentLags`: those that earlier filings gave, and those that this one gave. */
  lags: number[];
}

/** `_id`: `{workItemId}:{version}`. Only ever inserted. */
export interface FilingDocument extends FilingFacts {
  _id: string;
  workItemId: string;
  /** The Markdown, compressed by brotli. */
  packed: Buffer;
}

/** The newest filing of each work item; `_id` is the work item's. */
export interface FilingHeadDocument extends FilingFacts {
  _id: string;
}

const facts = {
  version: count,
  head: text,
  path: text,
  sha256: text,
  commit: text,
  filedAt: instant,
  lags: { type: [Number], required: true },
};

export const filingSchema = strictSchema<FilingDocument>({
  _id: text,
  workItemId: text,
  ...facts,
  packed: { type: Buffer, required: true },
});
filingSchema.index({ workItemId: 1, version: -1 });

export const filingHeadSchema = strictSchema<FilingHeadDocument>({ _id: text, ...facts });

/** What the filer says of itself; `_id` is always `documents`. */
export interface FilerNoteDocument {
  _id: string;
  /** Everything up to this commit of the repository is in `filings`. */
  tip: string | null;
  /** Why nothing can be filed at the moment, in one sentence. */
  problem: string | null;
  problemSince: Date | null;
  /** Work items whose newest version is not filed. */
  waiting: number;
  beatAt: Date;
}

export const filerNoteSchema = strictSchema<FilerNoteDocument>({
  _id: text,
  tip: { type: String, default: null },
  problem: { type: String, default: null },
  problemSince: { type: Date, default: null },
  waiting: count,
  beatAt: instant,
});
