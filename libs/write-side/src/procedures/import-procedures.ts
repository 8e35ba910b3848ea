import {
  checkOccurredOn,
  procedureDecider,
  procedureId,
  type ProcedureCommand,
  type ProcedureEvent,
  type ProcedureState,
} from '@app/domain';
import { EventStore, type Position } from '@app/event-store';
import { derivedId, streamOf, unseal } from '@app/facts';
import { Injectable } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { procedures } from '../aggregates.js';
import { digestOf, firstAnswer } from '../first-answer.js';
import { Handle } from '../handle.js';
import type { CommandRequest } from '../request.js';
import { Streams } from '../streams.js';
import { ImportAccess } from './import-access.js';
import { reportOf, toldName, type ImportedLine, type ImportReport } from './import-report.js';
import { allAtOnce } from './concurrent-acts.js';
import { unplacedColumn } from './channel-columns.js';
import { LineDifferences, type LineDifference } from './line-difference.js';
import {
  preparedOf,
  type FileOrigin,
  type Importing,
  type PreparedLine,
  type PreparedSound,
} from './prepared-lines.js';
import type { EmptyCells, LineFault } from './read-line.js';
import { NOTHING_CHANGED } from './repeated-lines.js';

/**
 * `area`: the path of the registry's owner. `file`: its name. `emptyCells`: of a list that is given as such. `onProgress`:
 * lines done, lines in all.
 */
export interface ImportOptions {
  readonly area: readonly string[];
  readonly dryRun: boolean;
  readonly request: CommandRequest;
  readonly file?: string | null;
  readonly emptyCells?: EmptyCells;
  readonly onProgress?: (done: number, all: number) => void;
  /** Ends the import between two lines; the same request continues there. */
  readonly signal?: AbortSignal;
}

type Change = LineDifference & { readonly faults: readonly LineFault[] };
type Outcome = Change & { readonly position: Position | null };

/** Valid while the stream stays at that revision. `made`: the revision of what the same request did before. */
interface Foreseen {
  readonly change: Change;
  readonly revision: number;
  readonly made?: number;
}

type Asking = Awaited<ReturnType<ImportAccess['check']>>;

/** What is known once every line has been looked at. */
interface Looked {
  readonly asking: Asking;
  readonly foreseen: ReadonlyMap<PreparedSound, Foreseen>;
  readonly differences: LineDifferences;
  readonly origin: FileOrigin | null;
  readonly options: ImportOptions;
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
   * A wrong line stops no other; the same file again changes nothing, and continues after an outage. A dry run of a
   * request that was done tells what it did. @throws Rejection
   * FORBIDDEN, ProcedureFileError, CommandConflict KEY_REUSED, StoreUnavailable
   */
  async run(importing: Importing, options: ImportOptions): Promise<ImportReport> {
    const { area, dryRun, request, onProgress, signal } = options;
    const asking = await this.access.check(area, request);
    const { lines: prepared, origin, layout } = await preparedOf(importing, options);
    const foreseen = new Map<PreparedSound, Foreseen>();
    const looked: Looked = { asking, foreseen, differences: new LineDifferences(), origin, options };
    const look = async (line: PreparedSound) => {
      foreseen.set(line, await this.foresee(line, looked));
    };
    // Looks at every line before taking any, so that a refusal of the last leaves the first alone.
    if (!dryRun) await allAtOnce(soundOf(prepared), look, signal);
    const lines: Placed[] = [];
    let done = 0;
    const take = async ([at, line]: readonly [number, PreparedLine]) => {
      lines[at] = await this.placed(line, looked);
      onProgress?.(++done, prepared.length);
    };
    await allAtOnce(prepared.entries(), take, signal);
    const positions = lines.flatMap(({ position }) => position ?? []).sort();
    const shown = lines.map((line) => line.shown);
    return reportOf({ dryRun, table: layout, lines: shown, position: positions.at(-1) ?? null });
  }

  private async placed(line: PreparedLine, looked: Looked): Promise<Placed> {
    if ('shown' in line) return line;
    const { area, dryRun } = looked.options;
    if (!dryRun) return placed(line, await this.take(line, looked), area);
    const { change, made } = await this.foresee(line, looked);
    const told = made === undefined ? change : await this.changeAt(line, made, looked);
    return placed(line, { ...told, position: null }, area);
  }

  /** A dry run of one line; refuses like the command. */
  private async foresee(line: PreparedSound, { asking, differences, ...looked }: Looked): Promise<Foreseen> {
    const { id, command, request } = asked(line, looked);
    const { state, revision, lastOn, answers } = await this.streams.load(procedures, id);
    const first =
      answers.has(request.commandId) && firstAnswer({ id, request }, answers, digestOf({ id, command, request }));
    if (first) return { change: UNCHANGED, revision, made: first.revision };
    const misplaced = unplacedColumn(state.status === 'none' ? '' : state.details.channels, line.sound.details);
    if (misplaced !== null) return { change: wrongIn(misplaced), revision };
    const { actor, today } = asking;
    const on = request.occurredOn ?? today;
    const context = { actor, today, on, derive: () => '', unit: { status: 'none' } } as const;
    const [event] = procedureDecider.decide(command, state, context);
    if (event) checkOccurredOn(on, today, lastOn, actor);
    return { change: { ...differences.of(line.sound, state, event), faults: [] }, revision };
  }

  private async take(line: PreparedSound, looked: Looked): Promise<Outcome> {
    const foreseen = looked.foreseen.get(line);
    if (foreseen?.change.result === 'wrong') return { ...foreseen.change, position: null };
    const { id, command, request } = asked(line, looked);
    const { changed, revision, position } = await this.bus.execute(new Handle('procedure', id, command, request));
    if (!changed) return { ...UNCHANGED, kept: foreseen?.change.kept ?? [], position };
    const asForeseen = foreseen?.revision === revision - 1 && foreseen.change.result !== 'unchanged';
    if (asForeseen) return { ...foreseen.change, position };
    return { ...(await this.changeAt(line, revision, looked)), position };
  }

  private async changeAt(
    { sound }: PreparedSound,
    revision: number,
    { differences, options }: Looked,
  ): Promise<Change> {
    const { before, event } = await this.factAt(procedureId(sound.code, options.area), revision);
    return { ...differences.of(sound, before, event), faults: [] };
  }

  /** With the state before it. */
  private async factAt(id: string, revision: number) {
    const stream = streamOf(procedures.category, id);
    let before: ProcedureState = procedureDecider.initial;
    for await (const recorded of this.store.readStream(stream, { from: 0, to: revision })) {
      const { event } = unseal<ProcedureEvent>(recorded, procedures.codec);
      if (recorded.revision === revision) return { before, event };
      before = procedureDecider.evolve(before, event);
    }
    return { before, event: undefined };
  }
}

const UNCHANGED: Change = { ...NOTHING_CHANGED, result: 'unchanged', faults: [] };

function wrongIn(field: string): Change {
  return { ...NOTHING_CHANGED, result: 'wrong', faults: [{ field, rule: 'channelTwice' }] };
}

function* soundOf(lines: readonly PreparedLine[]): Generator<PreparedSound> {
  for (const line of lines) if (!('shown' in line)) yield line;
}

function placed({ row, sound }: PreparedSound, { position, ...outcome }: Outcome, area: readonly string[]): Placed {
  const { code, details, remarks } = sound;
  const id = outcome.result === 'wrong' ? null : procedureId(code, area);
  const name = outcome.result === 'wrong' ? null : toldName(details.name);
  return { shown: { line: row, code: code.written, name, id, ...outcome, untold: 0, remarks }, position };
}

function asked({ row, sound }: PreparedSound, { origin, options }: Pick<Looked, 'origin' | 'options'>) {
  const { code, details } = sound;
  const { area, request, file = null } = options;
  const id = procedureId(code, area);
  const source = origin && { file, ...origin, row };
  const command: ProcedureCommand = { type: 'RegisterProcedure', area, code: code.written, details, source };
  return { id, command, request: { ...request, commandId: derivedId(request.commandId, id) } };
}
