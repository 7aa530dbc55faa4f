'use client';

import type { ChoosablePerson, ChoosableSpec, FieldProblem, Form } from './shown.ts';

/** What was typed so far, by field: texts as they stand in the inputs, lists and rows of such texts. */
export type Typed = Readonly<Record<string, unknown>>;

interface Properties {
  form: Form;
  value: Typed;
  onChange: (value: Typed) => void;
  problems: readonly FieldProblem[];
  people: readonly ChoosablePerson[];
  specs: readonly ChoosableSpec[];
  /** IANA name: the zone in which instants are typed. */
  timeZone: string;
  disabled?: boolean;
}

/** The fields of a form, drawn from what GraphQL says about them. */
export function EvidenceForm({ form }: Properties) {
  return <fieldset data-variant={form.variant} />;
}
