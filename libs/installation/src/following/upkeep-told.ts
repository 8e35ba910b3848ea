import type { DifferingRow, RebuildStanding, RebuildTold, WalkedTo } from '@app/read-side';

/** Why read models are built anew: another release made their rows, or they were far behind the log. */
export type RebuildReason = 'release' | 'behind';

export interface ReasonedRebuild extends RebuildTold {
  readonly reason: RebuildReason;
}

/** Whether read models lack most of the log meanwhile. */
export function isFilling({ reason, standing }: Pick<ReasonedRebuild, 'reason' | 'standing'>): boolean {
  return reason === 'behind' && standing !== 'none';
}

/** What the owner of the upkeep says with its lease, for every server to tell, and for the next owner to go on with. */
export interface UpkeepTold {
  readonly differing: readonly DifferingRow[];
  /** By the comparison of rows. */
  readonly walkedTo: WalkedTo;
  readonly rebuild: ReasonedRebuild;
}

const STANDINGS: Readonly<Record<RebuildStanding, true>> = {
  none: true,
  beginning: true,
  'going-on': true,
  elsewhere: true,
  failed: true,
};
const REASONS: Readonly<Record<RebuildReason, true>> = { release: true, behind: true };

/** Null where nothing was said, or another release said it in another shape. */
export function readUpkeep(told: unknown): UpkeepTold | null {
  if (!isObject(told)) return null;
  const { differing, walkedTo, rebuild } = told;
  const isWhole = isDiffering(differing) && isWalkedTo(walkedTo) && isRebuild(rebuild);
  return isWhole ? { differing, walkedTo, rebuild } : null;
}

function isDiffering(rows: unknown): rows is readonly DifferingRow[] {
  return Array.isArray(rows) && rows.every(isDifferingRow);
}

function isWalkedTo(value: unknown): value is WalkedTo {
  return (
    isObject(value) && [value['table'], value['id'], value['position'] ?? ''].every((one) => typeof one === 'string')
  );
}

function isDifferingRow(row: unknown): row is DifferingRow {
  return isObject(row) && typeof row['readModel'] === 'string' && typeof row['id'] === 'string';
}

function isRebuild(value: unknown): value is ReasonedRebuild {
  if (!isObject(value)) return false;
  const { standing, reason, share, events, eventsASecond, secondsLeft } = value;
  const numbers = [share, events, eventsASecond, secondsLeft ?? 0];
  return isOneOf(STANDINGS, standing) && isOneOf(REASONS, reason) && numbers.every((one) => typeof one === 'number');
}

function isOneOf(known: object, value: unknown): boolean {
  return typeof value === 'string' && Object.hasOwn(known, value);
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
