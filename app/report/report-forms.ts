import type { Field, Form } from '../acts/shown.ts';

const field = (name: string, label: string, kind: string, help: string | null = null): Field => ({
  name,
  label,
  kind,
  help,
  required: true,
  options: null,
  fixedValue: null,
  rows: null,
  columns: null,
});

const form = (variant: string, fields: Field[]): Form => ({ variant, fields: fields as Form['fields'] });

// What a report needs (M-1), drawn like any other form.

export const WHAT: Form = form('what', [
  field('title', 'Title', 'text', 'What deviates, in one line.'),
  field('observed', 'Observed behaviour', 'longText', 'What happens.'),
  field('expected', 'Expected behaviour', 'longText', 'What the canonical spec says should happen.'),
]);

export const SPEC: Form = form('spec', [
  field('specId', 'Canonical spec', 'spec', 'What says so: the reference that observed and expected are held against.'),
  field('section', 'Section', 'text', 'Heading or number of the section that settles it.'),
  field('version', 'Spec version', 'text'),
]);

export const STEPS: Form = form('steps', [
  field('stepsToReproduce', 'Steps to reproduce', 'stringList', 'One after the other, so that somebody else sees it.'),
]);
