import {
  dossierDecider,
  proposalDecider,
  Rejection,
  unitDecider,
  type DossierState,
  type Parameters,
  type PlanState,
  type ProposalCommand,
  type ProposalState,
} from '@app/domain';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { dossiers, proposals, units } from './aggregates.js';
import { CommandShell } from './command-shell.js';
import { deciding } from './deciding.js';
import { HandleDossier, HandleProposal, HandleUnit } from './messages.js';
import { Numbering } from './numbering.js';
import { ReferenceData } from './reference-data.js';
import type { CommandAnswer } from './request.js';

@CommandHandler(HandleProposal)
export class HandleProposalHandler implements ICommandHandler<HandleProposal> {
  constructor(
    private readonly shell: CommandShell,
    private readonly reference: ReferenceData,
    private readonly numbering: Numbering,
  ) {}

  execute({ id, command, request, plan }: HandleProposal): Promise<CommandAnswer> {
    return this.shell.run({
      aggregate: proposals,
      id,
      command,
      request,
      decide: async (state, context) => {
        const parameters = await parametersFor(command, state, this.reference);
        const own = { ...context, plan: await planOf(state, plan, this.reference), parameters };
        const events = proposalDecider.decide(command, state, own);
        const by = events[0]?.by;
        if (command.type !== 'DraftProposal' || !by || !plan) return events;
        const number = await this.numbering.give(plan, 'PA', request, by);
        return proposalDecider.decide({ ...command, number }, state, own);
      },
    });
  }
}

@CommandHandler(HandleDossier)
export class HandleDossierHandler implements ICommandHandler<HandleDossier> {
  constructor(
    private readonly shell: CommandShell,
    private readonly reference: ReferenceData,
    private readonly numbering: Numbering,
  ) {}

  execute({ id, command, request, plan }: HandleDossier): Promise<CommandAnswer> {
    const named = 'claim' in command ? command.claim.plan : plan;
    return this.shell.run({
      aggregate: dossiers,
      id,
      command,
      request,
      decide: async (state, context) => {
        const own = { ...context, plan: await planOf(state, named, this.reference) };
        const events = dossierDecider.decide(command, state, own);
        const by = events[0]?.by;
        if (command.type !== 'OpenDossier' || !by || !plan) return events;
        const number = await this.numbering.give(plan, 'HS', request, by);
        return dossierDecider.decide({ ...command, number }, state, own);
      },
    });
  }
}

@CommandHandler(HandleUnit)
export class HandleUnitHandler implements ICommandHandler<HandleUnit> {
  constructor(private readonly shell: CommandShell) {}

  execute({ id, command, request }: HandleUnit): Promise<CommandAnswer> {
    return this.shell.run({ aggregate: units, id, command, request, decide: deciding(unitDecider, command) });
  }
}

/** What figures are computed with, needed for measuring alone. */
async function parametersFor(
  command: ProposalCommand,
  state: ProposalState,
  reference: ReferenceData,
): Promise<Parameters> {
  return command.type === 'MeasureProposal' && state.status !== 'none' ? reference.parameters(state.area) : {};
}

/** The plan that the aggregate names, or where it is just begun the one that the command names. */
async function planOf(
  state: ProposalState | DossierState,
  named: string | undefined,
  reference: ReferenceData,
): Promise<PlanState> {
  const id = state.status === 'none' ? named : state.plan;
  if (id === undefined) throw new Rejection('NOT_FOUND');
  return reference.plan(id);
}
