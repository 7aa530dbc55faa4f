/** Reached by its address: nothing can be attached yet. */
export function AttachmentsTab() {
  return (
    <section aria-labelledby="attachments">
      <h2 id="attachments">Attachments</h2>
      <p>Nothing is attached to this work item.</p>
    </section>
  );
}
