'use client';

import { useRouter } from 'next/navigation';
import { DEFECT_RUN_GUIDE } from '#domain/guides/defect-run.ts';
import { ActFrame, SendButton } from '../acts/act-frame.tsx';
import { REPORT_DEFECT } from '../acts/documents.ts';
import { DraftNote } from '../acts/draft-note.tsx';
import { draftKey } from '../acts/draft-store.ts';
import { EvidenceForm } from '../acts/evidence-form.tsx';
import { pathsOf, placeProblems } from '../acts/field-problems.ts';
import type { ChoosableSpec, FieldProblem, Form } from '../acts/shown.ts';
import type { Typed } from '../acts/typed-values.ts';
import { useCommand } from '../acts/use-command.ts';
import { useDraft } from '../acts/use-draft.ts';
import { useMe } from '../live/live-context.ts';
import styles from './report.module.css';
import {
  EMPTY_REPORT,
  isEmptyReport,
  type ReportDraft,
  tidyReport,
  toFieldProblems,
  toReportInput,
  withSpecVersion,
} from './report.ts';
import { SPEC, STEPS, WHAT } from './report-forms.ts';
import type { ReportTemplate } from './report-page-document.ts';
import { SeverityChoice } from './severity-choice.tsx';

interface Properties {
  specs: readonly ChoosableSpec[];
  /** The process that a report begins. */
  template: ReportTemplate;
}

/** A defect report (M-1). What is written is kept in this browser until it is accepted; then its page opens. */
export function ReportForm({ specs, template }: Properties) {
  const me = useMe();
  const router = useRouter();
  const draft = useDraft<ReportDraft>(draftKey(me.id, 'report'), EMPTY_REPORT, isEmptyReport);
  const command = useCommand(REPORT_DEFECT);
  const { typed, noSpec, severity } = draft.value;
  const change = (part: Partial<ReportDraft>) => draft.change({ ...draft.value, ...part });
  const problems = toFieldProblems(problemsOf(command.outcome));
  const shown = [WHAT, ...(noSpec ? [] : [SPEC]), STEPS];
  const paths = new Set(shown.flatMap((form) => [...pathsOf(form, typed)]));

  const send = async () => {
    const tidy = tidyReport(draft.value);
    draft.change(tidy);
    const outcome = await command.submit(toReportInput(tidy));
    if (!('accepted' in outcome)) return;
    draft.discard();
    router.push(`/work-items/${outcome.workItemId}`);
  };

  const fields = (form: Form, onChange: (typed: Typed) => void) => (
    <EvidenceForm
      form={form}
      value={typed}
      onChange={onChange}
      problems={problems}
      people={[]}
      specs={specs}
      timeZone={me.timeZone}
      disabled={command.sending}
    />
  );

  return (
    <ActFrame
      label="Report a defect"
      command={command}
      elsewhere={placeProblems(problems, paths).elsewhere}
      showsInputProblems
      onSubmit={() => void send()}
    >
      <DraftNote draft={draft} timeZone={me.timeZone} />
      {fields(WHAT, (next) => change({ typed: next }))}
      <div className={styles.spec}>
        <label className={styles.check}>
          <input
            type="checkbox"
            checked={noSpec}
            disabled={command.sending}
            onChange={(event) => change({ noSpec: event.target.checked })}
          />
          No spec covers this
        </label>
        {noSpec ? (
          <p className={styles.help}>
            Then a spec has to say what is right before the defect can advance: triage names the one to extend.
          </p>
        ) : (
          fields(SPEC, (next) => change({ typed: withSpecVersion(typed, next, specs) }))
        )}
      </div>
      {fields(STEPS, (next) => change({ typed: next }))}
      <SeverityChoice
        template={template}
        meanings={DEFECT_RUN_GUIDE.severities}
        value={severity}
        onChange={(next) => change({ severity: next })}
        disabled={command.sending}
      />
      <div>
        <SendButton sending={command.sending}>Report</SendButton>
      </div>
    </ActFrame>
  );
}

function problemsOf(outcome: ReturnType<typeof useCommand>['outcome']): readonly FieldProblem[] {
  if (outcome === null || 'accepted' in outcome) return [];
  return 'refused' in outcome ? outcome.refused.fields : outcome.problem.fields;
}
