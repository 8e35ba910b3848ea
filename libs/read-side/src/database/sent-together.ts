import type { Writable } from 'node:stream';
import type { PlannedConnection } from './planned-once.js';

/** Of the driver. */
export interface SentConnection extends PlannedConnection {
  readonly connection: { readonly stream: Writable };
}

/** Bytes that wait to be sent: the database is not left without work while more is made. */
const ENOUGH = 16 * 1024;

/**
 * Sends together what a connection is given in one turn of the loop: a system call for each statement is a third of the time of
 * who folds a single fact. Returns what ends that.
 */
export function sendTogether(connection: SentConnection): () => void {
  const { query } = connection;
  const { stream } = connection.connection;
  connection.query = (asked, values) => {
    if (stream.writableCorked === 0) {
      stream.cork();
      setImmediate(() => {
        stream.uncork();
      });
    }
    const answer = query.call(connection, asked, values);
    if (stream.writableLength > ENOUGH) stream.uncork();
    return answer;
  };
  return () => {
    connection.query = query;
  };
}
