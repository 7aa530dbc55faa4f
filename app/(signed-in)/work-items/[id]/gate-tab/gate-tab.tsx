'use client';

import { useRef } from 'react';
import type { ReportedTextFragment, WorkItemGatesQuery } from '#graphql/documents/graphql.ts';
import { DeclareForm } from '../../../../acts/declare-form.tsx';
import { holds } from '../../../../acts/reader.ts';
import { Reported } from '../../../../components/reported.tsx';
import { useMe } from '../../../../live/live-context.ts';
import { useLiveQuery } from '../../../../live/use-live-query.ts';
import { WORK_ITEM_GATES } from '../documents.ts';
import { Closure } from './closure.tsx';
import { GateItems } from './gate-items.tsx';
import styles from './gate-tab.module.css';
import { MyAction } from './my-action.tsx';
import { OtherGate } from './other-gate.tsx';
import { OtherGateItems } from './other-gate-items.tsx';
import { WhyClosed } from './why-closed.tsx';

interface Properties {
  id: string;
  initial: WorkItemGatesQuery;
  report: ReportedTextFragment | null;
}

/** The present gate with what can be done about it, and the other gates folded. */
export function GateTab({ id, initial, report }: Properties) {
  const { data } = useLiveQuery({
    document: WORK_ITEM_GATES,
    variables: { id },
    initial,
    watch: { workItem: id },
  });
  const me = useMe();
  const heading = useRef<HTMLHeadingElement>(null);
  const last = useRef<HTMLParagraphElement>(null);
  const item = data.workItem;
  if (!item) return null;
  const present = item.gate ?? null;
  // Where no gate leads out, every gate was left.
  const at = present === null ? item.gates.length : item.gates.findIndex(({ key }) => key === present.key);
  // A gate left already whose items had to be opened again stands beside the present one until they have passed (G-3b).
  const reopened = item.gates.filter(
    ({ key, items }) =>
      key !== present?.key &&
      item.workedOn.some((gate) => gate.key === key) &&
      items.some(({ status }) => status !== 'PASSED'),
  );
  const mayDeclare = item.nextActions.some(({ kind, owner }) => kind === 'DECLARE' && holds(me, owner));
  const keepFocus = () => (heading.current ?? last.current)?.focus();
  return (
    <div className={styles.gates}>
      {report !== null && <Reported report={report} />}
      <MyAction workItem={item} onAccepted={keepFocus} />
      {present === null ? (
        <>
          <p ref={last} className={styles.quiet} tabIndex={-1}>
            {item.state} is the last state: no gate leads out of it.
          </p>
          <Closure workItem={item} />
        </>
      ) : (
        <section className={styles.present} aria-labelledby="present-gate">
          <h2 id="present-gate" ref={heading} tabIndex={-1}>
            Gate {present.key}:{' '}
            {present.missing.length === 0
              ? 'everything is there'
              : `closed, ${present.missing.length} ${present.missing.length === 1 ? 'part' : 'parts'} missing`}
          </h2>
          <GateItems workItem={item} gate={present} />
          {reopened.map((gate) => (
            <section key={gate.key} className={styles.reopened} aria-labelledby={`reopened-${gate.key}`}>
              <h3 id={`reopened-${gate.key}`}>Opened again: gate {gate.key}</h3>
              <p className={styles.quiet}>
                Every item here has to pass again before {present.to} can be declared; the state stays (G-3b).
              </p>
              <OtherGateItems workItem={item} gate={gate.key} />
            </section>
          ))}
          <WhyClosed workItemId={item.id} gate={present} />
          {mayDeclare && <DeclareForm workItem={item} onAccepted={keepFocus} />}
        </section>
      )}
      {item.gates.length > 1 && (
        <section aria-labelledby="other-gates">
          <h2 id="other-gates" className={styles.others}>
            Other gates
          </h2>
          {item.gates.map((gate, index) =>
            index === at || reopened.includes(gate) ? null : (
              <OtherGate key={gate.key} workItem={item} gate={gate} left={index < at} />
            ),
          )}
        </section>
      )}
    </div>
  );
}
