import { saysTheSame } from '../kernel/same.js';
import { NO_DETAILS, type ProcedureDetails } from './details.js';
import { withChannel, type GivenChannel } from './given-channel.js';

/** What a source says of a procedure. What it does not name stays as it is; an empty text empties. */
export interface GivenDetails extends Partial<ProcedureDetails> {
  /** Time limit and fee of single channels, beside the text of all channels. */
  readonly single?: readonly GivenChannel[];
}

/** The details after a source was read; null if a single channel has no place in the text of all channels. */
export function mergedDetails(before: ProcedureDetails | null, given: GivenDetails): ProcedureDetails | null {
  const { single = [], others = {}, ...texts } = given;
  const known = before ?? NO_DETAILS;
  const whole = texts.channels ?? known.channels;
  const channels = single.reduce<string | null>((text, one) => (text === null ? null : withChannel(text, one)), whole);
  if (channels === null) return null;
  const filled = Object.entries({ ...known.others, ...others }).filter(([, text]) => text !== '');
  return { ...known, ...texts, channels, others: Object.fromEntries(filled) };
}

/** Whether two sources say the same. */
export function givesTheSame(one: GivenDetails, other: GivenDetails): boolean {
  return saysTheSame(filledOf(one), filledOf(other));
}

function filledOf({ others = {}, single = [], ...texts }: GivenDetails): object {
  return { ...texts, single, others: Object.fromEntries(Object.entries(others).filter(([, text]) => text !== '')) };
}
