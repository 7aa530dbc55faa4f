'use client';

import { useRouter } from 'next/navigation';
import { useId, useState } from 'react';
import type { SpecKind } from '#domain/vocabulary.ts';
import { ActFrame, SendButton } from '../acts/act-frame.tsx';
import acts from '../acts/acts.module.css';
import { FieldFrame } from '../acts/field-frame.tsx';
import type { FieldGround } from '../acts/field-ground.ts';
import { describedBy } from '../acts/field-ground.ts';
import { ScalarInput } from '../acts/scalar-input.tsx';
import type { RegisteredSpec, SpecOwner } from '../data/spec-registry.ts';
import { useMe } from '../live/live-context.ts';
import { KIND_TITLES } from './kind-titles.ts';
import { changesOf, EMPTY_SPEC, type TypedSpec, typedSpec } from './typed-spec.ts';
import { useSpecCommand } from './use-spec-command.ts';

interface Properties {
  /** The spec that is changed; null for a new one. */
  spec: RegisteredSpec | null;
  owners: readonly SpecOwner[];
}

const text = (name: string, label: string, help: string | null) => ({
  name,
  label,
  help,
  kind: 'text',
  required: true,
  options: null,
  fixedValue: null,
});
const FIELDS = {
  title: text('title', 'Title', null),
  path: text('path', 'Path', 'From the root of the repository, such as docs/specs/metrics.md'),
  version: text('version', 'Version', 'Passing FS.2 raises it by itself'),
  kind: text('kind', 'Kind', 'Of the first two there is one spec each at most'),
  ownerId: text('ownerId', 'Owner', 'Confirms what concerns this spec'),
} as const;

/** Registers a canonical spec, or changes one: the fields that differ from what is registered. */
export function SpecForm({ spec, owners }: Properties) {
  const me = useMe();
  const router = useRouter();
  const prefix = useId();
  const [typed, setTyped] = useState<TypedSpec>(spec === null ? EMPTY_SPEC : typedSpec(spec));
  const command = useSpecCommand();
  const ground: FieldGround = {
    people: [],
    specs: [],
    timeZone: me.timeZone,
    disabled: command.sending,
    problems: new Map(command.problems.map(({ path, message }) => [path, message])),
    idOf: (path, part) => [prefix, path, part].filter((one) => one !== undefined).join('-'),
  };
  const change = (name: keyof TypedSpec) => (value: string) => setTyped({ ...typed, [name]: value });
  const send = async () => {
    if (!(await command.submit(spec?.id ?? null, spec === null ? typed : changesOf(spec, typed)))) return;
    if (spec === null) setTyped(EMPTY_SPEC);
    router.refresh();
  };
  const lost = spec !== null && !spec.owner.roles.includes('SPEC_OWNER');
  return (
    <ActFrame
      label={spec === null ? 'Register a spec' : `Change ${spec.title}`}
      command={command}
      elsewhere={command.problems.filter(({ path }) => !(path in FIELDS))}
      showsInputProblems
      onSubmit={() => void send()}
    >
      <div className={acts.fields}>
        {(['title', 'path', 'version'] as const).map((name) => (
          <FieldFrame key={name} field={FIELDS[name]} path={name} ground={ground}>
            <ScalarInput field={FIELDS[name]} path={name} value={typed[name]} onChange={change(name)} ground={ground} />
          </FieldFrame>
        ))}
        <Choice name="kind" typed={typed} ground={ground} onChange={change('kind')} options={kinds} />
        <Choice
          name="ownerId"
          typed={typed}
          ground={ground}
          onChange={change('ownerId')}
          options={[
            ...owners.map(({ id, name }) => [id, name] as const),
            ...(lost ? [[spec.owner.id, `${spec.owner.name} (no longer a spec owner)`] as const] : []),
          ]}
        />
      </div>
      <div className={acts.buttons}>
        <SendButton sending={command.sending}>{spec === null ? 'Register' : 'Change'}</SendButton>
        {/* Always there, so that what comes into it is read out. */}
        <span role="status" className={acts.help}>
          {command.done && (spec === null ? 'Registered.' : 'Changed.')}
        </span>
      </div>
    </ActFrame>
  );
}

const kinds = Object.entries(KIND_TITLES) as [SpecKind, string][];

interface ChoiceProperties {
  name: 'kind' | 'ownerId';
  typed: TypedSpec;
  ground: FieldGround;
  onChange: (value: string) => void;
  options: readonly (readonly [key: string, title: string])[];
}

function Choice({ name, typed, ground, onChange, options }: ChoiceProperties) {
  return (
    <FieldFrame field={FIELDS[name]} path={name} ground={ground}>
      <select
        id={ground.idOf(name)}
        name={name}
        className={acts.short}
        value={typed[name]}
        disabled={ground.disabled}
        aria-required
        {...describedBy(ground, name, true)}
        onChange={({ target }) => onChange(target.value)}
      >
        <option value="">Choose…</option>
        {options.map(([key, title]) => (
          <option key={key} value={key}>
            {title}
          </option>
        ))}
      </select>
    </FieldFrame>
  );
}
