import type { GateItemTemplate, Party, ProcessTemplate } from '#domain/template.ts';
import { DEFECT_RUN as RELEASED } from '#domain/templates/defect-run.ts';

/** Stands in for `domain/templates/defect-run.ts` in programs that are built for tests: a process no page has heard of. */

const qaLead: Party = { kind: 'role', role: 'QA_LEAD' };

/** Asks for a field of every kind there is. */
const EVERY_KIND: GateItemTemplate = {
  key: 'T.8',
  title: 'Field trip recorded',
  asks: 'everything that a form can ask for',
  confirmers: [{ need: 'any', parties: [qaLead] }],
  authors: 'delivery',
  dependsOn: [],
  actionText: 'Record the field trip',
  variants: [
    {
      key: 'default',
      fields: [
        { name: 'place', label: 'Place', kind: 'text', help: 'Where it was.' },
        { name: 'account', label: 'Account of the trip', kind: 'longText' },
        { name: 'day', label: 'Day of the trip', kind: 'date', rules: [{ kind: 'notFuture' }], fact: true },
        { name: 'nextVisit', label: 'Next visit', kind: 'dateTime', rules: [{ kind: 'future' }], fact: true },
        { name: 'rained', label: 'It rained', kind: 'boolean', fact: true },
        { name: 'mood', label: 'Mood', kind: 'choice', options: ['CALM', 'MIXED', 'STORMY'], fact: true },
        {
          name: 'guideId',
          label: 'Guide',
          kind: 'person',
          rules: [{ kind: 'holdsRole', role: 'ENGINEER' }],
          fact: true,
        },
        { name: 'mapId', label: 'Map', kind: 'spec', fact: true },
        { name: 'readingIds', label: 'Reading', kind: 'specList', fact: true },
        { name: 'trail', label: 'Trail', kind: 'commit', fact: true },
        { name: 'stops', label: 'Stops', kind: 'stringList', fact: true, rules: [{ kind: 'unique' }] },
        {
          name: 'sightings',
          label: 'Sightings',
          kind: 'table',
          fact: true,
          columns: [
            { name: 'bird', label: 'Bird', kind: 'text' },
            { name: 'how', label: 'How it was seen', kind: 'longText' },
            { name: 'certainty', label: 'Certainty', kind: 'choice', options: ['sure', 'unsure'] },
          ],
        },
        { name: 'remark', label: 'Remark', kind: 'text', optional: true },
        { name: 'trueAccount', label: 'All of this was so', kind: 'boolean', fixed: true },
      ],
    },
  ],
};

/** Its rows are given by what the item before it says; the author may choose another form instead. */
const GIVEN_ROWS: GateItemTemplate = {
  key: 'T.9',
  title: 'Stops described',
  asks: 'for each stop: what was seen there, OR "nothing was seen"',
  confirmers: [{ need: 'any', parties: [qaLead] }],
  authors: 'delivery',
  dependsOn: ['T.8'],
  needs: ['T.8'],
  opensAfter: { items: ['T.8'], part: 'EVIDENCE' },
  actionText: 'Describe the stops',
  variants: [
    {
      key: 'described',
      fields: [
        {
          name: 'descriptions',
          label: 'Descriptions',
          kind: 'table',
          fact: true,
          columns: [
            { name: 'stop', label: 'Stop', kind: 'text', fact: true },
            { name: 'seen', label: 'What was seen', kind: 'longText' },
          ],
          rows: { kind: 'keys', column: 'stop', source: { item: 'T.8', fact: 'stops' } },
        },
      ],
    },
    {
      key: 'nothing',
      fields: [{ name: 'statement', label: 'Statement', kind: 'text', fixed: 'nothing was seen', fact: true }],
    },
  ],
};

export const DEFECT_RUN: ProcessTemplate = {
  ...RELEASED,
  key: 'field-trip-run',
  version: '0.1',
  title: 'Field Trip Run',
  location: 'e2e/template/replaced-template.ts',
  purpose: 'shows that pages draw what a template says',
  gates: RELEASED.gates.map((gate, index) =>
    index === 0 ? { ...gate, items: [EVERY_KIND, GIVEN_ROWS, ...gate.items] } : gate,
  ),
};
