import type { Channel, Fee, GeneralTerms, TimeLimit } from '@app/domain';
import { feeReading, limitReading } from '@app/wording';

/** A limit with its reading in words. */
export interface ShownLimit extends TimeLimit {
  readonly reading: string;
}

export function shownLimit(limit: TimeLimit | null): ShownLimit | null {
  return limit && { ...limit, reading: limitReading(limit) };
}

/** A fee with its reading in words. */
export interface ShownFee extends Fee {
  readonly reading: string;
}

export interface ShownChannel extends Channel {
  readonly limit: ShownLimit | null;
  readonly charge: ShownFee | null;
}

export function shownChannel(channel: Channel): ShownChannel {
  return { ...channel, ...shownTerms(channel) };
}

export interface ShownGeneral extends GeneralTerms {
  readonly limit: ShownLimit | null;
  readonly charge: ShownFee | null;
}

export function shownGeneral(terms: GeneralTerms): ShownGeneral {
  return { ...terms, ...shownTerms(terms) };
}

function shownTerms({ limit, charge }: Pick<GeneralTerms, 'limit' | 'charge'>) {
  return { limit: shownLimit(limit), charge: charge && { ...charge, reading: feeReading(charge) } };
}
