import type { Story } from '../story.ts';
import { activeUsersBots } from './active-users-bots.ts';
import { alertThresholds } from './alert-thresholds.ts';
import { apiNullEmail } from './api-null-email.ts';
import { arpuRounding } from './arpu-rounding.ts';
import { auditLogPaging } from './audit-log-paging.ts';
import { bulkDeleteAudit } from './bulk-delete-audit.ts';
import { churnByRegion } from './churn-by-region.ts';
import { churnOfPaused } from './churn-of-paused.ts';
import { cohortMonthBounds } from './cohort-month-bounds.ts';
import { columnsOfExports } from './columns-of-exports.ts';
import { currencyInLegend } from './currency-in-legend.ts';
import { cursorAfterDeletion } from './cursor-after-deletion.ts';
import { darkModePrint } from './dark-mode-print.ts';
import { digestAfterLeaving } from './digest-after-leaving.ts';
import { doubleChargeOnRetry } from './double-charge-on-retry.ts';
import { duplicateInvitations } from './duplicate-invitations.ts';
import { emptyChartMessage } from './empty-chart-message.ts';
import { expansionRevenue } from './expansion-revenue.ts';
import { exportTimeZone } from './export-time-zone.ts';
import { extendedTrials } from './extended-trials.ts';
import { funnelTooltip } from './funnel-tooltip.ts';
import { growthOfNew } from './growth-of-new.ts';
import { helpLinks } from './help-links.ts';
import { importEncoding } from './import-encoding.ts';
import { invoicePdfFonts } from './invoice-pdf-fonts.ts';
import { keyboardTrap } from './keyboard-trap.ts';
import { leapDayPicker } from './leap-day-picker.ts';
import { loginLoop } from './login-loop.ts';
import { medianOfEven } from './median-of-even.ts';
import { mobileMenuOverlap } from './mobile-menu-overlap.ts';
import { negativeSeats } from './negative-stock-of-seats.ts';
import { pausesAsLosses } from './pauses-as-losses.ts';
import { planChangeProration } from './plan-change-proration.ts';
import { rateLimitHeaders } from './rate-limit-headers.ts';
import { refundsInRetention } from './refunds-in-retention.ts';
import { revokedApiKeys } from './revoked-api-keys.ts';
import { savedViewLost } from './saved-view-lost.ts';
import { searchAccents } from './search-accents.ts';
import { slowOverview } from './slow-overview.ts';
import { sortingOfNames } from './sorting-of-names.ts';
import { webhookOrder } from './webhook-order.ts';
import { webhookSecretInLog } from './webhook-secret-in-log.ts';
import { weekStartsOnSunday } from './week-starts-on-sunday.ts';

/** All stories; mixed, so that the first few of them show something of everything. */
export const STORIES: readonly Story[] = [
  loginLoop,
  doubleChargeOnRetry,
  churnOfPaused,
  revokedApiKeys,
  churnByRegion,
  savedViewLost,
  refundsInRetention,
  invoicePdfFonts,
  extendedTrials,
  auditLogPaging,
  cohortMonthBounds,
  emptyChartMessage,
  digestAfterLeaving,
  alertThresholds,
  growthOfNew,
  keyboardTrap,
  slowOverview,
  leapDayPicker,
  negativeSeats,
  darkModePrint,
  cursorAfterDeletion,
  webhookOrder,
  webhookSecretInLog,
  searchAccents,
  exportTimeZone,
  weekStartsOnSunday,
  funnelTooltip,
  apiNullEmail,
  medianOfEven,
  currencyInLegend,
  importEncoding,
  duplicateInvitations,
  expansionRevenue,
  arpuRounding,
  helpLinks,
  planChangeProration,
  bulkDeleteAudit,
  mobileMenuOverlap,
  rateLimitHeaders,
  activeUsersBots,
  pausesAsLosses,
  sortingOfNames,
  columnsOfExports,
];
