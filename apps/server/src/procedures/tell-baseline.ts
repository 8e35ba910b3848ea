import { limitEntered, warningsOfBaseline, type CommandOf } from '@app/domain';
import { ProcedureQueries, SavingLineQueries } from '@app/read-side';
import type { CommandRequest } from '@app/write-side';
import { Injectable } from '@nestjs/common';
import { Commands } from '../http/commands.js';
import { readLimit } from '../proposals/figures-views.js';
import { BaselineTrials } from './baseline-trials.js';
import { baselineWarningBody, type BaselineAnswerBody } from './baseline-views.js';
import { limitIn } from './limit-body.js';
import type { BaselineBody } from './procedure-bodies.js';

/** What is told of a trial alone. */
const RECORDED = { changes: [], effects: null } as const;

type Act = { readonly type: 'RecordBaseline' } | { readonly type: 'CorrectBaseline'; readonly reason: string };

/** Records a baseline or tries it, and answers how it was read. */
@Injectable()
export class TellBaseline {
  constructor(
    private readonly commands: Commands,
    private readonly procedures: ProcedureQueries,
    private readonly lines: SavingLineQueries,
    private readonly trial: BaselineTrials,
  ) {}

  /** @throws Rejection, CommandConflict, StoreUnavailable */
  async tell(id: string, act: Act, body: BaselineBody, request: CommandRequest): Promise<BaselineAnswerBody> {
    const command = commandOf(act, body, request.dryRun ?? false);
    const { agency, cost, costMethod, source } = command;
    const isTried = request.dryRun ?? false;
    const proposedIn = await this.lines.kindsOf(id, agency);
    const {
      id: known,
      revision,
      position,
      changed,
    } = await this.commands.send('procedure', id, command, { ...request, proposedIn });
    const time = command.time === null ? null : limitEntered(command.time);
    const channels = await this.procedures.channelsOf(id);
    const found = warningsOfBaseline({ time, source: command.source }, { channels, proposedIn });
    const answered = command.answers ?? [];
    const warnings = found.map((one) => {
      const given = answered.find(({ code, field }) => code === one.code && field === one.field);
      return baselineWarningBody(one, given?.answer ?? null);
    });
    const answer = { id: known, revision, position, changed, dryRun: isTried };
    const told = { ...answer, time: time && readLimit(time), warnings };
    const figures = { agency, time, cost, costMethod, source };
    return Object.assign(told, isTried ? await this.trial.of(id, figures, personIn(request)) : RECORDED);
  }
}

/** @throws Error for a process: it tells no baselines */
function personIn({ asker }: CommandRequest): string {
  if (asker.kind !== 'person') throw new Error('a baseline is told by a person');
  return asker.id;
}

type Telling = Exclude<CommandOf<'procedure'>, { readonly type: 'RegisterProcedure' }>;

/** What is not told is left out, so that a command keeps the digest that it always had. */
function commandOf(act: Act, body: BaselineBody, dryRun: boolean): Telling {
  const { agency, time, cost, costMethod, warningAnswers } = body;
  const { title, number, date } = body.source;
  const answers = (warningAnswers ?? []).map(({ code, field, answer }) => ({ code, field, answer }));
  return {
    ...act,
    agency,
    time: time ? limitIn(time) : null,
    cost: cost ?? null,
    costMethod: costMethod ?? null,
    source: { title, number: number ?? null, date: date ?? null },
    ...(answers.length === 0 ? {} : { answers }),
    ...(dryRun ? { tried: true } : {}),
  };
}
