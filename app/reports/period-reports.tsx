import type { ReactNode } from 'react';
import type { Asked } from './behind.ts';
import { BalanceFigure } from './figures/balance-figure.tsx';
import { BreachFigure } from './figures/breach-figure.tsx';
import { EscalationFigure } from './figures/escalation-figure.tsx';
import { FlowFigure } from './figures/flow-figure.tsx';
import { LagFigure } from './figures/lag-figure.tsx';
import { LoadFigure } from './figures/load-figure.tsx';
import { OpenItemsFigure } from './figures/open-items-figure.tsx';
import { ReversionFigure } from './figures/reversion-figure.tsx';
import { ThroughputFigure } from './figures/throughput-figure.tsx';
import { TimeInStateFigure } from './figures/time-in-state-figure.tsx';
import { YieldFigure } from './figures/yield-figure.tsx';
import type { PeriodFigures, PresentFigures } from './report-documents.ts';
import styles from './reports.module.css';

interface Properties {
  asked: Asked;
  figures: PeriodFigures;
  /** Null while work items can't be read. */
  present: PresentFigures | null;
  lastStates: ReadonlySet<string>;
  untilNow: boolean;
}

/** All reports, in the order in which somebody asks who steers the process. */
export function PeriodReports({ asked, figures, present, lastStates, untilNow }: Properties) {
  return (
    <>
      <Question id="waiting" title="Where does work wait?">
        <FlowFigure asked={asked} figures={figures} lastStates={lastStates} untilNow={untilNow} />
        <TimeInStateFigure asked={asked} figures={figures} />
        <BalanceFigure asked={asked} rows={figures.flowBalance} lastStates={lastStates} untilNow={untilNow} />
      </Question>
      <Question id="limits" title="Are limits kept?">
        <BreachFigure asked={asked} rows={figures.breaches} />
        <EscalationFigure asked={asked} raised={figures.escalationsRaised} response={figures.escalationResponse} />
      </Question>
      <Question id="gates" title="Which gate fails?">
        <YieldFigure asked={asked} rows={figures.firstPassYield} />
        <ReversionFigure asked={asked} rows={figures.reversions} />
      </Question>
      <Question id="speed" title="Is it getting better?">
        <ThroughputFigure asked={asked} figures={figures} />
      </Question>
      <Question id="now" title="Who has too much?">
        {present === null ? (
          <p role="status" className={styles.missing}>
            Open items and load can’t be read at the moment. They are here again as soon as work items can be; the other
            figures are complete.
          </p>
        ) : (
          <>
            <OpenItemsFigure asked={asked} cells={present.openItems} />
            <LoadFigure asked={asked} rows={present.ownerLoad} />
          </>
        )}
      </Question>
      <Question id="documents" title="Are documents in time?">
        <LagFigure asked={asked} lags={figures.documentLag} />
      </Question>
    </>
  );
}

function Question({ id, title, children }: { id: string; title: string; children: ReactNode }) {
  return (
    <section className={styles.question} aria-labelledby={`question-${id}`}>
      <h2 id={`question-${id}`}>{title}</h2>
      {children}
    </section>
  );
}
