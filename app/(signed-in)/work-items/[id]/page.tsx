import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { Away } from '../../../components/away.tsx';
import { askFrame } from './ask.ts';
import { askedDocument } from './document-tab/document-address.ts';
import { WorkItemFrame } from './frame/work-item-frame.tsx';
import { askPanel } from './panel.tsx';
import { tabOf } from './tabs.ts';

interface Properties {
  params: Promise<{ id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata({ params }: Properties): Promise<Metadata> {
  const { id } = await params;
  const answer = await askFrame(id);
  const title = answer.kind === 'data' ? answer.data.workItem?.title : undefined;
  return { title: title === undefined ? 'Work item' : `${id} ${title}` };
}

/** One work item: what is around every tab, and the tab that the address asks for. */
export default async function WorkItemPage({ params, searchParams }: Properties) {
  const { id } = await params;
  const search = await searchParams;
  const tab = tabOf(search.tab);
  const after = typeof search.after === 'string' ? search.after : null;
  const document = askedDocument(search);
  const [frame, panel] = await Promise.all([askFrame(id), askPanel(tab, id, { after, document })]);
  if (frame.kind === 'invalid' || panel.kind === 'invalid') notFound();
  if (frame.kind === 'away' || panel.kind === 'away') return <Away />;
  if (!frame.data.workItem) notFound();
  return (
    <WorkItemFrame id={id} initial={frame.data} tab={tab}>
      {panel.data}
    </WorkItemFrame>
  );
}
