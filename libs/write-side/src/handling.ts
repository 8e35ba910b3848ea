import type { AggregateName, Authority, CommandOf, ContextOf, EventOf, Series, StateOf } from '@app/domain';
import { calendars, dossiers, parameters, people, plans, procedures, proposals, units } from './aggregates.js';
import type { Ground } from './contexts/ground.js';
import type { PendingCommand } from './contexts/pending-command.js';
import { paperHolding } from './contexts/paper-holding.js';
import { personContext, plainContext, procedureContext, unitContext } from './contexts/directory.js';
import { planContext } from './contexts/plan.js';
import { dossierContext, proposalContext } from './contexts/plan-bound.js';
import type { Aggregate } from './load.js';
import type { CommandRequest } from './request.js';

interface Handling<Name extends AggregateName> {
  readonly aggregate: Aggregate<StateOf<Name>, EventOf<Name>>;
  /** What else its decisions read. @throws Rejection NOT_FOUND */
  readonly contextOf: (asking: PendingCommand<Name>, ground: Ground) => Promise<ContextOf<Name>>;
  /** The command that may create the aggregate: a person who may not learns only that. */
  readonly begins: CommandOf<Name>['type'];
  readonly series?: Series;
  /** What an accepted command takes elsewhere before it is recorded; null for nothing. @throws Rejection if it is taken */
  readonly takes?: (
    asking: PendingCommand<Name>,
    context: ContextOf<Name>,
    ground: Ground,
  ) => ((request: CommandRequest, by: Authority) => Promise<void>) | null;
}

export const HANDLING: { readonly [Name in AggregateName]: Handling<Name> } = {
  proposal: {
    aggregate: proposals,
    contextOf: proposalContext,
    begins: 'DraftProposal',
    series: 'PA',
  },
  dossier: {
    aggregate: dossiers,
    contextOf: dossierContext,
    begins: 'OpenDossier',
    series: 'HS',
    takes: paperHolding,
  },
  plan: { aggregate: plans, contextOf: planContext, begins: 'ImportPlan' },
  person: { aggregate: people, contextOf: personContext, begins: 'RegisterPerson' },
  unit: { aggregate: units, contextOf: unitContext, begins: 'RegisterUnit' },
  procedure: { aggregate: procedures, contextOf: procedureContext, begins: 'RegisterProcedure' },
  parameters: { aggregate: parameters, contextOf: plainContext, begins: 'RecordParameter' },
  calendar: { aggregate: calendars, contextOf: plainContext, begins: 'ChangeCalendar' },
};
