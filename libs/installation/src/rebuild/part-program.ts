import 'reflect-metadata';
import { Saying, type SayingInput } from '@app/off-thread';
import { foldPart, type HelpedPiece, type PartFolded, type BulkWrite } from '@app/read-side';
import type { Config } from '@app/runtime';
import { openLog } from '../open-log.js';

/** Where the log and the tables are. */
export interface Addresses {
  readonly ownerUrl: string;
  readonly serviceUrl: string;
  readonly log: Pick<Config, 'eventStoreDbUrl' | 'eventStoreDbPrefix'>;
}

export interface PartAsked extends Addresses {
  readonly piece: HelpedPiece;
}

/** Runs in a thread: says what is to be written. @throws StoreUnavailable and the database's errors */
export default async function foldProgram({ input, port }: SayingInput<PartAsked>): Promise<PartFolded> {
  const { piece, ownerUrl, serviceUrl, log } = input;
  const { store } = openLog(log, serviceUrl);
  const saying = new Saying(port);
  const write = (written: BulkWrite) => saying.say(written, 'text' in written ? [written.text.buffer] : []);
  try {
    const folded = await foldPart(piece, { ownerUrl, store, write });
    await saying.end();
    return folded;
  } finally {
    await store.close();
  }
}
