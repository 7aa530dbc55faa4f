import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import type { DeadLettersQuery, SecurityLogQuery, SpecRegistryQuery } from '#graphql/documents/graphql.ts';
import styles from '../../admin/admin.module.css';
import { adminAccess } from '../../admin/admin-access.ts';
import { DeadLetters } from '../../admin/dead-letters.tsx';
import { Denials } from '../../admin/denials.tsx';
import { SpecRegistry } from '../../admin/spec-registry.tsx';
import { Away } from '../../components/away.tsx';
import { Message } from '../../components/message.tsx';
import { Paging } from '../../components/paging.tsx';
import { askDeadLetters } from '../../data/dead-letters.ts';
import { askMe } from '../../data/me.ts';
import { askSecurityLog } from '../../data/security-log.ts';
import { askSpecRegistry } from '../../data/spec-registry.ts';
import type { SearchParameters } from '../../filters/filters.ts';

export const metadata: Metadata = { title: 'Admin' };

/** What is kept beside the work items: the registry of specs, what could not be sent, what was denied. Each for whom it is. */
export default async function AdminPage({ searchParams }: { searchParams: Promise<SearchParameters> }) {
  const [me, parameters] = await Promise.all([askMe(), searchParams]);
  if (me.kind !== 'data') return <Away />;
  const access = adminAccess(me.data.me.roles);
  if (!access.securityLog && !access.specs) return <NotForYou />;
  const after = [parameters.after ?? []].flat()[0] ?? null;
  const lettersAfter = [parameters.letters ?? []].flat()[0] ?? null;
  const isFirst = after === null && lettersAfter === null;
  const [registry, letters, log] = await Promise.all([
    access.specs && isFirst ? askSpecRegistry() : null,
    access.deadLetters && after === null ? askDeadLetters({ after: lettersAfter }) : null,
    access.securityLog && lettersAfter === null ? askSecurityLog({ after }) : null,
  ]);
  const answers = [registry, letters, log];
  if (answers.some((answer) => answer?.kind === 'invalid')) notFound();
  if (answers.some((answer) => answer?.kind === 'away')) return <Away />;
  return (
    <main className={styles.page}>
      <h1>Admin</h1>
      {registry?.kind === 'data' && <Specs registry={registry.data} />}
      {letters?.kind === 'data' && <Letters page={letters.data.deadLetters} after={lettersAfter} />}
      {log?.kind === 'data' && <SecurityLog page={log.data.securityLog} after={after} />}
    </main>
  );
}

function NotForYou() {
  return (
    <Message title="This page is not for your role">
      <p>
        The registry of specs is kept by the Head of Specs Team and administrators; the security log is read by
        administrators and the PMO Lead.
      </p>
      <p>
        <Link href="/">Go to your next action</Link>
      </p>
    </Message>
  );
}

function Specs({ registry: { specs, people } }: { registry: SpecRegistryQuery }) {
  return (
    <section className={styles.section} aria-labelledby="specs">
      <h2 id="specs">Canonical specs</h2>
      <p className={styles.lead}>
        What defects are measured against. Work items that a change concerns know of it within seconds.
      </p>
      <SpecRegistry specs={specs} owners={people} />
    </section>
  );
}

interface LettersProperties {
  page: DeadLettersQuery['deadLetters'];
  /** Where the page begins; null for the first. */
  after: string | null;
}

function Letters({ page: { nodes, pageInfo }, after }: LettersProperties) {
  return (
    <section className={styles.section} aria-labelledby="dead-letters">
      <h2 id="dead-letters">Messages that could not be sent</h2>
      <p className={styles.lead}>
        E-mail and chat messages that a server refused for good, or did not take however often it was tried, the latest
        first. Each is in its person’s inbox all the same.
      </p>
      {nodes.length === 0 && (
        <p className={styles.empty}>
          {after === null
            ? 'None. What is given up stands here with the reason, and can be sent again.'
            : 'Nothing further.'}
        </p>
      )}
      <DeadLetters letters={nodes} />
      <Paging label="Pages of messages that could not be sent" {...pagesOf('letters', after, pageInfo)} />
    </section>
  );
}

type PageInfo = SecurityLogQuery['securityLog']['pageInfo'];

interface LogProperties {
  page: SecurityLogQuery['securityLog'];
  /** Where the page begins; null for the first. */
  after: string | null;
}

function SecurityLog({ page: { nodes, pageInfo }, after }: LogProperties) {
  return (
    <section className={styles.section} aria-labelledby="security-log">
      <h2 id="security-log">Security log</h2>
      <p className={styles.lead}>
        Every command that was refused or denied, and every sign-in that failed, the newest first; kept for thirteen
        months. What a command said is not kept.
      </p>
      {nodes.length === 0 ? (
        <p className={styles.empty}>
          {after === null
            ? 'Nothing was refused or denied yet. The first command that the process or a right says no to stands here.'
            : 'Nothing further.'}
        </p>
      ) : (
        <Denials denials={nodes} />
      )}
      <Paging label="Pages of the security log" {...pagesOf('after', after, pageInfo)} />
    </section>
  );
}

/** Where the other pages of one of the lists are, which begin as the parameter says. */
function pagesOf(parameter: 'letters' | 'after', after: string | null, { hasNextPage, endCursor }: PageInfo) {
  return {
    first: after === null ? null : '/admin',
    next: hasNextPage && endCursor !== null ? `/admin?${parameter}=${encodeURIComponent(endCursor)}` : null,
  };
}
