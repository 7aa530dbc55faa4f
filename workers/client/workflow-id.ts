/** The workflow id of a work item's run. */
export function toWorkflowId(workItemId: string): string {
  return `work-item-${workItemId}`;
}
