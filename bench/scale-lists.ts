import { mongo } from 'mongoose';
import { connectDatabase, disconnectDatabase } from '#models/database.ts';
import { toCardFilter, type WorkItemFilter } from '#models/work-item-filter.ts';
import { findWorkItems, listWorkItems, type WorkItemOrder } from '#models/work-items.ts';
import { DEMO_PEOPLE, DEMO_SPECS } from '#server/demo-cast.ts';
import { compareWays, type WayTimes } from './compare-ways.ts';
import { enterWriters } from './http.ts';
import type { Report } from './report.ts';
import { ms, percentile, timed } from './statistics.ts';

const PAGE = 50;
const RUNS = 100;
const SEARCHES = 150;
const SEARCH_GOAL_MS = 100;

const KEYS: Record<WorkItemOrder, [key: string, direction: 1 | -1]> = {
  UPDATED_DESC: ['byUpdated', -1],
  CREATED_DESC: ['byCreated', -1],
  DEADLINE_ASC: ['byDeadline', 1],
  SEVERITY_ASC: ['bySeverity', 1],
};

const [person] = DEMO_PEOPLE;
const [spec] = DEMO_SPECS;

/** Lists as people narrow and order them. */
const LISTS: readonly { name: string; filter: WorkItemFilter; orderBy: WorkItemOrder }[] = [
  { name: 'all, changed last', filter: {}, orderBy: 'UPDATED_DESC' },
  { name: 'all, by deadline', filter: {}, orderBy: 'DEADLINE_ASC' },
  { name: 'active, most severe first', filter: { dispositions: ['ACTIVE'] }, orderBy: 'SEVERITY_ASC' },
  { name: 'closed, changed last', filter: { dispositions: ['CLOSED'] }, orderBy: 'UPDATED_DESC' },
  { name: 'critical, reported last', filter: { severities: ['CRITICAL'] }, orderBy: 'CREATED_DESC' },
  { name: 'in a state, by deadline', filter: { states: ['ROOT_CAUSE'] }, orderBy: 'DEADLINE_ASC' },
  { name: 'of an owner, by deadline', filter: { ownerId: person?.id ?? '' }, orderBy: 'DEADLINE_ASC' },
  { name: 'of a spec, changed last', filter: { specId: spec?.id ?? '' }, orderBy: 'UPDATED_DESC' },
  { name: 'overdue, by deadline', filter: { overdue: true }, orderBy: 'DEADLINE_ASC' },
];

const LIST = `query($filter: WorkItemFilter, $orderBy: WorkItemOrder, $first: Int!) {
  workItems(filter: $filter, orderBy: $orderBy, first: $first) { pageInfo { endCursor hasNextPage }
  nodes { id title state severity nextActions { text deadline owner { role person { name } } } } } }`;
const SEARCH = `query($filter: WorkItemFilter, $first: Int!) {
  workItems(filter: $filter, first: $first) { pageInfo { endCursor hasNextPage } nodes { id title state } } }`;

interface Place {
  url: string;
  mongodbUri: string;
}

/** Pages of lists against the raw driver fetching what they are made of, with the same filter and order. */
export async function benchScaleLists(place: Place, report: Report, size: number): Promise<Map<string, WayTimes>> {
  await connectDatabase({ uri: place.mongodbUri, profile: 'tool' });
  const client = await mongo.MongoClient.connect(place.mongodbUri);
  const sessions = await enterWriters(place.url);
  const measured = new Map<string, WayTimes>();
  try {
    const cards = client.db().collection('workItemCards');
    const states = client.db().collection('workItemStates');
    for (const { name, filter, orderBy } of LISTS) {
      const [key, direction] = KEYS[orderBy];
      const times = await compareWays(
        report,
        `${PAGE} of ${size}: ${name}`,
        {
          raw: async () => {
            const narrowed = await toCardFilter(filter, new Date().toISOString());
            const page = await cards
              .find(narrowed as mongo.Filter<mongo.Document>)
              .sort({ [key]: direction })
              .limit(PAGE + 1)
              .toArray();
            const ids = page.slice(0, PAGE).map((card) => card._id);
            await states.find({ _id: { $in: ids } }).toArray();
          },
          models: async () => {
            const { nodes } = await listWorkItems({ filter, orderBy, first: PAGE, now: new Date().toISOString() });
            await findWorkItems(nodes.map((node) => node.id));
          },
          graphql: async (index) => {
            await sessions[index % sessions.length]?.graphql(LIST, { filter, orderBy, first: PAGE });
          },
        },
        RUNS,
      );
      measured.set(name, times);
    }
    return measured;
  } finally {
    await client.close();
    await disconnectDatabase();
  }
}

/** Searches by text over HTTP, beside the smallest query; the 99th percentile of each, in milliseconds. */
export async function benchScaleSearch(place: Place, report: Report, size: number): Promise<Map<string, number>> {
  const client = await mongo.MongoClient.connect(place.mongodbUri);
  const sessions = await enterWriters(place.url);
  const words = new Map<string, string>([
    ['a word of one title', await oneNumber(client)],
    ['three words of one title in 900', 'juniper insurance partners'],
    ['two words', 'amber hotels'],
    ['a word of every title', 'of'],
    ['a letter', 'i'],
    ['no such word', 'unheardof'],
  ]);
  try {
    report.heading(`Searching ${size} by text, the first ${PAGE} found, signed in, in turns; ${SEARCHES} of each`);
    report.row('', 'p50', 'p99');
    const each = new Map<string, number[]>([['beside them: the smallest query', []]]);
    for (const name of words.keys()) each.set(name, []);
    for (let index = -2; index < SEARCHES; index += 1) {
      for (const [name, took] of each) {
        const session = sessions[Math.abs(index) % sessions.length];
        const text = words.get(name);
        const step = async () =>
          text === undefined
            ? session?.graphql('query { me { id } }')
            : session?.graphql(SEARCH, { filter: { text }, first: PAGE });
        const { each: one } = await timed(1, 1, step);
        if (index >= 0) took.push(...one);
      }
    }
    const measured = new Map([...each].map(([name, took]) => [name, percentile(took, 0.99)]));
    for (const [name, took] of each) report.row(name, ms(percentile(took, 0.5)), ms(percentile(took, 0.99)));
    report.row(`slowest p99 (goal at most ${SEARCH_GOAL_MS} ms)`, '', ms(Math.max(...measured.values())));
    measured.delete('beside them: the smallest query');
    return measured;
  } finally {
    await client.close();
  }
}

/** The number of some work item: a word of its own title only, or of none where there is no work item. */
async function oneNumber(client: mongo.MongoClient): Promise<string> {
  const found = await client.db().collection('workItemCards').findOne({ disposition: 'CLOSED' });
  return found === null ? '999999' : String(found._id);
}
