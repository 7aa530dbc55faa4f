import type { Driver } from './driver.ts';

/** One defect in each state that looks different, made once for tests that only look. */
export interface Shown {
  inTriage: string;
  inFixScope: string;
  closed: string;
}

export async function makeShownDefects(driver: Driver): Promise<Shown> {
  const [inTriage, inFixScope, closed] = await Promise.all([
    driver.reported(),
    driver.defectIn('FIX_SCOPE'),
    driver.defectIn(),
  ]);
  return { inTriage: inTriage.id, inFixScope: inFixScope.id, closed: closed.id };
}
