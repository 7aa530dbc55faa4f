import { useEffect, useRef, useState } from 'react';
import { type Answered, ask } from './ask.ts';
import styles from './explorer.module.css';
import { type Found, SCHEMA_QUERY, type Schema, searchSchema } from './schema.ts';
import { Described, TypeView } from './type-view.tsx';

const BEGINNING = 'Query';
const MOST_FOUND = 50;

type Known = { kind: 'asking' } | { kind: 'known'; schema: Schema } | { kind: 'unknown'; why: string };

/** The schema that the server has, to look through and to search. */
export function SchemaDocs() {
  const [known, setKnown] = useState<Known>({ kind: 'asking' });
  const [way, setWay] = useState<readonly string[]>([BEGINNING]);
  const [text, setText] = useState('');
  const heading = useRef<HTMLHeadingElement>(null);
  const walked = useRef(false);
  useEffect(() => {
    const controller = new AbortController();
    ask({ query: SCHEMA_QUERY, variables: {}, operationName: null }, controller.signal).then(
      (answered) => setKnown(knownFrom(answered)),
      () => {
        if (!controller.signal.aborted) setKnown({ kind: 'unknown', why: 'It did not come. Load the page again.' });
      },
    );
    return () => controller.abort();
  }, []);

  // What is read next begins at its name, which after a search is shown only now.
  useEffect(() => {
    if (walked.current && way.length > 0) heading.current?.focus();
    walked.current = false;
  }, [way]);

  const present = way.at(-1) ?? BEGINNING;
  const go = (to: readonly string[]) => {
    setWay(to);
    setText('');
    walked.current = true;
  };
  const type = known.kind === 'known' ? known.schema.types.find(({ name }) => name === present) : undefined;
  return (
    <section className={styles.schema} aria-labelledby="schema">
      <h2 id="schema" className={styles.label}>
        Schema
      </h2>
      {known.kind === 'unknown' && <p className={styles.quiet}>{known.why}</p>}
      {known.kind === 'asking' && <p className={styles.quiet}>Asking for it.</p>}
      {known.kind === 'known' && (
        <>
          <input
            type="search"
            className={styles.search}
            aria-label="Search the schema"
            placeholder="Type, field or words"
            value={text}
            onChange={({ target }) => setText(target.value)}
          />
          {text.trim() === '' ? (
            <>
              <nav className={styles.buttons} aria-label="Schema">
                {way.length > 1 && (
                  <button type="button" className={styles.plain} onClick={() => go(way.slice(0, -1))}>
                    Back to {way.at(-2)}
                  </button>
                )}
                {['Query', 'Mutation'].map((name) => (
                  <button key={name} type="button" className={styles.plain} onClick={() => go([name])}>
                    {name}
                  </button>
                ))}
              </nav>
              <h3 ref={heading} tabIndex={-1} className={styles.typeName}>
                {present}
              </h3>
              {type !== undefined && <TypeView type={type} onType={(name) => go([...way, name])} />}
            </>
          ) : (
            <Results found={searchSchema(known.schema, text, MOST_FOUND)} onType={(name) => go([...way, name])} />
          )}
        </>
      )}
    </section>
  );
}

function Results({ found, onType }: { found: readonly Found[]; onType: (name: string) => void }) {
  return (
    <>
      <p role="status" className={styles.quiet}>
        {found.length === 0
          ? 'Nothing has these words.'
          : found.length === MOST_FOUND
            ? `The first ${MOST_FOUND}; more words find fewer.`
            : `${found.length} found`}
      </p>
      <ul role="list" className={styles.members}>
        {found.map(({ type, member, description }) => (
          <li key={`${type.name}.${member ?? ''}`}>
            <button type="button" className={styles.typeLink} onClick={() => onType(type.name)}>
              {member === null ? type.name : `${type.name}.${member}`}
            </button>
            <Described text={description} />
          </li>
        ))}
      </ul>
    </>
  );
}

function knownFrom({ answer }: Answered): Known {
  const schema = (answer.data as { __schema?: Schema } | null | undefined)?.__schema;
  if (schema !== undefined) return { kind: 'known', schema };
  const code = answer.errors?.[0]?.extensions?.code;
  // The one way in which this query itself can be refused.
  if (code === 'BAD_USER_INPUT') {
    const why = 'This installation does not tell its schema. Operators allow it with PHASEGATE_INTROSPECTION=true.';
    return { kind: 'unknown', why };
  }
  return { kind: 'unknown', why: answer.errors?.[0]?.message ?? 'It did not come. Load the page again.' };
}
