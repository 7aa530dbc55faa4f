import { cache } from 'react';
import { query } from '../../../data/query.ts';
import type { AskedDocument } from './document-tab/document-address.ts';
import {
  WORK_ITEM_DOCUMENT,
  WORK_ITEM_FRAME,
  WORK_ITEM_GATES,
  WORK_ITEM_QUESTIONS,
  WORK_ITEM_REPORT,
  WORK_ITEM_TIMELINE,
} from './documents.ts';

/** The page needs it twice, for the title and for itself; it is asked for once. */
export const askFrame = cache((id: string) => query(WORK_ITEM_FRAME, { id }));
export const askGates = (id: string) => query(WORK_ITEM_GATES, { id });
export const askReport = (id: string) => query(WORK_ITEM_REPORT, { id });
export const askDocument = (id: string, { version, compare }: AskedDocument) =>
  query(WORK_ITEM_DOCUMENT, {
    id,
    before: version === null ? null : version + 1,
    compare: compare === null ? null : compare + 1,
    comparing: compare !== null,
  });
export const askTimeline = (id: string, after: string | null) => query(WORK_ITEM_TIMELINE, { id, after });
export const askQuestions = (id: string) => query(WORK_ITEM_QUESTIONS, { id });
