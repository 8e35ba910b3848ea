import type { StageOffered } from '../plan/return-target.js';
import type { ActNow } from './act-now.js';
import type { RoleAtUnit } from './questions.js';

/** What an act may name: stages to return to, units to ask. `asks`: whose answer it asks for by itself. */
export interface Offer {
  readonly stages: readonly StageOffered[];
  readonly units: readonly string[];
  readonly asks: readonly RoleAtUnit[];
}

/** An act with what it may name while it is open. */
export interface ActOffered<Name extends string> extends ActNow<Name> {
  readonly offer: Offer;
}

export const NOTHING_OFFERED: Offer = { stages: [], units: [], asks: [] };

export function offering<Name extends string, State, Ctx>(
  now: ActNow<Name>,
  { offers }: { readonly offers?: ((state: State, context: Ctx) => Partial<Offer>) | undefined },
  state: State,
  context: Ctx,
): ActOffered<Name> {
  const offer = now.status === 'open' ? offers?.(state, context) : undefined;
  return { ...now, offer: { ...NOTHING_OFFERED, ...offer } };
}
