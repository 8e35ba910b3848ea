import type { Channel, Fee, TimeLimit } from '@app/domain';
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
  const { limit, charge } = channel;
  return { ...channel, limit: shownLimit(limit), charge: charge && { ...charge, reading: feeReading(charge) } };
}
