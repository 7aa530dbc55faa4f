import { MY_SETTINGS } from '../profile/settings-document.ts';
import { query } from './query.ts';

/** What whoever asks has chosen for themselves. */
export const askSettings = () => query(MY_SETTINGS, {});
