import type { StreamingRead } from '@eventstore/db-client';
import { StoreUnavailable } from '../errors.js';

/**
 * Hands over each event of a read up to its end, or cancels it: one that is left before its end counts as open, and the client
 * waits for it when it is closed. Rejects with StoreUnavailable at the deadline in milliseconds, since the client gives reads
 * none, and with what `take` throws.
 */
export function readWhole<Event>(
  reading: StreamingRead<Event>,
  deadline: number,
  take: (event: Event) => void,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const cancel = (reason: Error): void => {
      clearTimeout(timer);
      reading.cancel().catch(() => undefined);
      reject(reason);
    };
    const timer = setTimeout(() => cancel(new StoreUnavailable('timed out, reading')), deadline);
    reading.on('error', (error) => {
      clearTimeout(timer);
      reject(error);
    });
    reading.on('end', () => {
      clearTimeout(timer);
      resolve();
    });
    reading.on('data', (event: Event) => {
      try {
        take(event);
      } catch (reason) {
        cancel(reason as Error);
      }
    });
  });
}
