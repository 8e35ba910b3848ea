import {
  dossierDecider,
  numbered,
  proposalDecider,
  unitDecider,
  type Authority,
  type DossierEvent,
  type DossierState,
  type ProposalEvent,
  type ProposalState,
  type Series,
} from '@app/domain';
import type { AnyFact } from '@app/facts';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { dossiers, proposals, units } from './aggregates.js';
import { CommandShell } from './command-shell.js';
import { dossierContext, ensureSignerKnown, proposalContext } from './contexts.js';
import { deciding } from './deciding.js';
import { HandleDossier, HandleProposal, HandleUnit } from './messages.js';
import { Numbering } from './numbering.js';
import { ReferenceData } from './reference-data.js';
import type { CommandAnswer, CommandRequest } from './request.js';

@CommandHandler(HandleProposal)
export class HandleProposalHandler implements ICommandHandler<HandleProposal> {
  constructor(
    private readonly shell: CommandShell,
    private readonly reference: ReferenceData,
    private readonly numbering: Numbering,
  ) {}

  execute({ id, command, request, plan }: HandleProposal): Promise<CommandAnswer> {
    const asking = { reference: this.reference, named: plan };
    return this.shell.run<ProposalState, ProposalEvent>({
      aggregate: proposals,
      id,
      command,
      request,
      decide: async (state, context, sight) =>
        proposalDecider.decide(command, state, await proposalContext(command, state, { ...asking, context, sight })),
      ...numberedLast(this.numbering, command.type === 'DraftProposal' ? plan : undefined, 'PA', request),
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
    const asking = { reference: this.reference, named: 'claim' in command ? command.claim.plan : plan };
    return this.shell.run<DossierState, DossierEvent>({
      aggregate: dossiers,
      id,
      command,
      request,
      decide: async (state, context, sight) => {
        const own = { ...asking, context, sight };
        const events = dossierDecider.decide(command, state, await dossierContext(state, own));
        await ensureSignerKnown(command, own);
        return events;
      },
      ...numberedLast(this.numbering, command.type === 'OpenDossier' ? plan : undefined, 'HS', request),
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

/** For what is numbered within a plan: the number is taken as the last step. */
function numberedLast(numbering: Numbering, plan: string | undefined, series: Series, request: CommandRequest) {
  if (plan === undefined) return {};
  return {
    complete: async <Event extends AnyFact>(events: readonly Event[], by: Authority) =>
      numbered(events, await numbering.give(plan, series, request, by)),
  };
}
