import { PERCENTILE_ERROR } from '#domain/reports/spread.ts';
import { RELEASED_TEMPLATES } from '#domain/templates/index.ts';
import type { ReportsResolvers } from '#graphql/generated/resolver-types.ts';
import { countOpenItems } from '#models/open-items.ts';
import { measureOwnerLoad } from '#models/owner-load.ts';

/** Words of templates by their keys; of several versions the newest has its say. */
const ITEM_TITLES = new Map(
  RELEASED_TEMPLATES.flatMap(({ gates }) => gates.flatMap(({ items }) => items.map(({ key, title }) => [key, title]))),
);
const REVERSION_TITLES = new Map(
  RELEASED_TEMPLATES.flatMap(({ reversions }) => reversions.map(({ key, title }) => [key, title])),
);

/** Reports of the period are made together, once for a request; what is open now is counted when it is asked for. */
export const Reports: ReportsResolvers = {
  from: ({ period }) => period.from,
  to: ({ period }) => period.to,
  asOf: ({ now }) => now,
  percentileError: () => PERCENTILE_ERROR,
  openItems: ({ filter, now }) => countOpenItems(filter, now),
  timeInState: async ({ ofPeriod }) => (await ofPeriod()).timeInState,
  breaches: async ({ ofPeriod }) => (await ofPeriod()).breaches,
  firstPassYield: async ({ ofPeriod }) =>
    (await ofPeriod()).firstPassYield.map((row) => ({ ...row, title: ITEM_TITLES.get(row.item) ?? row.item })),
  reversions: async ({ ofPeriod }) =>
    (await ofPeriod()).reversions.map((row) => ({ ...row, title: REVERSION_TITLES.get(row.cause) ?? row.cause })),
  cumulativeFlow: async ({ ofPeriod }) => (await ofPeriod()).cumulativeFlow,
  flowBalance: async ({ ofPeriod }) => (await ofPeriod()).flowBalance,
  throughput: async ({ ofPeriod }) => (await ofPeriod()).throughput,
  ownerLoad: ({ filter, now }) => measureOwnerLoad(filter, now),
  documentLag: async ({ ofPeriod }) => (await ofPeriod()).documentLag,
  escalationResponse: async ({ ofPeriod }) => (await ofPeriod()).escalationResponse,
  escalationsRaised: async ({ ofPeriod }) => (await ofPeriod()).escalationResponse.raised,
};
