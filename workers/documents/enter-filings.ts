import type { Instant } from '#domain/instant.ts';
import { factsOfNewLags } from '#domain/reports/history-facts.ts';
import { insertFilings } from '#models/filings.ts';
import { insertFacts } from '#models/report-facts.ts';
import { type PreparedFiling, toFiled } from './prepare-filings.ts';

/**
 * Enters documents that were filed by a commit, in any order and any number of times: first what reports count of them,
 * so that whoever finds a filing finds its facts too. After a crash before, the branch tells of the filing (GI-4).
 */
export async function enterFilings(
  filings: readonly PreparedFiling[],
  filedAt: Instant,
  commit: string,
): Promise<void> {
  const filed = filings.map((filing) => toFiled(filing, filedAt, commit));
  await insertFacts(filings.flatMap(({ state, lags }, index) => factsOfNewLags(state, filed[index]?.lags ?? [], lags)));
  await insertFilings(filed);
}
