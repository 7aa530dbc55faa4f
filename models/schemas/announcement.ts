import { Schema } from 'mongoose';

/**
 * A change of people or specs that active work items have yet to be told (decision 8). It stands in the document that
 * changed, written by the same update, so that no change is without it and no crash can lose it.
 */
export interface AnnouncementDocument {
  id: string;
  /** What is touched, as `interestsIn` names it. */
  touches: string[];
  /** The work item whose own event made the change, which need not be told; null when none did. */
  except: string | null;
}

const announcementSchema = new Schema<AnnouncementDocument>(
  { id: { type: String, required: true }, touches: [String], except: { type: String, default: null } },
  { _id: false, id: false, strict: 'throw' },
);

/** As a field; missing in documents of older releases, and where nothing was ever announced. */
export const announcements = { type: [announcementSchema], default: undefined };
