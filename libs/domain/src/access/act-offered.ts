import type { ActNow } from './act-now.js';
import { NOTHING_OFFERED, type Offer } from './offer.js';

/** An act with what it may name while it is open. */
export interface ActOffered<Name extends string> extends ActNow<Name> {
  readonly offer: Offer;
}

export function offering<Name extends string, State, Ctx>(
  now: ActNow<Name>,
  { offers }: { readonly offers?: ((state: State, context: Ctx) => Partial<Offer>) | undefined },
  state: State,
  context: Ctx,
): ActOffered<Name> {
  const offer = now.status === 'open' ? offers?.(state, context) : undefined;
  return { ...now, offer: { ...NOTHING_OFFERED, ...offer } };
}
