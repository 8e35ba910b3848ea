import type { RecordedEvent } from '@app/event-store';
import { openSpecDatabase } from '../../spec-support/database.js';
import { SpecLog } from '../../spec-support/log.js';
import { drafted } from '../../spec-support/stories.js';
import { readSideDataSource } from '../database/data-source.js';
import { projections } from '../projections.js';
import { applyBatch } from './apply-batch.js';
import { loadCheckpoints } from './checkpoints.js';

jest.setTimeout(120_000);

const PROPOSALS = 40;
const SCANS = `select coalesce(sum(seq_scan), 0)::integer as scans from pg_stat_user_tables
  where schemaname = 'read_side' and relname ~ '^(proposal|saving_line|timeline|board|dossier)'`;

// Plans that are kept from the first facts on are those of empty tables, which are read whole at the least cost.
it('what a fact goes on from is found by an index, however few rows there were when it was planned', async () => {
  const database = await openSpecDatabase();
  const url = (database.dataSource.options as { readonly url?: string }).url ?? '';
  const alone = await readSideDataSource(url, { connections: 1 }).initialize();
  const log = new SpecLog();
  const { facts } = drafted();
  for (let at = 0; at < PROPOSALS; at += 1) await log.tell('proposal', `p${String(at)}`, facts);
  const events: RecordedEvent[] = [];
  for await (const event of log.store.readAll()) events.push(event);
  const names = projections.map(({ name }) => name);
  let checkpoints = await loadCheckpoints(alone, names);
  const follow = async (part: readonly RecordedEvent[]) => {
    for (const event of part) {
      const batch = { events: [event], position: event.position, store: log.store };
      checkpoints = (await applyBatch(alone, projections, checkpoints, batch)) ?? checkpoints;
    }
    await alone.query('select pg_stat_force_next_flush()');
    const [told] = await alone.query<[{ scans: number }]>(SCANS);
    return told.scans;
  };
  const first = await follow(events.slice(0, events.length / 2));
  expect(await follow(events.slice(events.length / 2))).toBe(first);
  await alone.destroy();
  await database.stop();
});
