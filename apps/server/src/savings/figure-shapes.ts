import { COST_METHODS } from '@app/domain';
import { byCode, among, CODED, MAYBE_TEXT, orNull, parts, several, TEXT } from '../http/shapes.js';
import { PARAMETER } from '../http/told-forms.js';

export const RATE = parts<'exact' | 'shown'>({ exact: MAYBE_TEXT, shown: TEXT });
export const CUT_WORDS = parts<'before' | 'after' | 'saved'>({ before: TEXT, after: TEXT, saved: TEXT });

const OF_KIND = { kind: TEXT, kindName: TEXT, methodVersion: MAYBE_TEXT };
const CUT = { before: TEXT, after: TEXT, saved: TEXT, rate: RATE, text: CUT_WORDS };

export const KIND = parts(OF_KIND);
export const AMOUNTS = parts({ ...OF_KIND, ...CUT });

/** What is not computed has its reason, and no figures. */
export const COSTS = several(
  parts(
    {
      method: among(COST_METHODS),
      methodName: TEXT,
      notComputed: orNull(CODED),
      ...OF_KIND,
      ...CUT,
      parameters: byCode(PARAMETER),
    },
    ['kind', 'kindName', 'methodVersion', 'before', 'after', 'saved', 'rate', 'text', 'parameters'],
  ),
);

export const NOT_COMPUTED = several(
  parts<'figure' | 'figureName' | 'why' | 'message'>({ figure: TEXT, figureName: TEXT, why: TEXT, message: TEXT }),
);

/** The agency's baseline of 2024. */
export const BASELINE = parts({
  agency: MAYBE_TEXT,
  agencyName: MAYBE_TEXT,
  time: orNull(parts({ ...OF_KIND, amount: TEXT, text: TEXT })),
  cost: orNull(parts({ method: orNull(among(COST_METHODS)), methodName: MAYBE_TEXT, amount: TEXT, text: TEXT })),
  cuts: several(TEXT),
  timeUnmatched: orNull(CODED),
  costUnmatched: orNull(CODED),
  timeCut: orNull(AMOUNTS),
  costCut: orNull(AMOUNTS),
});
