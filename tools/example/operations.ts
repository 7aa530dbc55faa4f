import type { ActionKind, Disposition, ItemStatus, Part, Role, Severity } from '#domain/vocabulary.ts';
import type { StoryMutation } from './step.ts';

/** The parts of the API's answers that the example reads. */
export interface OwnerAnswer {
  role: Role;
  person: { id: string; name: string } | null;
}

export interface WorkItemAnswer {
  id: string;
  version: number;
  state: string;
  disposition: Disposition;
  severity: Severity | null;
  timer: { dueAt: string | null };
  gates: { key: string; items: { key: string; status: ItemStatus }[] }[];
  closureComplete: boolean;
  closureSteps: { key: string; done: boolean }[];
  nextActions: { owner: OwnerAnswer; kind: ActionKind; text: string; deadline: string }[];
}

export interface RefusalAnswer {
  code: string;
  rule: string;
  message: string;
  missing: { item: string | null; part: Part; owner: OwnerAnswer; explanation: string }[];
  fields: { path: string; message: string }[];
}

export interface PayloadAnswer {
  workItem: WorkItemAnswer | null;
  refusal: RefusalAnswer | null;
}

const WORK_ITEM = `
  fragment WorkItemAsTold on WorkItem {
    id version state disposition severity
    timer { dueAt }
    gates { key items { key status } }
    closureComplete
    closureSteps { key done }
    nextActions { owner { role person { id name } } kind text deadline }
  }`;

/** The GraphQL type of each mutation's input. */
export const INPUTS: Record<StoryMutation, string> = {
  reportDefect: 'ReportDefectInput',
  submitEvidence: 'SubmitEvidenceInput',
  confirmGateItem: 'ConfirmGateItemInput',
  validateGateItem: 'ValidateGateItemInput',
  declareState: 'DeclareStateInput',
  completeClosureStep: 'CompleteClosureStepInput',
  comment: 'ReasonInput',
};

/** The document that sends one command; its answer is under `payload`. */
export function mutationDocument(mutation: StoryMutation): string {
  return `
    mutation Tell($input: ${INPUTS[mutation]}!) {
      payload: ${mutation}(input: $input) {
        workItem { ...WorkItemAsTold }
        refusal {
          code rule message
          missing { item part owner { role person { id name } } explanation }
          fields { path message }
        }
      }
    }
    ${WORK_ITEM}`;
}

export interface OrganisationAnswer {
  people: { id: string; name: string; email: string; roles: Role[]; timeZone: string }[];
  specs: { id: string; path: string; version: string; kind: string }[];
}

export const ORGANISATION = `
  query Organisation {
    people { id name email roles timeZone }
    specs { id path version kind }
  }`;

export interface DocumentAnswer {
  path: string;
  version: number;
  markdown: string;
  sha256: string;
}

export interface EndAnswer {
  workItem:
    | (WorkItemAnswer & {
        document: DocumentAnswer | null;
        events: { nodes: { seq: number; by: { id: string } | null }[] };
      })
    | null;
  verifyAudit: { ok: boolean; events: number; firstBroken: { seq: number; reason: string } | null };
}

export interface FiledAnswer {
  workItem: { version: number; document: { version: number } | null } | null;
}

/** Whether the newest version is filed. */
export const FILED = `
  query Filed($id: ID!) { workItem(id: $id) { version document { version } } }`;

/** Everything that is looked at when the story is over. */
export const END = `
  query End($id: ID!) {
    workItem(id: $id) {
      ...WorkItemAsTold
      document { path version markdown sha256 }
      events(first: 200) { nodes { seq by { id } } }
    }
    verifyAudit(workItemId: $id) { ok events firstBroken { seq reason } }
  }
  ${WORK_ITEM}`;
