import { setTimeout as sleep } from 'node:timers/promises';
import { isStreamOrder, type Position } from '@app/event-store';
import { foldTo, type Folding } from '../beside/fold-beside.js';
import { breaksOf } from '../engine/breaks.js';
import { foldLeftOut } from './fold-left-out.js';
import { foldStretches } from './fold-stretches.js';
import { helped } from './helped.js';
import { planStretches } from './plan-stretches.js';
import type { StreamHelper } from './stream-helper.js';
import { StretchProgress } from './stretch-progress.js';
import { Stretches } from './stretches.js';

export interface FoldingByStream extends Folding {
  readonly helper?: StreamHelper | undefined;
}

/** Milliseconds: a process that was killed may have one until the database knows. */
const LOOK_AGAIN_AFTER = 100;
/** Events of a stretch. */
const STRETCH = 2_500;
/** Of a piece of the log, of which few are folded. */
const PIECE = 20_000;

/**
 * Folds what can be folded stream by stream that way, from the beginning to a position, or for null to the end of the log, and
 * the rest in the log's order: each stream is read once and each row written once, whatever the length of the log. Does nothing
 * where the log gives no streams, or where they have been folded. @throws StoreUnavailable, FoldGoingOn, the signal's reason and the database's errors
 */
export async function foldByStream(position: Position | null, asked: FoldingByStream): Promise<void> {
  const { beside, store, projections, eventsAtOnce, helper } = asked;
  const apart = projections.filter(({ byStream }) => byStream);
  if (!isStreamOrder(store) || apart.length === 0) return;
  const stretches = new Stretches(beside);
  const events = eventsAtOnce ?? STRETCH;
  const planning = { beside, store, apart, stretches, events };
  const to = (await stretches.hold()) ?? (await planStretches(position, planning));
  if (to === null) return;
  const { left } = await stretches.told();
  const isWorthIt = helper !== undefined && left * events >= helper.least;
  const progress = new StretchProgress(stretches, asked.onProgress);
  const unwatch = progress.watch();
  const pause = breaksOf(asked);
  try {
    const part = { projections: apart.map(({ name }) => name), holder: stretches.holder };
    await helped(isWorthIt ? helper : null, part, async ({ check, ended }) => {
      const others = projections.filter((projection) => !apart.includes(projection));
      const onProgress = progress.passed.bind(progress);
      if (others.length > 0)
        await foldTo(to, { ...asked, projections: others, eventsAtOnce: eventsAtOnce ?? PIECE, onProgress });
      progress.passedAll();
      const onPart = async () => {
        check();
        await pause();
      };
      const foldOn = () =>
        foldStretches({ stretches, store, projections: apart }, { onPart, onStretch: () => progress.look() });
      await foldOn();
      await ended(pause);
      // What the helper could not fold is halved when nobody waits for it any more.
      while ((await stretches.told()).left > 0) {
        await sleep(LOOK_AGAIN_AFTER);
        await onPart();
        await foldOn();
      }
    });
  } finally {
    await unwatch();
  }
  await foldLeftOut(to, { beside, store, apart, stretches });
}
