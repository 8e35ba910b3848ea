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
};

export const dossiers: Aggregate<DossierState, DossierEvent> = {
  category: 'dossier',
  initial: dossierDecider.initial,
  evolve: dossierDecider.evolve,
  codec: dossierCodec,
};

export const plans: Aggregate<PlanState, PlanEvent> = {
  category: 'plan',
  initial: planDecider.initial,
  evolve: planDecider.evolve,
  codec: planCodec,
};

export const people: Aggregate<PersonState, PersonEvent> = {
  category: 'person',
  initial: personDecider.initial,
  evolve: personDecider.evolve,
  codec: personCodec,
};

export const procedures: Aggregate<ProcedureState, ProcedureEvent> = {
  category: 'procedure',
  initial: procedureDecider.initial,
  evolve: procedureDecider.evolve,
  codec: procedureCodec,
};

export const parameters: Aggregate<ParametersState, ParametersEvent> = {
  category: 'parameters',
  initial: parametersDecider.initial,
  evolve: parametersDecider.evolve,
  codec: parametersCodec,
};

export const calendars: Aggregate<CalendarState, CalendarEvent> = {
  category: 'calendar',
  initial: calendarDecider.initial,
  evolve: calendarDecider.evolve,
  codec: calendarCodec,
};

export const units: Aggregate<UnitState, UnitEvent> = {
  category: 'unit',
  initial: unitDecider.initial,
  evolve: unitDecider.evolve,
  codec: unitCodec,
};
