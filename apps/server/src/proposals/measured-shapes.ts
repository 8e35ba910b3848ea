import { COST_METHODS, TIME_UNITS, type AmountTexts } from '@app/domain';
import { among, byCode, CODED, orNull, parts, several, TEXT } from '../http/shapes.js';
import { PARAMETER } from '../http/told-forms.js';

const FIGURES = parts<keyof AmountTexts | 'rate'>({ before: TEXT, after: TEXT, saved: TEXT, rate: TEXT });

export const TIME = orNull(
  parts<'before' | 'after' | 'notComputed' | 'cuts'>({
    before: TEXT,
    after: TEXT,
    notComputed: orNull(CODED),
    cuts: several(
      parts<'unit' | 'unitName' | 'from' | 'to'>({
        unit: among(TIME_UNITS),
        unitName: TEXT,
        from: FIGURES,
        to: FIGURES,
      }),
    ),
  }),
);

const OF_AMOUNTS = {
  before: TEXT,
  after: TEXT,
  saved: TEXT,
  rate: TEXT,
  text: parts<keyof AmountTexts>({ before: TEXT, after: TEXT, saved: TEXT }),
};
const AMOUNTS = parts(OF_AMOUNTS);
const INFLUENCE = parts({ field: TEXT, low: TEXT, high: TEXT, swing: TEXT });

/** What is not computed has its reason, and no figures. */
export const COSTS = several(
  parts(
    {
      method: among(COST_METHODS),
      methodName: TEXT,
      notComputed: orNull(CODED),
      methodVersion: TEXT,
      ...OF_AMOUNTS,
      byCase: several(AMOUNTS),
      range: orNull(parts({ low: AMOUNTS, high: AMOUNTS })),
      influences: several(INFLUENCE),
      parameters: byCode(PARAMETER),
    },
    ['methodVersion', 'before', 'after', 'saved', 'rate', 'text', 'byCase', 'range', 'influences', 'parameters'],
  ),
);
