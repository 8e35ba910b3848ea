import type { FoldProgress } from '../beside/fold-beside.js';
import { StretchProgress } from './stretch-progress.js';

describe('the progress of a fold by stretches', () => {
  it('counts what several folds do of them, and not what an earlier one did', async () => {
    const told: FoldProgress[] = [];
    const stretched = { stretches: 10, left: 6, events: 400 };
    const progress = new StretchProgress({ told: () => Promise.resolve(stretched) }, (one) => told.push(one));
    await progress.look();
    expect(told.at(-1)).toEqual({ events: 0, share: expect.closeTo(0.32) as number });
    progress.passed({ events: 500, share: 0.5 });
    expect(told.at(-1)).toEqual({ events: 100, share: expect.closeTo(0.42) as number });
    progress.passedAll();
    Object.assign(stretched, { left: 0, events: 1_000 });
    await progress.look();
    expect(told.at(-1)).toEqual({ events: 580, share: expect.closeTo(1) as number });
  });

  it('is whole where another fold has passed the rest', async () => {
    const told: FoldProgress[] = [];
    const stretched = { stretches: 4, left: 0, events: 90 };
    const progress = new StretchProgress({ told: () => Promise.resolve(stretched) }, (one) => told.push(one));
    progress.passedAll();
    await progress.look();
    expect(told.at(-1)).toEqual({ events: 0, share: expect.closeTo(1) as number });
  });
});
