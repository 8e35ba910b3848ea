import { InMemoryEventStore, type RecordedEvent } from '@app/event-store';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { openSpecDatabase, type SpecDatabase } from '../../spec-support/database.js';
import { projectAll } from '../../spec-support/follow.js';
import { projections } from '../projections.js';

jest.setTimeout(60_000);

/**
 * By read model its version and the digest of what it makes of the golden log. Where a digest is another, the same facts make
 * other rows: raise the projection's `version`, so that an upgrade builds its rows anew, and write both here.
 */
const GOLDEN: Readonly<Record<string, readonly [version: number, digest: string]>> = {
  calendars: [1, 'b1dbdb76911f7b0b'],
  days: [1, 'a55a5cfa981154d2'],
  dossiers: [2, '58d57dfff9d57678'],
  imports: [1, '4b1219dee13aac84'],
  parameters: [1, '89f2fc989bbae546'],
  people: [2, '76b4131f912e3791'],
  plans: [1, '21c4f07e5fe1765a'],
  procedures: [1, 'e6de8cfb4b98ec38'],
  proposals: [2, '14bd3d4efc222ddc'],
  refusals: [1, '6b3943d5b043d697'],
  savings: [2, '85ba68e827a48367'],
  timeline: [1, 'd11c204e88456dc6'],
  units: [1, '5c6fabbf3d9b2074'],
};

const LOG = path.join(__dirname, '../../golden/log.ndjson.gz');

describe('the rows of the golden log', () => {
  let database: SpecDatabase;

  beforeAll(async () => {
    database = await openSpecDatabase();
    const store = new InMemoryEventStore();
    const revisions = new Map<string, number>();
    for (const line of gunzipSync(readFileSync(LOG)).toString().trim().split('\n')) {
      const { stream, ...event } = JSON.parse(line) as RecordedEvent;
      const { revision } = await store.append(stream, revisions.get(stream) ?? 'no_stream', [event]);
      revisions.set(stream, revision);
    }
    await projectAll(database.dataSource, store);
  });
  afterAll(() => database.stop());

  it('are another for another version alone', async () => {
    const found: Record<string, readonly [number, string]> = {};
    for (const { name, version, tables } of projections) {
      // How many facts news tell as one depends on how many were read at once.
      const kept = tables.filter((table) => table !== 'news').sort();
      const rows = await Promise.all(
        kept.map(
          async (table) => [table, (await database.rows(table)).map((row) => JSON.stringify(row)).sort()] as const,
        ),
      );
      found[name] = [version, createHash('sha256').update(JSON.stringify(rows)).digest('hex').slice(0, 16)];
    }
    expect(found).toEqual(GOLDEN);
  });
});
