import { calendarCodec, calendarDecider } from './calendar/area-calendar.js';
import { dossierCodec, dossierDecider } from './dossier/decide.js';
import type { Codec } from './kernel/codec.js';
import type { Context, Decider, Fact } from './kernel/decider.js';
import { parametersCodec, parametersDecider } from './parameters/parameters.js';
import { personCodec, personDecider } from './person/person.js';
import { planDecider } from './plan/decide.js';
import { planCodec } from './plan/events.js';
import { procedureCodec, procedureDecider } from './procedure/procedure.js';
import { proposalCodec, proposalDecider } from './proposal/decide.js';
import { unitCodec, unitDecider } from './unit/unit.js';

/** The one list of aggregates, by the prefix of their streams. */
const LIST = {
  proposal: { ...proposalDecider, codec: proposalCodec },
  dossier: { ...dossierDecider, codec: dossierCodec },
  plan: { ...planDecider, codec: planCodec },
  person: { ...personDecider, codec: personCodec },
  unit: { ...unitDecider, codec: unitCodec },
  procedure: { ...procedureDecider, codec: procedureCodec },
  parameters: { ...parametersDecider, codec: parametersCodec },
  calendar: { ...calendarDecider, codec: calendarCodec },
};

export type AggregateName = keyof typeof LIST;

type Listed<Name extends AggregateName> = (typeof LIST)[Name];
type Decide<Name extends AggregateName> = Parameters<Listed<Name>['decide']>;

export type CommandOf<Name extends AggregateName> = Decide<Name>[0];
export type StateOf<Name extends AggregateName> = Listed<Name>['initial'];
export type ContextOf<Name extends AggregateName> = Extract<Decide<Name>[2], Context>;
export type EventOf<Name extends AggregateName> = Extract<Parameters<Listed<Name>['evolve']>[1], Fact<string, unknown>>;

export interface AggregateRules<Name extends AggregateName> extends Decider<
  CommandOf<Name>,
  StateOf<Name>,
  EventOf<Name>,
  ContextOf<Name>
> {
  readonly codec: Codec<EventOf<Name>['type']>;
}

export const AGGREGATES: { readonly [Name in AggregateName]: AggregateRules<Name> } = LIST;
