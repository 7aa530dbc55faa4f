import type {
  ClosureStepTemplate,
  Condition,
  FieldTemplate,
  GateItemTemplate,
  Party,
  ProcessTemplate,
  Recourse,
  VariantTemplate,
} from '../template.ts';

const HOUR = 3600;
const WEEK = 7 * 24 * HOUR;

const productOwner: Party = { kind: 'role', role: 'PRODUCT_OWNER' };
const qaTestingOwner: Party = { kind: 'role', role: 'QA_TESTING_OWNER' };
const qaLead: Party = { kind: 'role', role: 'QA_LEAD' };
const headOfEngineering: Party = { kind: 'role', role: 'HEAD_OF_ENGINEERING' };
const engineeringOwner: Party = { kind: 'named', named: 'engineeringOwner' };
const canonicalOwner: Party = { kind: 'named', named: 'canonicalOwner' };
const reproductionOwner: Party = { kind: 'named', named: 'reproductionOwner' };
const metricsOwner: Party = { kind: 'specKind', specKind: 'METRICS_DEFINITIONS' };
const apiOwner: Party = { kind: 'specKind', specKind: 'API_CONTRACTS' };

const any = (...parties: Party[]): GateItemTemplate['confirmers'] => [{ need: 'any', parties }];

/** A statement is the exact text of the process; `{…}` is filled in by the system. */
const statement = (fixed: string): FieldTemplate => ({
  name: 'statement',
  label: 'Statement',
  kind: 'text',
  fixed,
  fact: true,
});

const specFields: FieldTemplate[] = [
  { name: 'specId', label: 'Canonical spec', kind: 'spec', fact: true },
  { name: 'section', label: 'Section', kind: 'text', help: 'Heading or number of the section that settles it.' },
  { name: 'version', label: 'Spec version', kind: 'text' },
];

const metricColumns: FieldTemplate[] = [
  { name: 'metric', label: 'Metric', kind: 'text' },
  { name: 'newValue', label: 'New expected value', kind: 'text' },
  { name: 'method', label: 'Hand-calculation method', kind: 'longText', rule: 'S-2' },
];

const specUpdateRequired: Condition = { kind: 'fact', item: 'RC.2', fact: 'specUpdateRequired', equals: true };
const validationAffected: Condition = { kind: 'variant', item: 'FS.3', variant: 'affected' };
const contractChanges: Condition = { kind: 'variant', item: 'FS.4', variant: 'changes' };
const validationUnaffected: Condition = { kind: 'variant', item: 'FS.3', variant: 'notAffected' };
const needsSignOff: Condition = { kind: 'severity', in: ['CRITICAL', 'HIGH'] };

const raiseRegression: Recourse = { kind: 'reversion', reversion: 'REGRESSION' };
const rationale: FieldTemplate = { name: 'rationale', label: 'Rationale', kind: 'longText' };
const skipped = (when: Condition): VariantTemplate => ({
  key: 'skipped',
  when,
  fields: [{ name: 'skipped', label: 'Skipped', kind: 'boolean', fixed: true }, rationale],
});
const lowerSeverity: Condition = { kind: 'severity', in: ['MEDIUM', 'LOW'] };

const gateT: GateItemTemplate[] = [
  {
    key: 'T.1',
    title: 'Defect confirmed against canonical spec',
    asks: 'canonical spec reference — document path, section, version',
    confirmers: any(qaTestingOwner),
    authors: 'delivery',
    dependsOn: [],
    variants: [
      {
        key: 'confirmed',
        fields: [
          ...specFields,
          {
            name: 'expectedBehaviour',
            label: 'Expected behaviour',
            kind: 'longText',
            help: 'What the canonical spec says should happen.',
          },
        ],
      },
      {
        key: 'noSpec',
        fields: [
          { name: 'noSpecFound', label: 'No canonical spec covers this', kind: 'boolean', fixed: true, negative: true },
          { name: 'searched', label: 'Where it was looked for', kind: 'longText' },
          { name: 'specId', label: 'Spec to extend', kind: 'spec', fact: true },
        ],
        opensQuestion: {
          kind: 'SPEC_MISSING',
          specField: 'specId',
          text: 'Author the spec: no canonical spec covers the behaviour of this defect.',
        },
      },
    ],
    settles: [{ kind: 'canonicalSpec', fact: 'specId' }],
  },
  {
    key: 'T.2',
    title: 'Severity assigned',
    asks: 'written severity assignment with rationale',
    confirmers: any(productOwner),
    authors: 'confirmers',
    dependsOn: [],
    actionText: 'Assign severity',
    variants: [
      {
        key: 'default',
        fields: [
          {
            name: 'severity',
            label: 'Severity',
            kind: 'choice',
            options: ['CRITICAL', 'HIGH', 'MEDIUM', 'LOW'],
            fact: true,
          },
          { name: 'rationale', label: 'Rationale', kind: 'longText' },
        ],
      },
    ],
    settles: [{ kind: 'severity', fact: 'severity' }],
  },
  {
    key: 'T.3',
    title: 'Reproduction confirmed',
    asks: 'reproduction steps confirmed by QA Lead or Engineering',
    confirmers: any(reproductionOwner, qaLead, headOfEngineering),
    authors: 'delivery',
    dependsOn: [],
    actionText: 'Reproduce the defect',
    variants: [
      {
        key: 'default',
        fields: [
          { name: 'reproduced', label: 'Reproduced', kind: 'boolean', negative: false, fact: true },
          { name: 'steps', label: 'Steps to reproduce', kind: 'stringList' },
          { name: 'environment', label: 'Environment or build', kind: 'text' },
          { name: 'date', label: 'Date', kind: 'date', rules: [{ kind: 'notFuture' }], fact: true },
        ],
      },
    ],
    afterNegative: {
      kind: 'decide',
      party: productOwner,
      text: 'Withdraw the defect, or ask for another attempt to reproduce it',
    },
  },
  {
    key: 'T.4',
    title: 'Owner assigned',
    asks: 'named owner + deadline',
    confirmers: any(headOfEngineering),
    authors: 'delivery',
    dependsOn: ['T.2'],
    actionText: 'Assign the engineering owner',
    variants: [
      {
        key: 'default',
        fields: [
          {
            name: 'engineeringOwnerId',
            label: 'Engineering owner',
            kind: 'person',
            rules: [{ kind: 'holdsRole', role: 'ENGINEER' }],
            fact: true,
          },
          {
            name: 'deadline',
            label: 'Deadline for the root cause',
            kind: 'dateTime',
            rules: [{ kind: 'future' }, { kind: 'withinLimit', state: 'ROOT_CAUSE' }],
            fact: true,
          },
        ],
      },
    ],
    settles: [{ kind: 'engineeringOwner', fact: 'engineeringOwnerId' }],
  },
];

const gateRC: GateItemTemplate[] = [
  {
    key: 'RC.1',
    title: 'Root cause identified and documented',
    asks: 'written root cause statement from engineering owner',
    confirmers: any(engineeringOwner),
    authors: 'delivery',
    dependsOn: [],
    actionText: 'Identify root cause',
    variants: [
      {
        key: 'default',
        fields: [
          { name: 'location', label: 'File, function or logic', kind: 'text' },
          { name: 'explanation', label: 'Why it produces the incorrect behaviour', kind: 'longText' },
        ],
      },
    ],
  },
  {
    key: 'RC.2',
    title: 'Canonical spec impact assessed',
    asks: 'written confirmation from relevant canonical owner: "spec update required: [yes/no], reason: [...]"',
    confirmers: any(canonicalOwner),
    authors: 'confirmers',
    dependsOn: ['T.1'],
    actionText: 'Assess canonical spec impact',
    variants: [
      {
        key: 'default',
        fields: [
          { name: 'specUpdateRequired', label: 'Spec update required', kind: 'boolean', fact: true },
          { name: 'reason', label: 'Reason', kind: 'longText' },
          {
            name: 'specIds',
            label: 'Specs to update',
            kind: 'specList',
            fact: true,
            rules: [{ kind: 'listIffTrue', field: 'specUpdateRequired' }],
          },
        ],
      },
    ],
  },
  {
    key: 'RC.3',
    title: 'Regression surface identified',
    asks: 'written list of affected areas or "no regression surface beyond the fix location"',
    confirmers: any(engineeringOwner),
    authors: 'delivery',
    dependsOn: [],
    actionText: 'Identify the regression surface',
    variants: [
      {
        key: 'surface',
        fields: [
          { name: 'areas', label: 'Affected areas', kind: 'stringList', fact: true, rules: [{ kind: 'unique' }] },
        ],
      },
      { key: 'none', fields: [statement('no regression surface beyond the fix location')] },
    ],
  },
];

const gateFS: GateItemTemplate[] = [
  {
    key: 'FS.1',
    title: 'Fix scope documented',
    asks: 'written fix scope — may be in Phase Gate Document or a filed note',
    confirmers: any(productOwner),
    authors: 'confirmers',
    dependsOn: ['RC.1'],
    actionText: 'Document the fix scope',
    variants: [
      {
        key: 'default',
        fields: [
          { name: 'change', label: 'What changes', kind: 'longText' },
          { name: 'files', label: 'Files', kind: 'stringList', fact: true, rules: [{ kind: 'unique' }] },
          { name: 'expectedBehaviour', label: 'Expected behaviour after the fix', kind: 'longText' },
          ...specFields,
        ],
      },
    ],
  },
  {
    key: 'FS.2',
    title: 'Canonical spec updates committed (if required)',
    asks: 'commit hash of spec update, OR "no spec update required — confirmed by [canonical owner]"',
    confirmers: [
      {
        when: specUpdateRequired,
        need: 'all',
        parties: [{ kind: 'eachSpec', item: 'RC.2', fact: 'specIds' }],
      },
      { need: 'any', parties: [canonicalOwner, productOwner] },
    ],
    authors: 'confirmers',
    dependsOn: ['RC.2'],
    needs: ['RC.2'],
    actionText: 'Commit the canonical spec updates',
    variants: [
      {
        key: 'updates',
        when: specUpdateRequired,
        fields: [
          {
            name: 'updates',
            label: 'Spec updates',
            kind: 'table',
            fact: true,
            columns: [
              { name: 'specId', label: 'Canonical spec', kind: 'spec' },
              { name: 'commit', label: 'Commit of the spec', kind: 'commit' },
              {
                name: 'newVersion',
                label: 'New version',
                kind: 'text',
                rules: [{ kind: 'differsFromPresentVersion', specColumn: 'specId' }],
              },
            ],
            rule: 'S-1',
            rows: { kind: 'keys', column: 'specId', source: { item: 'RC.2', fact: 'specIds' } },
          },
        ],
      },
      { key: 'none', fields: [statement('no spec update required — confirmed by {canonicalOwner}')] },
    ],
    settles: [{ kind: 'specVersions', fact: 'updates' }],
  },
  {
    key: 'FS.3',
    title: 'Validation expected values update scoped',
    asks: 'new expected value with hand-calculation method documented, OR "no validation update required — [metric] not affected"',
    confirmers: any(metricsOwner, engineeringOwner),
    authors: 'delivery',
    dependsOn: ['FS.1'],
    actionText: 'Scope the validation expected values',
    variants: [
      {
        key: 'affected',
        fields: [
          {
            name: 'values',
            label: 'Expected values',
            kind: 'table',
            fact: true,
            help: 'Calculated by hand from the canonical spec.',
            rules: [{ kind: 'unique', column: 'metric' }],
            columns: [...metricColumns, { name: 'specReference', label: 'Spec reference', kind: 'text' }],
          },
          {
            name: 'independent',
            label: 'Not taken from a run of the implementation',
            kind: 'boolean',
            fixed: true,
            rule: 'S-2',
          },
        ],
      },
      {
        key: 'notAffected',
        fields: [
          { name: 'metric', label: 'Metric', kind: 'text', fact: true },
          statement('no validation update required — {metric} not affected'),
        ],
      },
    ],
  },
  {
    key: 'FS.4',
    title: 'openapi.yaml update scoped (if API contract changes)',
    asks: '"openapi.yaml update required, scoped for same PR" OR "no API contract change — confirmed by API Contracts owner"',
    confirmers: any(apiOwner),
    authors: 'delivery',
    dependsOn: ['FS.1'],
    actionText: 'Scope the openapi.yaml update',
    variants: [
      {
        key: 'changes',
        fields: [
          { name: 'operations', label: 'Operations that change', kind: 'stringList' },
          statement('openapi.yaml update required, scoped for same PR'),
        ],
      },
      { key: 'none', fields: [statement('no API contract change — confirmed by API Contracts owner')] },
    ],
  },
];

const gateI: GateItemTemplate[] = [
  {
    key: 'I.1',
    title: 'Fix committed',
    asks: 'commit hash',
    confirmers: any(engineeringOwner),
    authors: 'delivery',
    dependsOn: ['FS.1'],
    actionText: 'Implement fix',
    variants: [
      {
        key: 'default',
        fields: [
          { name: 'commit', label: 'Commit of the fix', kind: 'commit', fact: true },
          {
            name: 'files',
            label: 'Files changed',
            kind: 'stringList',
            fact: true,
            rules: [
              { kind: 'unique' },
              {
                kind: 'flagOutside',
                source: { item: 'FS.1', fact: 'files' },
                flag: 'outside the fix scope of FS.1 (possible scope creep)',
              },
            ],
          },
        ],
      },
    ],
  },
  {
    key: 'I.2',
    title: 'Validation expected values updated (if required)',
    asks: 'commit hash of validation_data.py, OR "not required"',
    confirmers: any(engineeringOwner),
    authors: 'delivery',
    dependsOn: ['FS.3'],
    needs: ['FS.3'],
    opensAfter: { items: ['I.1'], part: 'EVIDENCE' },
    actionText: 'Update the validation expected values',
    variants: [
      {
        key: 'updated',
        when: validationAffected,
        fields: [
          { name: 'commit', label: 'Commit of validation_data.py', kind: 'commit', fact: true },
          {
            name: 'values',
            label: 'Values committed',
            kind: 'table',
            columns: metricColumns,
            rows: { kind: 'equal', item: 'FS.3', fact: 'values', columns: ['metric', 'newValue', 'method'] },
            fact: true,
          },
        ],
      },
      { key: 'none', fields: [statement('not required')] },
    ],
  },
  {
    key: 'I.3',
    title: 'openapi.yaml committed in same PR as API contract (if applicable)',
    asks: 'commit hash showing both files, OR "not applicable"',
    confirmers: any(apiOwner),
    authors: 'delivery',
    dependsOn: ['FS.4'],
    opensAfter: { items: ['I.1'], part: 'EVIDENCE' },
    actionText: 'Commit openapi.yaml with the API contract',
    variants: [
      {
        key: 'updated',
        when: contractChanges,
        fields: [{ name: 'commit', label: 'Commit holding both files', kind: 'commit', fact: true }],
      },
      { key: 'none', fields: [statement('not applicable')] },
    ],
  },
  {
    key: 'I.4',
    title: 'Patch verification',
    asks: 'for each changed file: what specifically changed',
    confirmers: any(engineeringOwner),
    authors: 'delivery',
    dependsOn: ['I.1'],
    needs: ['I.1'],
    opensAfter: { items: ['I.1'], part: 'EVIDENCE' },
    actionText: 'Verify the patch, file by file',
    variants: [
      {
        key: 'default',
        fields: [
          {
            name: 'changes',
            label: 'What changed',
            kind: 'table',
            fact: true,
            columns: [
              { name: 'file', label: 'File', kind: 'text', fact: true },
              { name: 'change', label: 'What specifically changed', kind: 'longText' },
            ],
            rows: { kind: 'keys', column: 'file', source: { item: 'I.1', fact: 'files' } },
          },
        ],
      },
    ],
  },
];

const gateV: GateItemTemplate[] = [
  {
    key: 'V.1',
    title: 'Defect behaviour resolved',
    asks: 'QA verification result — test method, result, date',
    confirmers: any(qaLead),
    authors: 'delivery',
    dependsOn: ['I.1'],
    actionText: 'Verify fix',
    afterNegative: raiseRegression,
    variants: [
      {
        key: 'default',
        fields: [
          { name: 'method', label: 'Test method', kind: 'longText' },
          {
            name: 'result',
            label: 'Result',
            kind: 'choice',
            options: ['resolved', 'not resolved'],
            negative: 'not resolved',
            fact: true,
          },
          { name: 'date', label: 'Date', kind: 'date', rules: [{ kind: 'notFuture' }], fact: true },
          { name: 'build', label: 'Build or commit verified', kind: 'text' },
        ],
      },
    ],
  },
  {
    key: 'V.2',
    title: 'Validation passes (if validation was updated)',
    asks: 'validation run result with timestamp, OR "validation not affected — confirmed"',
    confirmers: any(qaLead, engineeringOwner),
    authors: 'delivery',
    dependsOn: ['FS.3'],
    actionText: 'Run the validation',
    afterNegative: raiseRegression,
    variants: [
      {
        key: 'run',
        when: validationAffected,
        fields: [
          {
            name: 'result',
            label: 'Result of POST /validate/calculations',
            kind: 'choice',
            options: ['all pass', 'failed'],
            negative: 'failed',
            fact: true,
          },
          { name: 'at', label: 'Instant of the run', kind: 'dateTime', rules: [{ kind: 'notFuture' }], fact: true },
          { name: 'details', label: 'Details', kind: 'longText', optional: true },
        ],
      },
      { key: 'none', fields: [statement('validation not affected — confirmed')] },
    ],
  },
  {
    key: 'V.3',
    title: 'No regressions in identified surface areas',
    asks: 'QA confirmation with method — test cases run, results',
    confirmers: any(qaLead),
    authors: 'delivery',
    dependsOn: ['RC.3'],
    needs: ['RC.3'],
    actionText: 'Check the regression surface',
    afterNegative: raiseRegression,
    variants: [
      {
        key: 'default',
        fields: [
          {
            name: 'checks',
            label: 'Checks',
            kind: 'table',
            fact: true,
            columns: [
              { name: 'area', label: 'Area', kind: 'text', fact: true },
              { name: 'testCases', label: 'Test cases', kind: 'longText' },
              { name: 'method', label: 'Method', kind: 'longText' },
              {
                name: 'result',
                label: 'Result',
                kind: 'choice',
                options: ['pass', 'fail'],
                negative: 'fail',
                fact: true,
              },
            ],
            rows: {
              kind: 'keys',
              column: 'area',
              source: { item: 'RC.3', fact: 'areas', otherwise: ['fix location'] },
            },
          },
        ],
      },
    ],
  },
  {
    key: 'V.4',
    title: 'Canonical Owner sign-off (P0/P1 defects only)',
    asks: 'written sign-off from canonical owner, OR "P2/P3 — sign-off not required"',
    confirmers: any(canonicalOwner),
    authors: 'confirmers',
    dependsOn: ['T.2'],
    opensAfter: { items: ['V.1', 'V.2', 'V.3'], part: 'PASS' },
    actionText: 'Sign off the fix',
    afterDeclined: raiseRegression,
    variants: [
      {
        key: 'signOff',
        when: needsSignOff,
        fields: [{ name: 'signOff', label: 'Written sign-off', kind: 'longText' }],
      },
      { key: 'none', fields: [statement('P2/P3 — sign-off not required')] },
    ],
  },
];

/** Defect Run 1.0: governs a defect from report to closure. The source is the process document of the same name. */
const closureSteps: ClosureStepTemplate[] = [
  {
    key: 'lessonsLearnt',
    title: 'Lessons learnt record',
    mandatory: ['CRITICAL', 'HIGH'],
    variants: [
      {
        key: 'record',
        fields: [
          { name: 'whatHappened', label: 'What happened', kind: 'longText' },
          { name: 'why', label: 'Why', kind: 'longText' },
          {
            name: 'improvement',
            label: 'Process improvement',
            kind: 'longText',
            help: 'What is done differently from now on; "none" where nothing is.',
            fact: true,
          },
          {
            name: 'templateChange',
            label: 'Template that it changes',
            kind: 'text',
            help: 'The process template and what changes in it; "none" where nothing does.',
          },
        ],
      },
      skipped(lowerSeverity),
    ],
    improvement: 'improvement',
  },
  {
    key: 'backlog',
    title: 'backlog.md: mark the item closed with closure evidence',
    mandatory: 'always',
    variants: [{ key: 'default', fields: [{ name: 'closureEvidence', label: 'Closure evidence', kind: 'longText' }] }],
  },
  {
    key: 'changelog',
    title: 'changelog.md: defect closure entry',
    mandatory: ['CRITICAL', 'HIGH'],
    variants: [
      { key: 'entry', fields: [{ name: 'entry', label: 'Changelog entry', kind: 'longText' }] },
      skipped(lowerSeverity),
    ],
  },
  {
    key: 'validationSystem',
    title: 'validation_system.md',
    mandatory: validationAffected,
    variants: [
      { key: 'change', fields: [{ name: 'change', label: 'What changes in validation_system.md', kind: 'longText' }] },
      skipped(validationUnaffected),
    ],
  },
  {
    key: 'knownDeviations',
    title: 'Known-deviation triage',
    mandatory: 'always',
    variants: [
      {
        key: 'default',
        fields: [
          {
            name: 'notes',
            label: 'Deviation notes in canonical specs',
            kind: 'table',
            mayBeEmpty: true,
            fact: true,
            columns: [
              { name: 'specId', label: 'Canonical spec', kind: 'spec' },
              { name: 'note', label: 'Deviation note', kind: 'longText' },
              { name: 'decision', label: 'Decision', kind: 'choice', options: ['kept', 'changed', 'removed'] },
              { name: 'reason', label: 'Reason', kind: 'longText' },
            ],
          },
        ],
      },
    ],
    deviations: {
      table: 'notes',
      specColumn: 'specId',
      noteColumn: 'note',
      reasonColumn: 'reason',
      decisionColumn: 'decision',
      opening: ['changed', 'removed'],
    },
  },
];

export const DEFECT_RUN: ProcessTemplate = {
  key: 'defect-run',
  version: '1.0',
  title: 'Defect Run',
  location: 'processes/defect_run.md',
  purpose: 'State-machine orchestration for defects and bug fixes — triage through closed',
  kind: 'DEFECT',
  validator: 'PMO_LEAD',
  respondsToBreach: 'HEAD_OF_ENGINEERING',
  watchesValidator: 'PRODUCT_OWNER',
  reproductionOwner: 'QA_LEAD',
  deliveryAuthors: [engineeringOwner, qaLead, qaTestingOwner],
  severities: {
    CRITICAL: { label: 'Critical', priority: 'P0', fixTarget: 'current release or hotfix' },
    HIGH: { label: 'High', priority: 'P1', fixTarget: 'current or next release' },
    MEDIUM: { label: 'Medium', priority: 'P2', fixTarget: 'next release' },
    LOW: { label: 'Low', priority: 'P3', fixTarget: 'backlog' },
  },
  states: [
    {
      key: 'TRIAGE',
      deadlines: 'limit',
      limits: { CRITICAL: 2 * HOUR, HIGH: 24 * HOUR, MEDIUM: 48 * HOUR, LOW: WEEK },
      breachInforms: 'PMO_LEAD',
    },
    {
      key: 'ROOT_CAUSE',
      deadlines: 'limit',
      limits: { CRITICAL: 4 * HOUR, HIGH: 48 * HOUR, MEDIUM: 72 * HOUR, LOW: WEEK },
      ownerDeadline: { party: engineeringOwner, item: 'T.4', fact: 'deadline' },
    },
    { key: 'FIX_SCOPE', deadlines: 'declared', reopens: ['RC'] },
    { key: 'IMPLEMENTATION', deadlines: 'declared' },
    { key: 'VERIFICATION', deadlines: 'declared' },
    { key: 'CLOSED', deadlines: 'closure' },
  ],
  gates: [
    { key: 'T', from: 'TRIAGE', to: 'ROOT_CAUSE', items: gateT },
    { key: 'RC', from: 'ROOT_CAUSE', to: 'FIX_SCOPE', items: gateRC },
    { key: 'FS', from: 'FIX_SCOPE', to: 'IMPLEMENTATION', items: gateFS },
    { key: 'I', from: 'IMPLEMENTATION', to: 'VERIFICATION', items: gateI },
    { key: 'V', from: 'VERIFICATION', to: 'CLOSED', items: gateV },
  ],
  reversions: [
    {
      key: 'SCOPE_QUESTION',
      title: 'Scope question',
      from: 'IMPLEMENTATION',
      to: 'FIX_SCOPE',
      raisedBy: engineeringOwner,
      revalidates: ['FS', 'I'],
    },
    {
      key: 'REGRESSION',
      title: 'Regression',
      from: 'VERIFICATION',
      to: 'IMPLEMENTATION',
      raisedBy: qaLead,
      revalidates: ['I', 'V'],
    },
  ],
  closureSteps,
  improvementStep: {
    key: 'improvement',
    title: 'Carry out the improvement of lessons learnt',
    mandatory: 'always',
    variants: [
      {
        key: 'carriedOut',
        fields: [{ name: 'templateVersion', label: 'Template version that contains it', kind: 'text', fact: true }],
      },
      { key: 'dropped', fields: [{ name: 'dropped', label: 'Dropped', kind: 'boolean', fixed: true }, rationale] },
    ],
  },
};
