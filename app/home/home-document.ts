import { graphql } from '#graphql/documents/gql.ts';
import type { HomePageQuery } from '#graphql/documents/graphql.ts';

export const HOME = graphql(`query HomePage($roles: [Role!]!) {
  myNextAction {
    ...ActionFormAction
    why deadline owner { role timeZones person { id name } }
    workItem { ...ActionFormWorkItem ...ReportedText title kind severity severityConfirmed timer { status startedAt } }
  }
  myNextActions { id item text deadline workItem { id version title } }
  board(roles: $roles) {
    columns { items(first: 12) { nodes { card { id version title actions { item text deadline owner { role timeZones person { id name } } } } } } }
  }
}`);

export type ShownHome = HomePageQuery;
export type HomeAction = NonNullable<ShownHome['myNextAction']>;
