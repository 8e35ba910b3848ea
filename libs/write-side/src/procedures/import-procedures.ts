import { procedureDecider, procedureId, type ProcedureCommand, type ProcedureEvent } from '@app/domain';
import { EventStore, type Position } from '@app/event-store';
import { Injectable } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { procedures } from '../aggregates.js';
import { unseal } from '../envelope.js';
import { derivedId } from '../ids.js';
import { load, streamOf } from '../load.js';
import { HandleProcedure } from '../messages.js';
import type { CommandRequest } from '../request.js';
import { ImportAccess } from './import-access.js';
import { reportOf, type ImportedLine, type ImportReport } from './import-report.js';
import { allAtOnce } from './at-once.js';
import type { FileEntries } from './files/table-entries.js';
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

/** What is to be taken: a list, or a file that is read only for somebody who may import. */
export type Importing = readonly unknown[] | (() => Promise<FileEntries>);

type Asking = Awaited<ReturnType<ImportAccess['check']>>;
type Placed = { readonly shown: ImportedLine; readonly position?: Position | null };

/** Takes a file of procedures into a registry, each line by itself, many at once. */
@Injectable()
export class ImportProcedures {
  constructor(
    private readonly store: EventStore,
    private readonly bus: CommandBus,
    private readonly access: ImportAccess,
  ) {}

  /**
   * What became of each line. A wrong one stops no other; the same file again changes nothing, and after an outage takes up
   * where it broke off. @throws Rejection FORBIDDEN, ProcedureFileError, CommandConflict KEY_REUSED, StoreUnavailable
   */
  async run(given: Importing, options: ImportOptions): Promise<ImportReport> {
    const { area, dryRun, request, onProgress } = options;
    const asking = await this.access.check(area, request);
    const { entries, rows } = typeof given === 'function' ? await given() : { entries: given, rows: [] };
    const read = entries.map(readLine);
    const firsts = firstLines(read);
    const act = (line: Sound) => (dryRun ? this.foresee(line, asking, area) : this.take(line, options));
    const lines: Placed[] = [];
    let done = 0;
    await allAtOnce(read.entries(), async ([at, line]) => {
      const first = line.wrong ? undefined : firsts.get(line.code.key);
      const sent = !line.wrong && first === line;
      const row = rows[at] ?? at + 1;
      lines[at] = sent ? placed(row, line, await act(line), area) : { shown: unsent(row, line, first, area) };
      onProgress?.(++done, read.length);
    });
    const positions = lines.flatMap(({ position }) => position ?? []).sort();
    return reportOf(
      dryRun,
      lines.map(({ shown }) => shown),
      positions.at(-1) ?? null,
    );
  }

  private async foresee(line: Sound, asking: Asking, area: readonly string[]): Promise<Outcome> {
    const { state } = await load(this.store, procedures, procedureId(line.code, area));
    const context = { ...asking, on: asking.today, derive: () => '', unit: { status: 'none' } } as const;
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

function placed(row: number, line: Sound, { position, ...outcome }: Outcome, area: readonly string[]): Placed {
  const { code, remarks } = line;
  const shown = { line: row, code: code.written, id: procedureId(code, area), ...outcome, faults: [], remarks };
  return { shown, position };
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
