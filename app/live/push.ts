/** A change of a work item as it is pushed (`workItem:changed`). */
export interface WorkItemPush {
  id: string;
  version: number;
  by: { id: string; name: string } | null;
  /** Type of the event. */
  change: string;
  /** The board card, exactly as GraphQL gives `WorkItem.card`. */
  card: unknown;
}
