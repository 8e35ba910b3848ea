import { Filling } from './filling.js';
import type { ReadModelState } from './read-model-state.js';

const over = (isFilling: () => Promise<boolean>) => new Filling({ isFilling } as unknown as ReadModelState);

describe('whether read models are being filled', () => {
  it('is asked once for many answers', async () => {
    let asked = 0;
    const filling = over(() => Promise.resolve((asked += 1) > 0));
    expect(await Promise.all([filling.now(), filling.now()])).toEqual([true, true]);
    expect(await filling.now()).toBe(true);
    expect(asked).toBe(1);
  });

  it('is not said where it cannot be told', async () => {
    expect(await over(() => Promise.reject(new Error('away'))).now()).toBe(false);
  });
});
