import Link from 'next/link';
import { type Asked, csvPath, figurePath } from '../behind.ts';
import { RangeRows } from '../charts/range-rows.tsx';
import { FigureFrame } from '../figure-frame.tsx';
import type { PeriodFigures } from '../report-documents.ts';
import { durationAxis } from '../scale.ts';
import { escalationSentence } from '../sentences/limits.ts';
import { numberWords } from '../words.ts';
import { LagTable } from './lag-table.tsx';

interface Properties {
  asked: Asked;
  raised: number;
  response: PeriodFigures['escalationResponse'];
}

/** Escalations that need a response, and how soon they get it (TM-3). */
export function EscalationFigure({ asked, raised, response }: Properties) {
  const axis = durationAxis(response.maxSeconds);
  const raisedLink = <Link href={figurePath(asked, { kind: 'ESCALATED' })}>{numberWords(raised)}</Link>;
  const answeredLink = <Link href={figurePath(asked, { kind: 'RESPONDED' })}>{numberWords(response.count)}</Link>;
  return (
    <FigureFrame
      id="escalations"
      title="Escalations"
      sentence={escalationSentence(raised, response)}
      note="Raised in the period, and answered in the period: an answer can be to an escalation from before it. The line ends at the longest wait."
      csv={csvPath('escalationResponse', asked)}
      picture={
        raised + response.count === 0 ? null : (
          <RangeRows
            ticks={axis.ticks}
            rows={[
              {
                key: 'response',
                name: 'Waited for an answer',
                median: response.medianSeconds / axis.end,
                p90: response.p90Seconds / axis.end,
                most: response.maxSeconds / axis.end,
                figures: (
                  <>
                    {raisedLink} raised, {answeredLink} answered
                  </>
                ),
              },
            ]}
          />
        )
      }
      table={
        <LagTable
          caption="Escalations and the time to their response"
          lags={response}
          before={[
            { name: 'Raised', number: true, cell: () => raisedLink },
            { name: 'Answered', number: true, cell: () => answeredLink },
          ]}
        />
      }
    />
  );
}
