import {
  checkOccurredOn,
  procedureDecider,
  procedureId,
  type ProcedureCommand,
  type ProcedureEvent,
} from '@app/domain';
import { EventStore, type Position } from '@app/event-store';
import { derivedId, streamOf, unseal } from '@app/facts';
import type { TableEntries } from '@app/spreadsheets';
import { Injectable } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { procedures } from '../aggregates.js';
import { digestOf, firstAnswer } from '../first-answer.js';
import { Handle } from '../handle.js';
import type { CommandRequest } from '../request.js';
import { Streams } from '../streams.js';
import { ImportAccess } from './import-access.js';
import { reportOf, type ImportedLine, type ImportReport } from './import-report.js';
import { allAtOnce } from './concurrent-acts.js';
import { preparedLines, type PreparedLine, type PreparedLines } from './prepared-lines.js';
import type { Sound } from './repeated-lines.js';

/** `area`: the path of the registry's owner. `onProgress`: lines done, lines in all. */
export interface ImportOptions {
  readonly area: readonly string[];
  readonly dryRun: boolean;
  readonly request: CommandRequest;
  readonly onProgress?: (done: number, all: number) => void;
  /** Ends the import between two lines; the same request continues there. */
  readonly signal?: AbortSignal;
}

type Change = Pick<ImportedLine, 'result' | 'changed'>;
type Outcome = Change & { readonly position: Position | null };

/** Valid while the stream stays at that revision. */
interface Foreseen {
  readonly change: Change;
  readonly revision: number;
}

export type Importing = readonly unknown[] | (() => Promise<TableEntries | PreparedLines>);

type Asking = Awaited<ReturnType<ImportAccess['check']>>;
interface Looked {
  readonly asking: Asking;
  readonly foreseen: ReadonlyMap<Sound, Foreseen>;
}
type Placed = { readonly shown: ImportedLine; readonly position?: Position | null };

/** Imports each line by itself, many at once; a refused file imports nothing. */
@Injectable()
export class ImportProcedures {
  constructor(
    private readonly store: EventStore,
    private readonly streams: Streams,
    private readonly bus: CommandBus,
    private readonly access: ImportAccess,
  ) {}

  /**
   * A wrong line stops no other; the same file again changes nothing, and continues after an outage. @throws Rejection
   * FORBIDDEN, ProcedureFileError, CommandConflict KEY_REUSED, StoreUnavailable
   */
  async run(importing: Importing, options: ImportOptions): Promise<ImportReport> {
    const { area, dryRun, request, onProgress, signal } = options;
    const asking = await this.access.check(area, request);
    const prepared = await preparedOf(importing, area);
    const foreseen = new Map<Sound, Foreseen>();
    const look = async (line: Sound) => {
      foreseen.set(line, await this.foresee(line, asking, options));
    };
    // Looks at every line before taking any, so that a refusal of the last leaves the first alone.
    if (!dryRun) await allAtOnce(soundOf(prepared), look, signal);
    const lines: Placed[] = [];
    let done = 0;
    const take = async ([at, line]: readonly [number, PreparedLine]) => {
      lines[at] = await this.placed(line, { asking, foreseen }, options);
      onProgress?.(++done, prepared.length);
    };
    await allAtOnce(prepared.entries(), take, signal);
    const positions = lines.flatMap(({ position }) => position ?? []).sort();
    return reportOf(
      dryRun,
      lines.map(({ shown }) => shown),
      positions.at(-1) ?? null,
    );
  }

  private async placed(line: PreparedLine, { asking, foreseen }: Looked, options: ImportOptions): Promise<Placed> {
    if ('shown' in line) return line;
    const { row, sound } = line;
    if (!options.dryRun) return placed(row, sound, await this.take(sound, foreseen.get(sound), options), options.area);
    const { change } = await this.foresee(sound, asking, options);
    return placed(row, sound, { ...change, position: null }, options.area);
  }

  /** A dry run of one line; refuses like the command. */
  private async foresee(line: Sound, asking: Asking, options: ImportOptions): Promise<Foreseen> {
    const { id, command, request } = asked(line, options);
    const { state, revision, lastOn, answers } = await this.streams.load(procedures, id);
    const first =
      answers.has(request.commandId) && firstAnswer({ id, request }, answers, digestOf({ id, command, request }));
    const { actor, today } = asking;
    const on = request.occurredOn ?? today;
    const context = { actor, today, on, derive: () => '', unit: { status: 'none' } } as const;
    const [event] = first ? [] : procedureDecider.decide(command, state, context);
    if (event) checkOccurredOn(on, today, lastOn, actor);
    return { change: changeOf(event), revision };
  }

  private async take(line: Sound, foreseen: Foreseen | undefined, options: ImportOptions): Promise<Outcome> {
    const { id, command, request } = asked(line, options);
    const { changed, revision, position } = await this.bus.execute(new Handle('procedure', id, command, request));
    if (!changed) return { ...changeOf(undefined), position };
    const asForeseen = foreseen?.revision === revision - 1 && foreseen.change.result !== 'unchanged';
    return { ...(asForeseen ? foreseen.change : changeOf(await this.factAt(id, revision))), position };
  }

  private async factAt(id: string, revision: number): Promise<ProcedureEvent | undefined> {
    const stream = streamOf(procedures.category, id);
    for await (const recorded of this.store.readStream(stream, { from: revision, to: revision })) {
      return unseal<ProcedureEvent>(recorded, procedures.codec).event;
    }
    return undefined;
  }
}

async function preparedOf(importing: Importing, area: readonly string[]): Promise<readonly PreparedLine[]> {
  const read = typeof importing === 'function' ? await importing() : { entries: importing, rows: [] };
  const { lines } = 'lines' in read ? read : preparedLines(read, area);
  const all: PreparedLine[] = [];
  for await (const line of lines) all.push(line);
  return all;
}

function* soundOf(lines: readonly PreparedLine[]): Generator<Sound> {
  for (const line of lines) if (!('shown' in line)) yield line.sound;
}

function placed(row: number, line: Sound, { position, ...outcome }: Outcome, area: readonly string[]): Placed {
  const { code, remarks } = line;
  const shown = {
    line: row,
    code: code.written,
    id: procedureId(code, area),
    ...outcome,
    faults: [],
    untold: 0,
    remarks,
  };
  return { shown, position };
}

function asked({ code, details }: Sound, { area, request }: ImportOptions) {
  const id = procedureId(code, area);
  const command: ProcedureCommand = { type: 'RegisterProcedure', area, code: code.written, details };
  return { id, command, request: { ...request, commandId: derivedId(request.commandId, id) } };
}

function changeOf(event: ProcedureEvent | undefined): Change {
  if (event?.type === 'ProcedureRegistered') return { result: 'new', changed: [] };
  return event?.type === 'ProcedureChanged'
    ? { result: 'changed', changed: event.data.changed }
    : { result: 'unchanged', changed: [] };
}
