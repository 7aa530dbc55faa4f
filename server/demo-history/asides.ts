import { OWNER_OF_SPEC } from './cast.ts';
import type { Aside, Step, Story } from './story.ts';

/** What happens beside the gates in a visit: at its beginning, in between, each in its order, and at its end. */
interface Beside {
  first: Step[];
  between: Step[][];
  last: Step[];
}

/** Who does what from then on comes first, what ends the run comes last, and the rest anywhere. */
export function besideGates(asides: readonly Aside[]): Beside {
  const beside: Beside = { first: [], between: [], last: [] };
  for (const aside of asides) {
    switch (aside.kind) {
      case 'QUESTION':
      case 'DISPUTE':
      case 'DELIVERY_RISK':
        beside.between.push(questionSteps(aside));
        break;
      case 'DEFECT':
        beside.between.push([{ act: 'DECIDE_DEFECT', who: 'product', rationale: aside.rationale }]);
        break;
      case 'SEVERITY':
        beside.first.push({ act: 'CHANGE_SEVERITY', who: 'product', to: aside.to, rationale: aside.rationale });
        break;
      case 'DELEGATION':
        beside.first.push({ act: 'DELEGATE', who: aside.by, item: aside.item, to: aside.to, reason: aside.reason });
        break;
      case 'ENGINEER':
        beside.first.push({ act: 'REPLACE_ENGINEER', who: 'head-eng', to: aside.to, reason: aside.reason });
        break;
      case 'WITHDRAWAL': {
        const { rationale, duplicates } = aside;
        beside.last.push({ act: 'WITHDRAW', who: 'product', rationale, duplicates });
        break;
      }
      case 'FEATURE':
        beside.last.push({ act: 'RECLASSIFY', who: 'product', rationale: aside.rationale });
        break;
    }
  }
  return beside;
}

function questionSteps(aside: Extract<Aside, { hours: number }>): Step[] {
  const { text, hours, ending } = aside;
  const asked = { text, hours, open: ending === undefined };
  const settled = (step: (text: string) => Step): Step[] =>
    ending !== undefined && 'answer' in ending ? [step(ending.answer)] : [];
  switch (aside.kind) {
    case 'QUESTION': {
      const { who, to } = aside;
      const back: Step[] =
        aside.ending !== undefined && 'withdrawn' in aside.ending
          ? [{ act: 'WITHDRAW_QUESTION', who, question: text, text: aside.ending.withdrawn }]
          : settled((answer) => ({ act: 'ANSWER', who: to, question: text, text: answer }));
      return [{ act: 'ASK', who, to, ...asked }, ...back];
    }
    case 'DISPUTE':
      return [
        { act: 'DISPUTE', who: aside.who, ...asked },
        ...settled((ruling) => ({ act: 'RULE', who: 'specs-head', question: text, text: ruling })),
      ];
    case 'DELIVERY_RISK':
      return [
        { act: 'FLAG_RISK', who: 'pmo', spec: aside.spec, ...asked },
        ...settled((answer) => ({ act: 'ANSWER', who: OWNER_OF_SPEC[aside.spec], question: text, text: answer })),
      ];
  }
}

/** The story as it goes on from a state: with whom engineering has passed to by then. */
export function withPresentEngineer(story: Story, asides: readonly Aside[]): Story {
  return asides.reduce((told, aside) => (aside.kind === 'ENGINEER' ? { ...told, engineer: aside.to } : told), story);
}

/** The severity after all that was decided about it. */
export function finalSeverity({ severity, asides = [] }: Story): Story['severity'] {
  return asides.reduce((last, aside) => (aside.kind === 'SEVERITY' ? aside.to : last), severity);
}
