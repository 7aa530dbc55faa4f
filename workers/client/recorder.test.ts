import { expect, test } from 'vitest';
import type { WorkItemEvent } from '#domain/events.ts';
import { Play } from '#domain/testing/play.ts';
import { Recorder } from './recorder.ts';

/** Events of one work item, in order. */
function eventsOfAPlay(): WorkItemEvent[] {
  return Play.in('ROOT_CAUSE').events.slice(0, 6);
}

/** A record that takes an event only after the one before it, and counts its writes. */
function strictRecord() {
  const written: number[][] = [];
  let last = 0;
  return {
    written,
    recordIfNext: async (events: readonly WorkItemEvent[]) => {
      await new Promise((resolve) => setImmediate(resolve));
      if (events[0]?.seq !== last + 1) return false;
      written.push(events.map(({ seq }) => seq));
      last = events.at(-1)?.seq ?? last;
      return true;
    },
  };
}

test('decision 2: events that come in any order are recorded in theirs, several at once', async () => {
  const record = strictRecord();
  const recorder = new Recorder(record);
  const events = eventsOfAPlay();
  const answers = await Promise.all([...events].reverse().map((event) => recorder.record(event)));
  expect(answers).toEqual(events.map(() => true));
  expect(record.written.flat()).toEqual(events.map(({ seq }) => seq));
  expect(record.written.length).toBeLessThan(events.length);
});

test('an event whose forerunner never comes is left to the run, and so is one that the database does not take', async () => {
  const [, second] = eventsOfAPlay();
  expect(await new Recorder(strictRecord()).record(second!)).toBe(false);
  const away = { recordIfNext: () => Promise.reject(new Error('away')) };
  expect(await new Recorder(away).record(second!)).toBe(false);
});
