import { canonicalJson, InMemoryEventStore } from '@app/event-store';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';

/** The canonical SHA-256 of the log, as the release that wrote it told it. */
export const SHA256 = '9ba73a901997334f1db1638c44b90b4d61703df81f0b229ad811e4606933e9d3';

/** A line of the log: the canonical bytes of an event. */
interface EarlierEvent {
  readonly id: string;
  readonly stream: string;
  readonly revision: number;
  readonly type: string;
  readonly data: object;
  readonly metadata: object;
}

/** The lines of a file of this folder, each a JSON value. */
export function linesOf(name: string): readonly unknown[] {
  const text = gunzipSync(readFileSync(join(__dirname, `${name}.ndjson.gz`))).toString();
  return text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as unknown);
}

/** The log in memory. */
export async function earlierLog(): Promise<InMemoryEventStore> {
  const log = new InMemoryEventStore();
  for (const { id, stream, revision, type, data, metadata } of linesOf('log') as readonly EarlierEvent[]) {
    const event = { id, type, data: canonicalJson(data), metadata: canonicalJson(metadata) };
    await log.append(stream, revision === 0 ? 'no_stream' : revision - 1, [event]);
  }
  return log;
}
