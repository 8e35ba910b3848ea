import 'reflect-metadata';
import { foldPart, type PartFolded, type PartOfStreams } from '@app/read-side';
import type { Config } from '@app/runtime';
import { openLog } from '../open-log.js';

/** Where the log and the tables are. */
export interface Addresses {
  readonly ownerUrl: string;
  readonly serviceUrl: string;
  readonly log: Pick<Config, 'eventStoreDbUrl' | 'eventStoreDbPrefix'>;
}

export interface PartAsked extends Addresses {
  readonly part: PartOfStreams;
}

/** Runs in a thread. @throws FoldGoingOn and the database's errors */
export default async function foldProgram({ part, ownerUrl, serviceUrl, log }: PartAsked): Promise<PartFolded> {
  const { store } = openLog(log, serviceUrl);
  try {
    return await foldPart(part, { ownerUrl, store });
  } finally {
    await store.close();
  }
}
