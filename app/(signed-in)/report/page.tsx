import type { Metadata } from 'next';
import { DEFECT_RUN_GUIDE } from '#domain/guides/defect-run.ts';
import { PROCESS_ROLES } from '#domain/vocabulary.ts';
import { Away } from '../../components/away.tsx';
import { Message } from '../../components/message.tsx';
import { askMe } from '../../data/me.ts';
import { query } from '../../data/query.ts';
import { BoundaryCases } from '../../report/boundary-cases.tsx';
import styles from '../../report/report.module.css';
import { ReportForm } from '../../report/report-form.tsx';
import { REPORT_PAGE } from '../../report/report-page-document.ts';

export const metadata: Metadata = { title: 'Report a defect' };

/** Reports a defect, with the process's boundary cases beside it. */
export default async function ReportPage() {
  const [me, page] = await Promise.all([askMe(), query(REPORT_PAGE, {})]);
  if (me.kind !== 'data' || page.kind !== 'data') return <Away />;
  if (!me.data.me.roles.some((role) => PROCESS_ROLES.includes(role))) {
    return (
      <Message title="Your role reads along">
        <p>Reporting a defect is for those who take part in the process. Ask one of them, or an administrator.</p>
      </Message>
    );
  }
  // A report begins the newest version of the process; versions come oldest first.
  const template = page.data.processTemplates.filter(({ key }) => key === DEFECT_RUN_GUIDE.template).at(-1);
  if (template === undefined) throw new Error(`No released template ${DEFECT_RUN_GUIDE.template}.`);
  return (
    <main className={styles.page}>
      <header className={styles.header}>
        <h1>Report a defect</h1>
      </header>
      <ReportForm specs={page.data.specs} template={template} />
      <BoundaryCases guide={DEFECT_RUN_GUIDE} />
    </main>
  );
}
