import type { ProcessTemplate } from '#domain/template.ts';
import { findTemplate } from '#domain/templates/index.ts';
import type { WorkItemRecord } from '#models/work-items.ts';

/** The process template that a work item runs on. */
export function templateOf({ state }: WorkItemRecord): ProcessTemplate {
  return findTemplate(state.template);
}
