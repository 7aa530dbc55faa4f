import { randomUUID } from 'node:crypto';
import { sealEvent } from '#domain/chain.ts';
import type { Command, CommandEnvelope } from '#domain/commands.ts';
import { decide } from '#domain/decide.ts';
import type { Directory } from '#domain/directory.ts';
import type { EventBody, WorkItemEvent } from '#domain/events.ts';
import { distilEvidence } from '#domain/evidence.ts';
import { evolve, fold } from '#domain/evolve.ts';
import { itemTemplate } from '#domain/gates.ts';
import { addSeconds, type Instant } from '#domain/instant.ts';
import type { WorkItemState } from '#domain/state.ts';
import { DEFECT_RUN, templateReference } from '#domain/templates/index.ts';
import type { Role, Severity } from '#domain/vocabulary.ts';

const person = (id: string, ...roles: Role[]) => ({ id, name: `The ${id}`, roles });

/** Everybody that TRIAGE needs. Two engineers, so that their role may owe something with no person named. */
const DIRECTORY: Directory = {
  people: [
    person('engineer-1', 'ENGINEER'),
    person('engineer-2', 'ENGINEER'),
    person('head', 'HEAD_OF_ENGINEERING'),
    person('pmo', 'PMO_LEAD'),
    person('product', 'PRODUCT_OWNER'),
    person('qa', 'QA_LEAD'),
    person('qa-owner', 'QA_TESTING_OWNER'),
    person('spec-owner', 'SPEC_OWNER'),
  ],
  specs: [
    {
      id: 'spec-ui',
      path: 'docs/specs/ui_behaviour.md',
      title: 'UI Behaviour',
      version: '1.0',
      kind: 'OTHER',
      ownerId: 'spec-owner',
    },
  ],
};

interface ReportedDefect {
  number: number;
  at: Instant;
  title?: string;
  severity?: Severity | null;
  specId?: string | null;
  /** Of the report's body; one that is stored nowhere, unless given. */
  bodySha256?: string;
}

/** A defect's run as the workflow would play it: each command goes through `decide`. */
export class DefectRun {
  readonly events: WorkItemEvent[] = [];
  #state: WorkItemState | null = null;
  #now: Instant;

  constructor({
    number,
    at,
    title = `Total is ${number} cents short`,
    severity = null,
    specId = null,
    bodySha256 = 'b'.repeat(64),
  }: ReportedDefect) {
    this.#now = at;
    this.send('qa', {
      type: 'REPORT_DEFECT',
      workItemId: String(number),
      number,
      template: templateReference(DEFECT_RUN),
      timeScale: 3600,
      title,
      bodySha256,
      specReference: specId === null ? null : { specId, section: '3.2', version: '1.0' },
      proposedSeverity: severity,
    });
  }

  get state(): WorkItemState {
    if (this.#state === null) throw new Error('Nothing was reported.');
    return this.#state;
  }

  /** Sends a command a minute after the last; it must be accepted. */
  send(actorId: string, command: Command): WorkItemEvent {
    this.#now = addSeconds(this.#now, 60);
    const envelope: CommandEnvelope = {
      commandId: randomUUID(),
      fingerprint: 'f'.repeat(64),
      actorId,
      expectedVersion: null,
      directory: DIRECTORY,
      actorToday: this.#now.slice(0, 10),
      provenAt: this.#now,
      command,
    };
    const decision = decide(DEFECT_RUN, this.#state, envelope, this.#now);
    if (!decision.accepted) throw new Error(`${decision.refusal.code}: ${decision.refusal.message}`);
    return this.#accept(decision.event);
  }

  comment(text: string): WorkItemEvent {
    return this.send('engineer-1', { type: 'COMMENT', text });
  }

  /** Supplies evidence, confirms and validates it. */
  pass(item: string, confirmer: string, evidence: Record<string, unknown>): void {
    const template = itemTemplate(DEFECT_RUN, item);
    if (template === null) throw new Error(`There is no gate item ${item}.`);
    this.send(confirmer, { type: 'SUBMIT_EVIDENCE', item, evidence: distilEvidence(template, evidence) });
    this.send(confirmer, { type: 'CONFIRM_GATE_ITEM', item, revision: 1, answer: 'YES', reason: null });
    this.send('pmo', { type: 'VALIDATE_GATE_ITEM', item, revision: 1, verdict: 'PASS', reason: null });
  }

  /** Appends an event that no command of TRIAGE leads to, sealed as any other. */
  append(body: EventBody, role: Role, actorId: string): WorkItemEvent {
    this.#now = addSeconds(this.#now, 60);
    return this.#accept(
      sealEvent({
        schema: 1,
        workItemId: this.state.id,
        seq: this.state.version + 1,
        at: this.#now,
        commandId: randomUUID(),
        fingerprint: 'f'.repeat(64),
        actorId,
        role,
        directory: null,
        previousHash: this.state.head,
        ...body,
      }),
    );
  }

  #accept(event: WorkItemEvent): WorkItemEvent {
    this.events.push(event);
    this.#state = this.#state === null ? fold(DEFECT_RUN, [event]) : evolve(DEFECT_RUN, this.#state, event);
    return event;
  }
}
