import { ownerId, type CommandOf, type Parameter, type Parameters, type UnplacedParameter } from '@app/domain';
import { ParameterQueries } from '@app/read-side';
import { ReferenceData, type CommandRequest } from '@app/write-side';
import { Injectable } from '@nestjs/common';
import { Commands } from '../http/commands.js';
import { parameterBody, type ParameterAnswerBody, type ParameterTrialBody } from './parameter-views.js';

type Telling = CommandOf<'parameters'>;

/** Records a parameter or its last day, or tries that, and then answers what becomes different. */
@Injectable()
export class TellParameter {
  constructor(
    private readonly commands: Commands,
    private readonly reference: ReferenceData,
    private readonly parameters: ParameterQueries,
  ) {}

  /** @throws Rejection, CommandConflict, StoreUnavailable */
  async tell(area: readonly string[], command: Telling, request: CommandRequest): Promise<ParameterAnswerBody> {
    const answer = await this.commands.send('parameters', ownerId(area), command, request);
    const dryRun = request.dryRun ?? false;
    // Only whoever may do it is told.
    const trial = dryRun ? await this.trial(area, command) : null;
    const { id, revision, position, changed } = answer;
    return { id, revision, position, changed, dryRun, trial };
  }

  private async trial(area: readonly string[], command: Telling): Promise<ParameterTrialBody> {
    const { id } = command;
    const known = await this.reference.parameters(area);
    const used = await this.parameters.used(area, id);
    const before = known[id];
    const after = command.type === 'RecordParameter' ? command.parameter : ended(before, command.validTo);
    const others = Object.entries(known).filter(([other]) => other !== id);
    const kept = command.type === 'RecordParameter' ? after : { ...after, validFrom: command.validTo };
    const until = command.type === 'RecordParameter' ? after.validTo : undefined;
    const beside = others.filter(([, one]) => one.kind === after.kind && overlaps(one, kept.validFrom, until));
    return {
      before: before ? bodyOf(id, before) : null,
      after: bodyOf(id, after),
      beside: beside.map(([other, one]) => bodyOf(other, one)),
      used,
    };
  }
}

/** @throws Error: the command was refused already */
function ended(before: Parameters[string] | undefined, validTo: string): UnplacedParameter {
  if (!before) throw new Error('a parameter that is not recorded was ended');
  return { ...before, validTo };
}

/** `until`: the last day; without one there is none. */
function overlaps({ validFrom, validTo }: Parameter, from: string, until: string | undefined): boolean {
  return (validTo === undefined || validTo >= from) && (until === undefined || validFrom <= until);
}

function bodyOf(id: string, parameter: UnplacedParameter) {
  return parameterBody({ id, ...parameter });
}
