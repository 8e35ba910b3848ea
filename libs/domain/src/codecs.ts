import type { CalendarEvent } from './calendar/area-calendar.js';
import type { DossierEvent } from './dossier/events.js';
import { codecOf, type Stored } from './kernel/codec.js';
import type { NumberingEvent } from './numbering/numbering.js';
import type { ParametersEvent } from './parameters/parameters.js';
import type { PersonEvent } from './person/person.js';
import { withinIssuer } from './plan/areas.js';
import type { PlanEvent } from './plan/events.js';
import { withoutMeasures } from './plan/without-measures.js';
import type { ProcedureEvent } from './procedure/procedure.js';
import type { ProposalEvent } from './proposal/events.js';
import type { RefusalEvent } from './refusal/refusal.js';
import type { UnitEvent } from './unit/unit.js';

const v1: Stored = { version: 1 };
/** Before anything was measured nothing was warned of, and no benefit stood in a content. */
const unmeasured: Stored = {
  version: 2,
  upcasts: { 1: (data) => ({ ...data, content: { ...(data['content'] as object), benefit: null }, warnings: [] }) },
};

export const planCodec = codecOf<PlanEvent['type']>({
  PlanImported: { version: 3, upcasts: { 1: withoutMeasures, 2: withinIssuer } },
  PlanAdopted: v1,
  PlanClosed: v1,
  TaskCompleted: v1,
});

export const proposalCodec = codecOf<ProposalEvent['type']>({
  ProposalDrafted: unmeasured,
  ProposalRevised: unmeasured,
  ProposalMeasured: v1,
  WarningsAnswered: v1,
  EditionApproved: v1,
  EditionSentBack: v1,
  AssessmentStarted: v1,
  OpinionRequested: v1,
  OpinionReceived: v1,
  ProposalAccepted: v1,
  StageCompleted: v1,
  ProposalReturned: v1,
  InclusionRequested: v1,
  InclusionConfirmed: v1,
  InclusionRefused: v1,
  RemovedFromDossier: v1,
  ProposalDecided: v1,
  ProposalWithdrawn: v1,
});

export const dossierCodec = codecOf<DossierEvent['type']>({
  DossierOpened: v1,
  ProposalIncluded: v1,
  InclusionDeclined: v1,
  ProposalRemoved: v1,
  DossierClosed: v1,
  DossierSubmitted: v1,
  DossierAccepted: v1,
  DossierAdvanced: v1,
  DossierReceived: v1,
  ExplanationRequested: v1,
  ExplanationReceived: v1,
  OutsideActRecorded: v1,
  ItemsReturned: v1,
  DossierReturned: v1,
  DecisionIssued: v1,
});

export const personCodec = codecOf<PersonEvent['type']>({
  PersonRegistered: v1,
  PersonAppointed: { version: 2, upcasts: { 1: (data) => ({ ...data, confirmation: 'older' }) } },
  AppointmentConfirmed: v1,
  AppointmentDeclined: v1,
  AppointmentEnded: v1,
  PersonRenamed: v1,
  NameErased: v1,
  PasswordReset: v1,
});

export const unitCodec = codecOf<UnitEvent['type']>({ UnitRegistered: v1, UnitChanged: v1 });

export const procedureCodec = codecOf<ProcedureEvent['type']>({
  ProcedureRegistered: v1,
  ProcedureChanged: v1,
  BaselineRecorded: { version: 2, upcasts: { 1: (data) => ({ ...data, costMethod: null }) } },
});

export const calendarCodec = codecOf<CalendarEvent['type']>({ CalendarChanged: v1 });
export const parametersCodec = codecOf<ParametersEvent['type']>({ ParameterRecorded: v1, ParameterEnded: v1 });

export const numberingCodec = codecOf<NumberingEvent['type']>({ NumberGiven: v1 });

export const refusalCodec = codecOf<RefusalEvent['type']>({
  ActRefused: { version: 2, upcasts: { 1: (data) => ({ ...data, reach: [], count: 1 }) } },
});
