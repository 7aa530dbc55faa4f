import type { CommandEnvelope, ReportDefect } from '../commands.ts';
import { findSpec } from '../directory.ts';
import { refuse } from '../refusal.ts';
import { slugOf } from '../slug.ts';
import type { ProcessTemplate } from '../template.ts';
import { accepted, notInProcess, processRoleOf, type Ruling, refused } from './ruling.ts';

/** M-1: a report opens the template's first state and the Phase Gate Document in the same step. */
export function decideReport(template: ProcessTemplate, envelope: CommandEnvelope, command: ReportDefect): Ruling {
  const role = processRoleOf(envelope);
  if (role === null) return refused(notInProcess());
  const spec = command.specReference;
  if (spec !== null && findSpec(envelope.directory, spec.specId) === null) {
    const fields = [{ path: 'specReference.specId', message: 'No canonical spec of the registry has this id.' }];
    return refused(
      refuse('REPORT_INVALID', 'M-1', 'Name a canonical spec of the registry, or say that none was found.', { fields }),
    );
  }
  return accepted(role, {
    type: 'DEFECT_REPORTED',
    payload: {
      number: command.number,
      template: command.template,
      timeScale: command.timeScale,
      slug: slugOf(command.title),
      title: command.title,
      bodySha256: command.bodySha256,
      specReference: spec,
      proposedSeverity: command.proposedSeverity,
      state: template.states[0]?.key ?? '',
    },
  });
}
