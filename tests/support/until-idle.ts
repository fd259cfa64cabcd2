import type { OutboxState } from '../../WebResources/adapter/adapter-state';
import { settle } from './clock-fake';
import { until } from './until';

/**
 * Waits until the outbox has nothing under way: all is sent or refused, or it waits for a better time. Ids of records
 * are made in another thread (SHA-1), so promises that have settled are not enough.
 */
export async function untilIdle(outbox: { state(): OutboxState }): Promise<void> {
  await until(() => outbox.state().waiting === 0 || outbox.state().reason !== undefined);
  await settle();
}
