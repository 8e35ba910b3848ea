import type { FigureResult, Reckoned } from '@app/read-side';

type Of = FigureResult['of'];

interface Fraction {
  readonly numeratorAt: string | null;
  readonly denominatorAt: string | null;
}

/** Where the API lists what makes up the numbers of a figure. */
export interface BehindFigure {
  readonly proposals: string;
  readonly fraction: (of: Of, reckoned: Pick<Reckoned, 'basis' | 'kind'>) => Fraction;
  readonly missing: (of: Of, why: string) => string | null;
}

export function behindFigure(plan: string, target: string, measure: number): BehindFigure {
  const base = `/api/v1/plans/${plan}/targets/${encodeURIComponent(target)}`;
  const address = (list: 'proposals' | 'procedures', asked: Readonly<Record<string, string>> = {}) =>
    `${base}/${list}?${new URLSearchParams({ measure: String(measure), ...asked }).toString()}`;
  return {
    proposals: address('proposals'),
    fraction: (of, { basis, kind }) => {
      if (of === 'procedures') {
        const [reviewed, registered] = [{ part: 'reviewed' }, { part: 'registered' }];
        return { numeratorAt: address('procedures', reviewed), denominatorAt: address('procedures', registered) };
      }
      if (of === 'conditions')
        return {
          numeratorAt: address('proposals', { basis }),
          denominatorAt: address('proposals', { basis: 'counted' }),
        };
      // Without any baseline there is no kind, and nothing to list.
      if (of !== 'cuts' || kind === null) return { numeratorAt: null, denominatorAt: null };
      const measured = { part: 'measured', kind };
      return { numeratorAt: address('proposals', { basis, kind }), denominatorAt: address('procedures', measured) };
    },
    missing: (of, why) => {
      if (why === 'PROCEDURES_WITHOUT_BASELINE') return address('procedures', { part: 'unmeasured' });
      return of === 'cuts' || of === 'conditions' ? address('proposals', { missing: why }) : null;
    },
  };
}
