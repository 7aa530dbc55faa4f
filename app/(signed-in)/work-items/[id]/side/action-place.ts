import type { ActionKind } from '#domain/vocabulary.ts';
import { tabHref } from '../tabs.ts';

/** Where on a work item's page its owner does what a next action asks for. */
export function actionPlace({ kind, item }: { kind: ActionKind; item?: string | null }): string {
  switch (kind) {
    case 'ANSWER':
    case 'RULE':
      return `${tabHref('questions')}#questions`;
    case 'SUPPLY':
    case 'REPAIR':
    case 'CONFIRM':
    case 'VALIDATE':
      return `${tabHref('gate')}#${item ?? 'present-gate'}`;
    case 'DECLARE':
      return `${tabHref('gate')}#present-gate`;
    case 'CLOSE_STEP':
    case 'IMPROVE':
      return `${tabHref('gate')}#closure`;
    case 'NAME_DEADLINES':
    case 'RESPOND':
    case 'DECIDE':
    case 'RAISE_REGRESSION':
    case 'NAME_OWNER':
      return `${tabHref('gate')}#my-action`;
  }
}
