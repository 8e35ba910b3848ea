import { SPAN_WORDS } from '@app/wording';
import type { FaultList } from '../fault-list.js';
import { takeFields, takeSense, type AskedMoment, type MomentFields } from './asked-moment.js';

export const FROM_FIELDS: MomentFields = { day: 'from', position: 'fromPosition' };
export const TO_FIELDS: MomentFields = { day: 'to', position: 'toPosition' };

/** Two moments as they were asked, of one sense; the second is that of the question if nothing of it is named. */
export interface AskedSpan {
  readonly from: AskedMoment;
  readonly to: AskedMoment;
}

/** Takes the two moments out of the query, whose other parts are the route's. */
export function takeSpan(query: Record<string, unknown>, faults: FaultList): AskedSpan {
  const by = takeSense(query, faults) ?? 'recorded';
  const from = takeFields(query, FROM_FIELDS, { by, faults });
  const to = takeFields(query, TO_FIELDS, { by, faults });
  if (by === 'paper' && !from.hasDay) faults.add('from', 'required', SPAN_WORDS.paperNeedsDay);
  if (by === 'recorded' && !from.hasDay && !from.hasPosition) faults.add('from', 'required', SPAN_WORDS.required);
  return {
    from: { by, day: from.day, position: from.position },
    to: { by, day: to.day, position: to.position },
  };
}
