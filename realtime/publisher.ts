import type { WorkItemEvent } from '#domain/events.ts';
import { type Notice, noticeOf } from './publisher-notice.ts';

export { type HubSockets, openHubSockets } from './publisher-sockets.ts';
export type { Notice };

/** Tells hubs that events are recorded. Never throws and never makes anybody wait: a push that is lost is made up for. */
export type Publish = (events: readonly WorkItemEvent[]) => void;

/** Tells each of the receivers of the newest of some events of one work item. */
export function publisherTo(...receivers: ((notice: Notice) => void)[]): Publish {
  return (events) => {
    const newest = events.at(-1);
    if (newest === undefined) return;
    for (const receive of receivers) receive(noticeOf(newest));
  };
}
