import {
  calendarCodec,
  calendarDecider,
  dossierCodec,
  dossierDecider,
  parametersCodec,
  parametersDecider,
  personCodec,
  personDecider,
  planCodec,
  planDecider,
  procedureCodec,
  procedureDecider,
  proposalCodec,
  proposalDecider,
  seesArea,
  seesPerson,
  seesRegistry,
  takesPartIn,
  unitCodec,
  unitDecider,
  type CalendarEvent,
  type CalendarState,
  type DossierEvent,
  type DossierState,
  type ParametersEvent,
  type ParametersState,
  type PersonEvent,
  type PersonState,
  type PlanEvent,
  type PlanState,
  type ProcedureEvent,
  type ProcedureState,
  type ProposalEvent,
  type ProposalState,
  type UnitEvent,
  type UnitState,
} from '@app/domain';
import type { Aggregate } from './load.js';

export const proposals: Aggregate<ProposalState, ProposalEvent> = {
  category: 'proposal',
  initial: proposalDecider.initial,
  evolve: proposalDecider.evolve,
  codec: proposalCodec,
  seenBy: (state, actor, on) => state.status === 'none' || seesArea(actor, state.area, on),
};

export const dossiers: Aggregate<DossierState, DossierEvent> = {
  category: 'dossier',
  initial: dossierDecider.initial,
  evolve: dossierDecider.evolve,
  codec: dossierCodec,
  seenBy: (state, actor, on) => state.status === 'none' || seesArea(actor, state.area, on),
};

export const plans: Aggregate<PlanState, PlanEvent> = {
  category: 'plan',
  initial: planDecider.initial,
  evolve: planDecider.evolve,
  codec: planCodec,
  seenBy: (state, actor, on) => state.status === 'none' || seesArea(actor, state.area, on),
};

export const people: Aggregate<PersonState, PersonEvent> = {
  category: 'person',
  initial: personDecider.initial,
  evolve: personDecider.evolve,
  codec: personCodec,
  seenBy: (state, actor, on) => !state.registered || seesPerson(actor, areasOf(state), on),
};

export const procedures: Aggregate<ProcedureState, ProcedureEvent> = {
  category: 'procedure',
  initial: procedureDecider.initial,
  evolve: procedureDecider.evolve,
  codec: procedureCodec,
  seenBy: (state, actor, on) => state.status === 'none' || seesRegistry(actor, state.area, on),
};

export const parameters: Aggregate<ParametersState, ParametersEvent> = {
  category: 'parameters',
  initial: parametersDecider.initial,
  evolve: parametersDecider.evolve,
  codec: parametersCodec,
  seenBy: (state, actor, on) => state.area === null || seesRegistry(actor, state.area, on),
};

export const calendars: Aggregate<CalendarState, CalendarEvent> = {
  category: 'calendar',
  initial: calendarDecider.initial,
  evolve: calendarDecider.evolve,
  codec: calendarCodec,
  seenBy: (state, actor, on) => state.status === 'none' || seesRegistry(actor, state.area, on),
};

export const units: Aggregate<UnitState, UnitEvent> = {
  category: 'unit',
  initial: unitDecider.initial,
  evolve: unitDecider.evolve,
  codec: unitCodec,
  seenBy: (state, actor, on) => state.status === 'none' || seesArea(actor, state.area, on),
};

/** Plans as those see them who may draft or gather under them. */
export const plansTakenPartIn: Aggregate<PlanState, PlanEvent> = {
  ...plans,
  seenBy: (state, actor, on) => state.status === 'none' || takesPartIn(actor, state, on),
};

/** People as those see them who name one as a signer: a tie to an area that they see, whatever their post is. */
export const signers: Aggregate<PersonState, PersonEvent> = {
  ...people,
  seenBy: (state, actor, on) => !state.registered || areasOf(state).some((area) => seesArea(actor, area, on)),
};

/** The area in which a person was registered, and those of every post. */
function areasOf({ area, appointments }: PersonState): readonly (readonly string[])[] {
  return [area, ...appointments.map((post) => post.area)];
}
