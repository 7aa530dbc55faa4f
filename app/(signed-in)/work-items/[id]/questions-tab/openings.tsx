'use client';

import { AskForm } from '../../../../acts/ask-form.tsx';
import { DeliveryRiskForm } from '../../../../acts/delivery-risk-form.tsx';
import { DisputeForm } from '../../../../acts/dispute-form.tsx';
import { draftKey } from '../../../../acts/draft-store.ts';
import { type FoldedAct, FoldedActs } from '../../../../acts/folded-acts.tsx';
import { type Opening, openingsFor } from '../../../../acts/question-offers.ts';
import { useMe } from '../../../../live/live-context.ts';
import type { Questioned } from '../documents.ts';

/** What the reader may ask, dispute or flag, each behind its button. */
export function Openings({ workItem }: { workItem: Questioned }) {
  const me = useMe();
  const { id } = workItem;
  const limit = workItem.timer.dueAt ?? null;
  const acts: Record<Opening, FoldedAct> = {
    QUESTION: {
      key: 'ask',
      label: 'Ask a question…',
      draft: draftKey(me.id, id, 'ask'),
      form: (back) => <AskForm workItemId={id} limit={limit} onBack={back} />,
    },
    DISPUTE: {
      key: 'dispute',
      label: 'Raise a dispute…',
      draft: draftKey(me.id, id, 'dispute'),
      form: (back) => <DisputeForm workItemId={id} onBack={back} />,
    },
    DELIVERY_RISK: {
      key: 'risk',
      label: 'Flag a delivery risk…',
      draft: draftKey(me.id, id, 'risk'),
      form: (back) => <DeliveryRiskForm workItemId={id} limit={limit} onBack={back} />,
    },
  };
  return <FoldedActs acts={openingsFor(me, workItem.disposition).map((opening) => acts[opening])} />;
}
