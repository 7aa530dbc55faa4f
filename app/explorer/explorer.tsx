'use client';

import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { EXAMPLES } from '#graphql/generated/examples.ts';
import { AnswerView } from './answer-view.tsx';
import { ask } from './ask.ts';
import { ConfirmMutation } from './confirm-mutation.tsx';
import { ExampleChoice } from './example-choice.tsx';
import { type ExampleGround, variablesFor } from './example-variables.ts';
import styles from './explorer.module.css';
import { Operations } from './operations.tsx';
import { operationsIn } from './operations-in.ts';
import type { Outcome } from './outcome.ts';
import { placeIn } from './place-in.ts';
import { readVariables } from './read-variables.ts';
import { SchemaDocs } from './schema-docs.tsx';
import { readShared, writeShared } from './shared-query.ts';

const [FIRST] = EXAMPLES;

/** Queries against the API, in the name of whoever is signed in: written here, shared by their address. */
export function Explorer({ ground }: { ground: ExampleGround }) {
  const ids = { query: useId(), variables: useId(), problem: useId() };
  const editor = useRef<HTMLTextAreaElement>(null);
  const asking = useRef<AbortController>(null);
  const [query, setQuery] = useState<string>(FIRST.query);
  const [variables, setVariables] = useState(() => variablesFor(FIRST.query, ground));
  const [named, setNamed] = useState<string | null>(null);
  const [toConfirm, setToConfirm] = useState<readonly string[] | null>(null);
  const [outcome, setOutcome] = useState<Outcome>({ kind: 'none' });
  const [note, setNote] = useState('');

  // A query that came with the address is shown, and waits to be sent.
  useEffect(() => {
    const show = () => {
      const shared = readShared(window.location.hash);
      if (shared === null) return;
      setQuery(shared.query);
      setVariables(shared.variables);
    };
    show();
    window.addEventListener('hashchange', show);
    return () => window.removeEventListener('hashchange', show);
  }, []);
  useEffect(() => () => asking.current?.abort(), []);

  const operations = operationsIn(query);
  const names = operations.flatMap(({ name }) => name ?? []);
  const operationName = names.find((name) => name === named) ?? names[0] ?? null;
  const read = readVariables(variables);

  const send = async () => {
    if (read === null) return;
    asking.current?.abort();
    const controller = new AbortController();
    asking.current = controller;
    setOutcome({ kind: 'asking' });
    const link = writeShared({ query, variables });
    // An address that was followed to here stays the one of what is shown.
    window.history.replaceState(window.history.state, '', link ?? window.location.pathname);
    try {
      const answered = await ask({ query, variables: read, operationName }, controller.signal);
      setOutcome({ kind: 'answered', ...answered });
    } catch {
      // Ended by whoever asked, or by the connection: whatever the browser calls it, no answer came.
      if (asking.current === controller) setOutcome({ kind: controller.signal.aborted ? 'ended' : 'away' });
    }
  };
  const run = () => {
    setNote('');
    const sent = operations.filter(({ name }) => operations.length === 1 || name === operationName);
    // Without a name to go by, each may be the one.
    const changing = (sent.length === 0 ? operations : sent).filter(({ kind }) => kind === 'mutation');
    if (changing.length === 0) void send();
    else setToConfirm(changing.map(({ name }) => name ?? 'without a name'));
  };
  const pressed = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      run();
    } else if (event.key === 'Escape' && outcome.kind === 'asking') asking.current?.abort();
  };
  const choose = (text: string) => {
    setQuery(text);
    setVariables(variablesFor(text, ground));
    setNote('');
  };
  const goTo = (line: number, column: number) => {
    const at = placeIn(query, line, column);
    editor.current?.focus();
    editor.current?.setSelectionRange(at, at);
  };
  const share = async () => {
    const link = writeShared({ query, variables });
    if (link === null) {
      setNote('The query is too long for a link. Send it as a file.');
      return;
    }
    const address = `${window.location.origin}${window.location.pathname}${link}`;
    window.history.replaceState(window.history.state, '', link);
    try {
      await navigator.clipboard.writeText(address);
      setNote('The link is in the clipboard.');
    } catch {
      // Browsers give the clipboard to pages over HTTPS only, and may ask.
      setNote('The link is this page’s address now: copy it from there.');
    }
  };

  return (
    <div className={styles.explorer}>
      <section className={styles.writing} aria-labelledby={ids.query} onKeyDown={pressed}>
        <ExampleChoice onChoose={choose} />
        <label id={ids.query} htmlFor={`${ids.query}-text`} className={styles.label}>
          Query
        </label>
        <textarea
          ref={editor}
          id={`${ids.query}-text`}
          className={styles.query}
          value={query}
          spellCheck={false}
          autoCapitalize="off"
          autoComplete="off"
          onChange={({ target }) => setQuery(target.value)}
        />
        <label htmlFor={ids.variables} className={styles.label}>
          Variables, as JSON
        </label>
        <textarea
          id={ids.variables}
          className={styles.variables}
          value={variables}
          spellCheck={false}
          autoCapitalize="off"
          autoComplete="off"
          aria-invalid={read === null}
          aria-describedby={read === null ? ids.problem : undefined}
          onChange={({ target }) => setVariables(target.value)}
        />
        {read === null && (
          <p id={ids.problem} className={styles.problem}>
            {'The variables are no JSON object. Write them as in { "first": 20 }, or leave this empty.'}
          </p>
        )}
        <Operations names={names} chosen={operationName} onChoose={setNamed} />
        <div className={styles.buttons}>
          <button type="button" className="button" disabled={read === null} onClick={run}>
            Run
          </button>
          <span className={styles.quiet}>
            <kbd>Ctrl</kbd> <kbd>Enter</kbd>
          </span>
          <button type="button" className={styles.plain} onClick={() => void share()}>
            Copy link
          </button>
          <span role="status" className={styles.quiet}>
            {note}
          </span>
        </div>
      </section>
      <AnswerView outcome={outcome} onPlace={goTo} />
      <SchemaDocs />
      <ConfirmMutation
        names={toConfirm}
        onEnd={(confirmed) => {
          setToConfirm(null);
          if (confirmed) void send();
        }}
      />
    </div>
  );
}
