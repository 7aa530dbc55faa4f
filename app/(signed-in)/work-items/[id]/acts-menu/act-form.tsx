'use client';

import { ChangeSeverityForm } from '../../../../acts/change-severity-form.tsx';
import { DecideForm } from '../../../../acts/decide-form.tsx';
import { DelegateForm } from '../../../../acts/delegate-form.tsx';
import { NameDeadlinesForm } from '../../../../acts/name-deadlines-form.tsx';
import { NamePersonForm } from '../../../../acts/name-person-form.tsx';
import { isWay, RaiseReversionForm } from '../../../../acts/raise-reversion-form.tsx';
import { WithdrawForm } from '../../../../acts/withdraw-form.tsx';
import type { OfferedAct } from './offered-acts.ts';

interface Properties {
  act: OfferedAct;
  workItemId: string;
  /** What the reader looks at. */
  version: number;
  onAccepted: () => void;
}

/** The form of one act. */
export default function ActForm({ act, version, ...properties }: Properties) {
  switch (act.kind) {
    case 'RAISE_REVERSION':
      return isWay(act.reversion) ? (
        <RaiseReversionForm reversion={act.reversion} {...properties} />
      ) : (
        <p>This page does not know this way back; the API does.</p>
      );
    case 'NAME_DEADLINES':
      return <NameDeadlinesForm {...properties} />;
    case 'DELEGATE':
      return <DelegateForm {...properties} />;
    case 'REPLACE_ENGINEERING_OWNER':
      return <NamePersonForm part="ENGINEERING" {...properties} />;
    case 'NAME_REPRODUCTION_OWNER':
      return <NamePersonForm part="REPRODUCTION" {...properties} />;
    case 'CHANGE_SEVERITY':
      return <ChangeSeverityForm {...properties} />;
    case 'DECIDE_DEFECT':
      return <DecideForm decision="DEFECT" version={version} {...properties} />;
    case 'RECLASSIFY':
      return <DecideForm decision="FEATURE" version={version} {...properties} />;
    case 'WITHDRAW':
      return <WithdrawForm version={version} {...properties} />;
  }
}
