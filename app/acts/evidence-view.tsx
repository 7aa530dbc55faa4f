import type { Form } from './shown.ts';

interface Properties {
  /** The form it was given by, where it is known; labels come from there. */
  form: Form | null;
  evidence: Readonly<Record<string, unknown>>;
  /** IANA name: instants are shown in this zone. */
  timeZone: string;
}

/** Evidence as a definition list, tables as tables. */
export function EvidenceView({ evidence }: Properties) {
  return (
    <dl>
      {Object.entries(evidence).map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{JSON.stringify(value)}</dd>
        </div>
      ))}
    </dl>
  );
}
