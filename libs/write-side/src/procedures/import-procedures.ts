import {
  authorize,
  procedureDecider,
  procedureId,
  Rejection,
  type Actor,
  type ProcedureCommand,
  type ProcedureEvent,
} from '@app/domain';
import { EventStore, type Position } from '@app/event-store';
import { Injectable } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { procedures } from '../aggregates.js';
import { Clock } from '../clock.js';
import { unseal } from '../envelope.js';
import { derivedId } from '../ids.js';
import { load, streamOf } from '../load.js';
import { HandleProcedure } from '../messages.js';
import { ReferenceData } from '../reference-data.js';
import { Refusals } from '../refusals.js';
import type { CommandRequest } from '../request.js';
import { reportOf, type ImportedLine, type ImportReport } from './import-report.js';
import { firstLines, unsent, type Sound } from './repeated-lines.js';
import { readLine } from './read-line.js';

/** `area`: the path of the registry's owner. `onProgress` hears how many lines are done, of how many. */
export interface ImportOptions {
  readonly area: readonly string[];
  readonly dryRun: boolean;
  readonly request: CommandRequest;
  readonly onProgress?: (done: number, all: number) => void;
}

type Outcome = Pick<ImportedLine, 'result' | 'changed'> & { readonly position: Position | null };

const AT_ONCE = 32;

/** Takes a file of procedures into a registry, each line by itself, many at once. */
@Injectable()
export class ImportProcedures {
  constructor(
    private readonly store: EventStore,
    private readonly bus: CommandBus,
    private readonly reference: ReferenceData,
    private readonly refusals: Refusals,
    private readonly clock: Clock,
  ) {}

  /**
   * What became of each line. A wrong one stops no other; the same file again changes nothing, and after an outage takes up
   * where it broke off. @throws Rejection FORBIDDEN, CommandConflict KEY_REUSED, StoreUnavailable
   */
  async run(entries: readonly unknown[], options: ImportOptions): Promise<ImportReport> {
    const { area, dryRun, request, onProgress } = options;
    const actor = await this.checkAllowed(area, request);
    const read = entries.map(readLine);
    const firsts = firstLines(read);
    const lines: ImportedLine[] = [];
    let [next, done, last] = [0, 0, null as Position | null];
    const work = async () => {
      for (let at = next++; at < read.length; at = next++) {
        const line = read[at];
        if (!line) return;
        const first = line.wrong ? undefined : firsts.get(line.code.key);
        if (line.wrong || first !== line) {
          lines[at] = unsent(at, line, first, area);
        } else {
          const { position, ...outcome } = await (dryRun ? this.foresee(line, actor, area) : this.take(line, options));
          const [code, id] = [line.code.written, procedureId(line.code, area)];
          lines[at] = { line: at + 1, code, id, ...outcome, faults: [], remarks: line.remarks };
          if (position !== null && (last === null || position > last)) last = position;
        }
        onProgress?.(++done, read.length);
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, work));
    return reportOf(dryRun, lines, last);
  }

  private async checkAllowed(area: readonly string[], request: CommandRequest): Promise<Actor> {
    const actor = await this.reference.actor(request.asker);
    try {
      authorize('RegisterProcedure', actor, { area }, this.clock.today());
      return actor;
    } catch (error) {
      if (error instanceof Rejection) await this.refusals.record(request, streamOf(procedures.category, 'all'), error);
      throw error;
    }
  }

  private async foresee(line: Sound, actor: Actor, area: readonly string[]): Promise<Outcome> {
    const { state } = await load(this.store, procedures, procedureId(line.code, area));
    const today = this.clock.today();
    const context = { actor, on: today, today, derive: () => '', unit: { status: 'none' } } as const;
    return { ...outcomeOf(procedureDecider.decide(commandOf(line, area), state, context)[0]), position: null };
  }

  private async take(line: Sound, { area, request }: ImportOptions): Promise<Outcome> {
    const id = procedureId(line.code, area);
    const own = { ...request, commandId: derivedId(request.commandId, id) };
    const { changed, revision, position } = await this.bus.execute(new HandleProcedure(id, commandOf(line, area), own));
    return { ...outcomeOf(changed ? await this.factAt(id, revision) : undefined), position };
  }

  private async factAt(id: string, revision: number): Promise<ProcedureEvent | undefined> {
    const stream = streamOf(procedures.category, id);
    for await (const recorded of this.store.readStream(stream, { from: revision, to: revision })) {
      return unseal<ProcedureEvent>(recorded, procedures.codec).event;
    }
    return undefined;
  }
}

function commandOf({ code, details }: Sound, area: readonly string[]): ProcedureCommand {
  return { type: 'RegisterProcedure', area, code: code.written, details };
}

function outcomeOf(event: ProcedureEvent | undefined): Pick<ImportedLine, 'result' | 'changed'> {
  if (event?.type === 'ProcedureRegistered') return { result: 'new', changed: [] };
  return event?.type === 'ProcedureChanged'
    ? { result: 'changed', changed: event.data.changed }
    : { result: 'unchanged', changed: [] };
}
