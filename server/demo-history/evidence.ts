import type { Directory } from '#domain/directory.ts';
import { addSeconds, type Day, type Instant, toMillis } from '#domain/instant.ts';
import type { Severity } from '#domain/vocabulary.ts';
import { finalSeverity } from './asides.ts';
import { OWNER_OF_SPEC, personOf, type SpecKey, specIdOf, specIn } from './cast.ts';
import type { Chance } from './chance.ts';
import type { Fix, Story } from './story.ts';

/** What evidence rests on beside its story: the moment at which it is written. */
export interface Writing {
  at: Instant;
  /** Where the author is. */
  today: Day;
  directory: Directory;
  /** The version that a spec's update makes. */
  nextVersion: (spec: SpecKey) => string;
  chance: Chance;
  /** How many ways back were taken before: a fix that is made anew is another commit. */
  round: number;
}

type Evidence = Record<string, unknown>;

const HOUR = 3600;
const ROOT_CAUSE_HOURS: Record<Severity, number> = { CRITICAL: 4, HIGH: 48, MEDIUM: 72, LOW: 168 };

/** The evidence of an item as this story tells it, in the form that the recorded facts ask for. */
export function evidenceOf(story: Story, item: string, writing: Writing): Evidence {
  const { at, today } = writing;
  switch (item) {
    case 'T.1':
      return { ...reference(story, writing), expectedBehaviour: story.expected };
    case 'T.2':
      return { severity: story.severity, rationale: story.rationale };
    case 'T.3':
      return { reproduced: true, steps: story.steps, environment: story.environment, date: today };
    case 'T.4':
      return { engineeringOwnerId: personOf(story.engineer).id, deadline: rootCauseDeadline(story, at) };
    case 'RC.1':
      return { location: causeOf(story).where, explanation: causeOf(story).why };
    case 'RC.2':
      return impactOf(story);
    case 'RC.3':
      return areasOf(story).length > 0
        ? { areas: areasOf(story) }
        : { statement: 'no regression surface beyond the fix location' };
    case 'FS.1': {
      const { change, behaviour, files } = fixOf(story);
      return { change, files: Object.keys(files), expectedBehaviour: behaviour, ...reference(story, writing) };
    }
    case 'FS.2':
      return specUpdates(story, writing);
    case 'FS.3':
      return expectedValues(fixOf(story));
    case 'FS.4':
      return contract(fixOf(story));
    case 'I.1':
      return { commit: commitOf(story, 'fix', writing), files: Object.keys(touched(story)) };
    case 'I.2':
      return committedValues(story, writing);
    case 'I.3':
      return fixOf(story).operations === undefined
        ? { statement: 'not applicable' }
        : { commit: commitOf(story, 'fix', writing) };
    case 'I.4':
      return { changes: Object.entries(touched(story)).map(([file, change]) => ({ file, change })) };
    default:
      return verification(story, item, writing);
  }
}

function verification(story: Story, item: string, { at, today }: Writing): Evidence {
  const { method, build, checks, signOff } = proofOf(story);
  switch (item) {
    case 'V.1':
      return { method, result: 'resolved', date: today, build };
    case 'V.2':
      return typeof fixOf(story).validation === 'string'
        ? { statement: 'validation not affected — confirmed' }
        : { result: 'all pass', at: addSeconds(at, -11 * 60), details: `Run against ${build}.` };
    case 'V.3': {
      const areas = areasOf(story).length > 0 ? areasOf(story) : ['fix location'];
      return { checks: areas.map((area) => ({ area, testCases: checks[area], method: 'by hand', result: 'pass' })) };
    }
    case 'V.4':
      return ['CRITICAL', 'HIGH'].includes(finalSeverity(story))
        ? { signOff }
        : { statement: 'P2/P3 — sign-off not required' };
    default:
      throw new Error(`The stories know no gate item ${item}.`);
  }
}

function reference(story: Story, { directory }: Writing): Evidence {
  const [key, section] = story.spec;
  return { specId: specIdOf(key), section, version: specIn(directory, key).version };
}

/** As late as may be: the last full hour, where there are hours to spare. */
function rootCauseDeadline({ severity }: Story, at: Instant): Instant {
  const deadline = addSeconds(at, ROOT_CAUSE_HOURS[severity] * HOUR * (severity === 'CRITICAL' ? 0.95 : 1));
  return severity === 'CRITICAL' ? deadline : addSeconds(deadline, -(toMillis(deadline) % (HOUR * 1000)) / 1000);
}

function impactOf(story: Story): Evidence {
  const [reason, ...specs] = causeOf(story).impact;
  return { specUpdateRequired: specs.length > 0, reason, specIds: specs.map(specIdOf) };
}

function specUpdates(story: Story, writing: Writing): Evidence {
  const [, ...specs] = causeOf(story).impact;
  if (specs.length === 0) {
    const owner = personOf(OWNER_OF_SPEC[story.spec[0]]).name;
    return { statement: `no spec update required — confirmed by ${owner}` };
  }
  const commit = commitOf(story, 'specs', writing);
  return { updates: specs.map((key) => ({ specId: specIdOf(key), commit, newVersion: writing.nextVersion(key) })) };
}

function expectedValues({ validation }: Fix): Evidence {
  if (typeof validation !== 'string') return { values: validation, independent: true };
  return { metric: validation, statement: `no validation update required — ${validation} not affected` };
}

function committedValues(story: Story, writing: Writing): Evidence {
  const { validation } = fixOf(story);
  if (typeof validation === 'string') return { statement: 'not required' };
  const values = validation.map(({ metric, newValue, method }) => ({ metric, newValue, method }));
  return { commit: commitOf(story, 'fix', writing), values };
}

function contract({ operations }: Fix): Evidence {
  return operations === undefined
    ? { statement: 'no API contract change — confirmed by API Contracts owner' }
    : { operations, statement: 'openapi.yaml update required, scoped for same PR' };
}

function commitOf(story: Story, what: string, { chance, round }: Writing): string {
  return chance('commit', story.title, what, ...(round === 0 ? [] : [round])).slice(0, 10);
}

function touched(story: Story): Record<string, string> {
  const { files, beyond } = fixOf(story);
  return { ...files, ...beyond };
}

function areasOf(story: Story): string[] {
  return causeOf(story).areas;
}

const causeOf = (story: Story) => told(story, story.cause);
const fixOf = (story: Story) => told(story, story.fix);
const proofOf = (story: Story) => told(story, story.proof);

function told<Part>({ title, stands }: Story, part: Part | undefined): Part {
  if (part === undefined) throw new Error(`The story “${title}” does not tell what ${stands.in} needs.`);
  return part;
}
