import { describe, expect, test } from 'vitest';
import type {
  Condition,
  ConfirmerRule,
  FieldTemplate,
  GateItemTemplate,
  GateTemplate,
  Party,
  ProcessTemplate,
  Settlement,
  StateTemplate,
  VariantTemplate,
} from './template.ts';
import { DEFECT_RUN, findTemplate, RELEASED_TEMPLATES, templateReference } from './templates/index.ts';
import { SEVERITIES } from './vocabulary.ts';

describe('an illegal template does not compile (decision 22)', () => {
  const item = DEFECT_RUN.gates[0]?.items[0] as GateItemTemplate;

  test('what the engine has no rule kind for is no template', () => {
    // @ts-expect-error A role is one of the closed vocabulary.
    const unknownRole: Party = { kind: 'role', role: 'SCRUM_MASTER' };
    // @ts-expect-error The owner of specs of the kind OTHER is nobody in particular.
    const otherSpecs: Party = { kind: 'specKind', specKind: 'OTHER' };
    // @ts-expect-error A party of this kind says which fact lists the specs.
    const eachOfWhat: Party = { kind: 'eachSpec', item: 'RC.2' };
    // @ts-expect-error A condition of this kind says what the fact equals.
    const equalsWhat: Condition = { kind: 'fact', item: 'RC.2', fact: 'specUpdateRequired' };
    // @ts-expect-error A severity is one of four.
    const fifth: Condition = { kind: 'severity', in: ['BLOCKER'] };
    // @ts-expect-error Either one of them or all must confirm.
    const most: ConfirmerRule = { need: 'most', parties: [] };
    // @ts-expect-error An item names who confirms it.
    const unowned: GateItemTemplate = { ...item, confirmers: undefined };
    // @ts-expect-error Evidence is a typed form, never one free text box.
    const freeText: GateItemTemplate = { ...item, variants: 'anything' };
    // @ts-expect-error Who writes is the confirmers or the delivery roles, never everybody.
    const everybody: GateItemTemplate = { ...item, authors: 'everybody' };
    // @ts-expect-error A field has a kind that the forms know.
    const richText: FieldTemplate = { name: 'x', label: 'X', kind: 'richText' };
    // @ts-expect-error A field rule is one of those that are checked.
    const regex: FieldTemplate = { name: 'x', label: 'X', kind: 'text', rules: [{ kind: 'regex', pattern: '.*' }] };
    // @ts-expect-error A variant has fields.
    const empty: VariantTemplate = { key: 'default' };
    // @ts-expect-error What a Pass settles is one of four things.
    const settles: Settlement = { kind: 'budget', fact: 'amount' };
    // @ts-expect-error A gate leads somewhere.
    const blind: GateTemplate = { key: 'T', from: 'TRIAGE', items: [] };
    // @ts-expect-error Where the limit is the deadline, every severity has its own.
    const threeLimits: StateTemplate = { key: 'A', deadlines: 'limit', limits: { CRITICAL: 1, HIGH: 2, MEDIUM: 3 } };
    // @ts-expect-error Deadlines come from a limit, a declaration or closure (GI-2).
    const noDeadlines: StateTemplate = { key: 'A', deadlines: 'none' };
    // @ts-expect-error A template names who validates (A-1).
    const unvalidated: ProcessTemplate = { ...DEFECT_RUN, validator: undefined };
    const { severities: _severities, ...rest } = DEFECT_RUN;
    // @ts-expect-error A template has its table of severities.
    const untabled: ProcessTemplate = rest;

    const legal: Party[] = [
      { kind: 'role', role: 'QA_LEAD' },
      { kind: 'specKind', specKind: 'API_CONTRACTS' },
    ];
    expect(legal).toHaveLength(2);
    const illegal = [unknownRole, otherSpecs, eachOfWhat, equalsWhat, fifth, most, unowned, freeText, everybody];
    illegal.push(richText as never, regex as never, empty as never, settles as never, blind as never);
    illegal.push(threeLimits as never, noDeadlines as never, unvalidated as never, untabled as never);
    expect(illegal).toHaveLength(18);
  });
});

describe.each(RELEASED_TEMPLATES.map((template) => [`${template.key} ${template.version}`, template] as const))(
  'what no type can say of a template: %s',
  (_title, template) => {
    const items = template.gates.flatMap((gate) => gate.items);
    const byKey = new Map(items.map((item) => [item.key, item]));
    const keyed = (key: string) => byKey.get(key) as GateItemTemplate;
    const fieldsOf = (item: GateItemTemplate) => item.variants.flatMap((variant) => variant.fields);
    const kept = (key: string, fact: string) =>
      fieldsOf(keyed(key)).filter((field) => field.name === fact && field.fact);
    const conditions = items.flatMap((item) => [
      ...item.confirmers.flatMap((rule) => rule.when ?? []),
      ...item.variants.flatMap((variant) => variant.when ?? []),
    ]);

    test('its states are a line from the first to the last, each but the last with one gate', () => {
      expect(template.gates.map((gate) => [gate.from, gate.to])).toEqual(
        template.states.slice(1).map((state, index) => [template.states[index]?.key, state.key]),
      );
      expect(template.states.at(-1)?.deadlines).toBe('closure');
      expect(template.states.filter((state) => state.deadlines === 'closure')).toHaveLength(1);
      for (const state of template.states) expect(state.deadlines === 'limit').toBe(state.limits !== undefined);
    });

    test('keys of gates and items are unique, items begin with their gate', () => {
      expect(byKey.size).toBe(items.length);
      for (const gate of template.gates) {
        for (const item of gate.items) expect(item.key).toMatch(new RegExp(`^${gate.key}\\.\\d+$`));
      }
    });

    test('somebody confirms each item, whatever the facts', () => {
      for (const item of items) {
        expect([item.key, item.confirmers.at(-1)?.when]).toEqual([item.key, undefined]);
        for (const rule of item.confirmers) expect(rule.parties.length).toBeGreaterThan(0);
      }
    });

    test('forms are chosen by the author, or all but the last decided by facts', () => {
      for (const item of items) {
        const decided = item.variants.filter((variant) => variant.when !== undefined).length;
        expect([0, item.variants.length - 1]).toContain(decided);
        if (decided > 0) expect(item.variants.at(-1)?.when).toBeUndefined();
        expect(new Set(item.variants.map((variant) => variant.key)).size).toBe(item.variants.length);
      }
    });

    test('what conditions, parties, rows and rules read is kept as a fact', () => {
      for (const condition of conditions) {
        if (condition.kind === 'fact') expect(kept(condition.item, condition.fact)).not.toEqual([]);
        if (condition.kind === 'variant') {
          expect(keyed(condition.item).variants.map((variant) => variant.key)).toContain(condition.variant);
        }
      }
      for (const party of items.flatMap((item) => item.confirmers.flatMap((rule) => rule.parties))) {
        if (party.kind === 'eachSpec') expect(kept(party.item, party.fact)).not.toEqual([]);
      }
      for (const item of items) {
        for (const settled of item.settles ?? []) expect(kept(item.key, settled.fact)).not.toEqual([]);
        for (const field of fieldsOf(item)) {
          const checked = field.rows !== undefined || field.rules !== undefined || typeof field.fixed === 'string';
          const negativeColumn = field.columns?.some((column) => column.negative !== undefined) === true;
          const byKind =
            field.kind === 'spec' || field.kind === 'specList' || field.kind === 'person' || field.kind === 'commit';
          if (checked || negativeColumn || byKind)
            expect([item.key, field.name, field.fact]).toEqual([item.key, field.name, true]);
          if (field.negative !== undefined && field.fixed === undefined) expect(field.fact).toBe(true);
          const { rows } = field;
          if (rows?.kind === 'keys') expect(kept(rows.source.item, rows.source.fact)).not.toEqual([]);
          if (rows?.kind === 'equal') expect(kept(rows.item, rows.fact)).not.toEqual([]);
          const marked = field.columns?.filter((column) => column.fact === true) ?? [];
          for (const column of field.columns ?? []) {
            const read =
              column.rules !== undefined ||
              column.negative !== undefined ||
              column.kind === 'spec' ||
              column.kind === 'commit';
            const isKey = rows?.kind === 'keys' && rows.column === column.name;
            const isEqual = rows?.kind === 'equal' && rows.columns.includes(column.name);
            if (marked.length > 0 && (read || isKey || isEqual)) expect(column.fact).toBe(true);
          }
        }
      }
    });

    test('items depend on items that are there, in the same gate or before; what a form needs it depends on', () => {
      const order = items.map((item) => item.key);
      for (const item of items) {
        for (const key of item.dependsOn) expect(order.indexOf(key)).toBeLessThan(order.indexOf(item.key));
        for (const key of item.dependsOn) expect(order).toContain(key);
        for (const key of item.needs ?? []) expect(item.dependsOn).toContain(key);
        for (const key of item.opensAfter?.items ?? []) {
          expect(template.gates.find((gate) => gate.items.includes(item))?.items).toContain(keyed(key));
        }
      }
    });

    test('some item of every gate can be supplied at once, so that somebody always has the next action (GI-1)', () => {
      for (const gate of template.gates) expect(gate.items.some((item) => item.opensAfter === undefined)).toBe(true);
    });

    test('reversions lead back one state, and its two gates are revalidated', () => {
      const order = template.states.map((state) => state.key);
      for (const reversion of template.reversions) {
        expect(order.indexOf(reversion.to)).toBe(order.indexOf(reversion.from) - 1);
        const gates = template.gates.filter((gate) => gate.from === reversion.to || gate.from === reversion.from);
        expect(reversion.revalidates).toEqual(gates.map((gate) => gate.key));
      }
    });

    test('every severity is in the table', () => {
      expect(Object.keys(template.severities)).toEqual([...SEVERITIES]);
    });

    test('is plain JSON, since its hash is that of its JSON', () => {
      expect(JSON.parse(JSON.stringify(template))).toEqual(template);
    });
  },
);

describe('released templates', () => {
  test('are found by key and version; another is an error that names it', () => {
    expect(findTemplate({ key: 'defect-run', version: '1.0' })).toBe(DEFECT_RUN);
    expect(() => findTemplate({ key: 'defect-run', version: '9.9' })).toThrow('defect-run 9.9');
  });

  test('no key and version twice', () => {
    const names = RELEASED_TEMPLATES.map((template) => `${template.key} ${template.version}`);
    expect(new Set(names).size).toBe(names.length);
  });

  test('a reference holds the hash of the content', () => {
    expect(templateReference(DEFECT_RUN).sha256).toMatch(/^[0-9a-f]{64}$/);
    expect(templateReference({ ...DEFECT_RUN, title: 'x' }).sha256).not.toBe(templateReference(DEFECT_RUN).sha256);
  });
});
