import { OUTCOMES, type Outcome } from '@app/domain';
import { groupedBy } from '../savings/grouped-by.js';
import { CHANGE_KINDS, type ChangeKind } from './change-kinds.js';

/** Changed proposals with one move and one outcome, if any. `kinds`: how many of them, in the order of `CHANGE_KINDS`. */
export interface CountedChanges {
  readonly outcome: Outcome | null;
  readonly fromStage: string | null;
  readonly fromName: string | null;
  readonly toStage: string | null;
  readonly toName: string | null;
  readonly count: number;
  readonly kinds: readonly number[];
}

interface StageCalled {
  readonly id: string;
  readonly name: string;
}

/** `changed`: all that changed. `moves`: from stage to stage, together as many as moved. */
export interface ChangeCounts {
  readonly changed: number;
  readonly kinds: Readonly<Record<ChangeKind, number>>;
  readonly decided: readonly { readonly outcome: Outcome; readonly count: number }[];
  readonly moves: readonly { readonly from: StageCalled; readonly to: StageCalled; readonly count: number }[];
}

export function changeCounts(rows: readonly CountedChanges[]): ChangeCounts {
  const kinds = CHANGE_KINDS.map((kind, at) => [kind, sum(rows.map((row) => row.kinds[at] ?? 0))] as const);
  const moves = groupedBy(rows, ({ fromStage, toStage }) => JSON.stringify([fromStage, toStage]));
  return {
    changed: countIn(rows),
    kinds: Object.fromEntries(kinds) as ChangeCounts['kinds'],
    decided: OUTCOMES.flatMap((outcome) => decidedAs(outcome, rows)),
    moves: [...moves.values()].flatMap((own) => moveOf(own)).sort((a, b) => b.count - a.count),
  };
}

function decidedAs(outcome: Outcome, rows: readonly CountedChanges[]): ChangeCounts['decided'] {
  const count = countIn(rows.filter((row) => row.outcome === outcome));
  return count === 0 ? [] : [{ outcome, count }];
}

/** Two paths may call a stage of one id by two names. */
export function inAll(names: readonly string[]): string | null {
  return names.length === 0 ? null : [...new Set(names.flatMap((name) => name.split('; ')))].join('; ');
}

function moveOf(rows: readonly CountedChanges[]): ChangeCounts['moves'] {
  const { fromStage, toStage } = rows[0] ?? {};
  if (!fromStage || !toStage) return [];
  const [from, to] = [
    { id: fromStage, name: inAll(rows.flatMap(({ fromName }) => fromName ?? [])) ?? fromStage },
    { id: toStage, name: inAll(rows.flatMap(({ toName }) => toName ?? [])) ?? toStage },
  ];
  return [{ from, to, count: countIn(rows) }];
}

function countIn(rows: readonly CountedChanges[]): number {
  return sum(rows.map(({ count }) => count));
}

function sum(counts: readonly number[]): number {
  return counts.reduce((total, count) => total + count, 0);
}
