import { addSeconds, type Instant } from '../instant.ts';
import type { Role, Severity } from '../vocabulary.ts';
import type { Cast, CastMember } from './cast.ts';
import { type Evidence, evidenceFor } from './evidence.ts';

/** One step of a defect's ordinary way, as somebody takes it: by the domain, over HTTP or in a browser alike. */
export type OrdinaryStep = { who: CastMember } & (
  | { act: 'submit'; item: string; evidence: Evidence }
  | { act: 'confirm'; item: string; revision: number }
  | { act: 'validate'; item: string; revision: number }
  | { act: 'declare'; to: string; deadlines: { role: Role; deadline: Instant }[] }
);

/** The facts that decide which forms a defect's evidence takes. */
export interface Story {
  severity: Severity;
  /** RC.2: two specs are to be updated, FS.2 is confirmed by the owners of both. */
  specUpdate: boolean;
  /** FS.3 `affected`. */
  validation: boolean;
  /** FS.4 `changes`. */
  contract: boolean;
  /** RC.3 `surface`. */
  surface: boolean;
}

/** Everything that can be needed is. */
export const FULL_STORY: Story = {
  severity: 'HIGH',
  specUpdate: true,
  validation: true,
  contract: true,
  surface: true,
};

/** Nothing is but the fix. */
export const PLAIN_STORY: Story = {
  severity: 'LOW',
  specUpdate: false,
  validation: false,
  contract: false,
  surface: false,
};

interface ItemPlay {
  item: string;
  variant: string;
  author: CastMember;
  confirmers: CastMember[];
}

const DAY = 24 * 3600;

/** What of the prepared evidence the story uses, who writes it and who confirms it, gate by gate. */
export function itemsOf(story: Story): { to: string; items: ItemPlay[] }[] {
  const play = (item: string, author: CastMember, variant = 'default', confirmers = [author]): ItemPlay => ({
    item,
    variant,
    author,
    confirmers,
  });
  const signOff = story.severity === 'CRITICAL' || story.severity === 'HIGH';
  return [
    {
      to: 'ROOT_CAUSE',
      items: [
        play('T.1', 'qaOwner', 'confirmed'),
        play('T.2', 'product', story.severity),
        play('T.3', 'qa'),
        play('T.4', 'headOfEngineering'),
      ],
    },
    {
      to: 'FIX_SCOPE',
      items: [
        play('RC.1', 'engineer'),
        play('RC.2', 'metrics', story.specUpdate ? 'required' : 'default'),
        play('RC.3', 'engineer', story.surface ? 'surface' : 'none'),
      ],
    },
    {
      to: 'IMPLEMENTATION',
      items: [
        play('FS.1', 'product'),
        play(
          'FS.2',
          'metrics',
          story.specUpdate ? 'updates' : 'none',
          story.specUpdate ? ['metrics', 'uiSpec'] : ['metrics'],
        ),
        play('FS.3', 'metrics', story.validation ? 'affected' : 'notAffected'),
        play('FS.4', 'api', story.contract ? 'changes' : 'none'),
      ],
    },
    {
      to: 'VERIFICATION',
      items: [
        play('I.1', 'engineer'),
        play('I.2', 'engineer', story.validation ? 'updated' : 'none'),
        play('I.3', 'api', story.contract ? 'updated' : 'none'),
        play('I.4', 'engineer'),
      ],
    },
    {
      to: 'CLOSED',
      items: [
        play('V.1', 'qa'),
        play('V.2', 'qa', story.validation ? 'run' : 'none'),
        play('V.3', 'qa', story.surface ? 'default' : 'fixLocation'),
        play('V.4', 'metrics', signOff ? 'signOff' : 'none'),
      ],
    },
  ];
}

/** The deadlines that a declaration in the ordinary way carries. */
export function ordinaryDeadlines(now: Instant): { role: Role; deadline: Instant }[] {
  return [
    { role: 'PMO_LEAD', deadline: addSeconds(now, 5 * DAY) },
    { role: 'ENGINEER', deadline: addSeconds(now, 3 * DAY) },
    { role: 'SPEC_OWNER', deadline: addSeconds(now, 4 * DAY) },
  ];
}

/**
 * All commands after the report, in an order that the process accepts, from TRIAGE to CLOSED: all 19 gate items on their
 * first revision, and five declarations. `now` dates the evidence and its deadlines.
 */
export function ordinaryWay(cast: Cast, now: Instant, story: Story = FULL_STORY): OrdinaryStep[] {
  return itemsOf(story).flatMap(({ to, items }): OrdinaryStep[] => [
    ...items.flatMap(({ item, variant, author, confirmers }): OrdinaryStep[] => [
      { who: author, act: 'submit', item, evidence: evidenceFor(cast, now, item, variant) },
      ...confirmers.map((who): OrdinaryStep => ({ who, act: 'confirm', item, revision: 1 })),
      { who: 'pmo', act: 'validate', item, revision: 1 },
    ]),
    { who: 'pmo', act: 'declare', to, deadlines: ordinaryDeadlines(now) },
  ]);
}
