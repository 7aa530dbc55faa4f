import { randomUUID } from 'node:crypto';

export interface ErrorAnswer {
  message: string;
  path?: (string | number)[];
  extensions: { code: string; fields?: { path: string; message: string }[] };
}

export interface Answer<Data> {
  status: number;
  data?: Data | null;
  errors?: ErrorAnswer[];
}

export interface Payload {
  workItem: { id: string; version: number; state: string } | null;
  refusal: { code: string; rule: string; message: string; fields: { path: string }[]; missing: unknown[] } | null;
}

const INPUTS = {
  reportDefect: 'ReportDefectInput',
  submitEvidence: 'SubmitEvidenceInput',
  confirmGateItem: 'ConfirmGateItemInput',
  validateGateItem: 'ValidateGateItemInput',
  declareState: 'DeclareStateInput',
  raiseScopeQuestion: 'ReasonInput',
  raiseRegression: 'ReasonInput',
  askQuestion: 'AskQuestionInput',
  answerQuestion: 'AnswerQuestionInput',
  withdrawQuestion: 'AnswerQuestionInput',
  readdressQuestion: 'ReaddressQuestionInput',
  raiseDispute: 'ReasonInput',
  ruleOnDispute: 'AnswerQuestionInput',
  flagDeliveryRisk: 'FlagDeliveryRiskInput',
  changeSeverity: 'ChangeSeverityInput',
  nameDeadlines: 'NameDeadlinesInput',
  respondToEscalation: 'AnswerQuestionInput',
  delegate: 'DelegateInput',
  replaceEngineeringOwner: 'NamePersonInput',
  nameReproductionOwner: 'NamePersonInput',
  decideDefect: 'ReasonInput',
  reclassify: 'ReasonInput',
  withdraw: 'ReasonInput',
  completeClosureStep: 'CompleteClosureStepInput',
  comment: 'ReasonInput',
} as const;

/** What some mutations take beside their input, with its type. */
const BESIDE: Partial<Record<keyof typeof INPUTS, Record<string, string>>> = {
  raiseDispute: { deadline: 'DateTime' },
  withdraw: { duplicateOf: 'ID' },
};

export type MutationName = keyof typeof INPUTS;

/** Somebody who talks to the API over HTTP, with or without a session cookie. */
export class Caller {
  constructor(
    private readonly url: string,
    private readonly cookie: string | null,
  ) {}

  get headers(): Record<string, string> {
    return this.cookie === null ? {} : { cookie: this.cookie };
  }

  /** Any request. */
  async request({
    headers,
    ...rest
  }: {
    method: string;
    headers?: Record<string, string>;
    body?: string;
  }): Promise<Response> {
    return fetch(this.url, {
      ...rest,
      headers: { ...this.headers, ...headers },
    });
  }

  async post(body: string, headers: Record<string, string> = {}): Promise<Answer<unknown>> {
    const response = await this.request({
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body,
    });
    return { status: response.status, ...((await response.json()) as object) };
  }

  async ask<Data>(query: string, variables: Record<string, unknown> = {}): Promise<Answer<Data>> {
    return (await this.post(JSON.stringify({ query, variables }))) as Answer<Data>;
  }

  /** The data of a query that must be answered without errors. */
  async read<Data>(query: string, variables: Record<string, unknown> = {}): Promise<Data> {
    const { data, errors } = await this.ask<Data>(query, variables);
    if (errors !== undefined || data === undefined || data === null) throw new Error(JSON.stringify(errors));
    return data;
  }

  /** Sends one command as it is; a `commandId` is made unless given. */
  async try(mutation: MutationName, input: Record<string, unknown>): Promise<Answer<{ payload: Payload }>> {
    const beside = Object.entries(BESIDE[mutation] ?? {});
    const variables = beside.map(([name, type]) => `, $${name}: ${type}`).join('');
    const given = beside.map(([name]) => `, ${name}: $${name}`).join('');
    const query = `mutation ($input: ${INPUTS[mutation]}!${variables}) { payload: ${mutation}(input: $input${given}) {
      workItem { id version state } refusal { code rule message fields { path } missing { item part } } } }`;
    const apart = beside.map(([name]) => [name, input[name]] as const);
    const within = Object.entries(input).filter(([name]) => !beside.some(([other]) => other === name));
    return this.ask(query, {
      input: { commandId: randomUUID(), ...Object.fromEntries(within) },
      ...Object.fromEntries(apart),
    });
  }

  /** Sends a command that must be answered by the process, with Yes or No. */
  async send(mutation: MutationName, input: Record<string, unknown>): Promise<Payload> {
    const { data, errors } = await this.try(mutation, input);
    if (errors !== undefined || data === undefined || data === null) throw new Error(JSON.stringify(errors));
    return data.payload;
  }

  /** Sends a command that must be accepted; the work item afterwards. */
  async act(mutation: MutationName, input: Record<string, unknown>): Promise<NonNullable<Payload['workItem']>> {
    const { workItem, refusal } = await this.send(mutation, input);
    if (workItem === null || refusal !== null) throw new Error(JSON.stringify(refusal));
    return workItem;
  }
}
