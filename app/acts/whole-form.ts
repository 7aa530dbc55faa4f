import { plainField } from './plain-field.ts';

/** What every form for an act on a work item as a whole gets; what it is decided on it asks for itself. */
export interface WholeFormProperties {
  workItemId: string;
  onAccepted?: ((version: number) => void) | undefined;
}

/** The written reason that such an act has; it stays in the record. */
export const reasonField = (name: 'text' | 'reason' | 'rationale', label: string) =>
  plainField(name, label, 'longText');
