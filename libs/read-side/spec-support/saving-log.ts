import type { ReadSideDataSource } from '../src/database/read-side-data-source.js';
import { applyBatch } from '../src/engine/apply-batch.js';
import { loadCheckpoints } from '../src/engine/checkpoints.js';
import { procedureProjection } from '../src/procedures/project-procedure.js';
import { proposalProjection } from '../src/proposals/project-proposal.js';
import { savingsProjection } from '../src/savings/savings-projection.js';
import { SpecLog } from './log.js';
import type { Story } from './saving-season.js';

const KEPT = [procedureProjection, proposalProjection, savingsProjection];

/** `turns`: which stream's next fact comes next. */
export async function told(stories: readonly Story[], turns: readonly number[], log = new SpecLog()): Promise<SpecLog> {
  const left = stories.map((story) => ({ story, at: 0 }));
  for (let turn = 0; left.length > 0; turn += 1) {
    const pick = (turns[turn % turns.length] ?? 0) % left.length;
    const next = left[pick];
    if (!next) break;
    const { story, at } = next;
    if (story.aggregate === 'proposal') await log.tell('proposal', story.id, story.facts.slice(at, at + 1));
    else await log.tell('procedure', story.id, story.facts.slice(at, at + 1));
    next.at += 1;
    if (next.at === story.facts.length) left.splice(pick, 1);
  }
  return log;
}

/** In batches of the given size. */
export async function project(dataSource: ReadSideDataSource, { store }: SpecLog, size: number): Promise<void> {
  const events = [];
  for await (const event of store.readAll()) events.push(event);
  const names = KEPT.map(({ name }) => name);
  let held = await loadCheckpoints(dataSource, names);
  for (let from = 0; from < events.length; from += size) {
    const batch = events.slice(from, from + size);
    const moved = await applyBatch(dataSource, KEPT, held, {
      events: batch,
      position: batch.at(-1)?.position ?? '',
      store,
    });
    if (!moved) throw new Error('the checkpoints moved');
    held = moved;
  }
}
