import { sha256Of } from '#domain/canonical.ts';
import type { ReportDefect } from '#domain/commands.ts';
import type { Directory } from '#domain/directory.ts';
import { DEFECT_RUN, templateReference } from '#domain/templates/index.ts';
import { specIdOf, specIn } from './cast.ts';
import type { Story } from './story.ts';

const REAL_TIME = 3600;

interface Reported {
  workItemId: string;
  number: number;
  story: Story;
}

interface Report {
  command: ReportDefect;
  /** As a page sends it, without the command id. */
  input: Record<string, unknown>;
  body: Record<string, unknown>;
}

/** The report with which a story begins. */
export function reportOf({ workItemId, number, story }: Reported, directory: Directory): Report {
  const { title, observed, expected, steps, proposed } = story;
  const [key, section] = story.spec;
  const { version } = specIn(directory, key);
  const specReference = story.specUnknown === true ? null : { specId: specIdOf(key), section, version };
  const body = { observed, expected, stepsToReproduce: steps };
  return {
    command: {
      type: 'REPORT_DEFECT',
      workItemId,
      number,
      template: templateReference(DEFECT_RUN),
      timeScale: REAL_TIME,
      title,
      bodySha256: sha256Of(body),
      specReference,
      proposedSeverity: proposed,
    },
    input: { title, ...body, specReference, noSpecFound: specReference === null, proposedSeverity: proposed },
    body,
  };
}
