import type { Moment, PastQueries } from '@app/read-side';
import type { KnownUntil } from '@app/wording';

/** Until when what was known at each moment. */
export function knownUntil(past: PastQueries, moments: readonly Moment[]): Promise<readonly KnownUntil[]> {
  return Promise.all(
    moments.map(async ({ by, known, recorded, day }) => {
      if (known === '') return { by, until: null };
      if (known === recorded) return { by, until: { day } };
      const last = await past.dayOf(known);
      const isWhole = last !== null && (await past.lastPositionOn(last)) === known;
      return { by, until: by === 'paper' && isWhole ? { day: last } : { position: known } };
    }),
  );
}
