import {
  administeredBy,
  areaPath,
  isWithin,
  planDecider,
  type Context,
  type PlanCommand,
  type PlanDocument,
  type PlanState,
  type RegisteredUnits,
} from '@app/domain';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { plans } from '../aggregates.js';
import { CommandShell } from '../command-shell.js';
import { HandlePlan } from '../messages.js';
import { ReferenceData } from '../reference-data.js';
import type { CommandAnswer } from '../request.js';

@CommandHandler(HandlePlan)
export class HandlePlanHandler implements ICommandHandler<HandlePlan> {
  constructor(
    private readonly shell: CommandShell,
    private readonly reference: ReferenceData,
  ) {}

  execute({ id, command, request }: HandlePlan): Promise<CommandAnswer> {
    return this.shell.run({
      aggregate: plans,
      id,
      command,
      request,
      decide: async (state, context) => {
        const units = await this.unitsFor(command, state, context);
        return planDecider.decide(command, state, { ...context, units });
      },
    });
  }

  /** The units that the document names; none are read for somebody who will be refused anyway. */
  private async unitsFor(command: PlanCommand, state: PlanState, context: Context): Promise<RegisteredUnits> {
    const document = documentIn(command, state);
    if (!document) return new Map();
    const area = areaPath(document, document.issuer.area);
    if (!isWithin(administeredBy(context.actor, context.today), area)) return new Map();
    return this.reference.units(document.units.map((unit) => unit.id));
  }
}

/** What an import brings, or what an adoption puts in force. */
function documentIn(command: PlanCommand, state: PlanState): PlanDocument | null {
  if (command.type === 'ImportPlan') return command.document;
  return command.type === 'AdoptPlan' && state.status === 'imported' ? state.document : null;
}
