import type { DifferingRow, UpgradeStanding } from '@app/read-side';

/** What the owner of the upkeep says with its lease, for every server to tell, and for the next owner to go on with. */
export interface UpkeepTold {
  readonly differing: readonly DifferingRow[];
  /** `share`: from 0 to 1. */
  readonly rebuild: { readonly standing: UpgradeStanding; readonly share: number };
}

const STANDINGS: Readonly<Record<UpgradeStanding, true>> = {
  none: true,
  'going-on': true,
  elsewhere: true,
  failed: true,
};

/** Null where nothing was said, or another release said it in another shape. */
export function readUpkeep(told: unknown): UpkeepTold | null {
  if (!isObject(told)) return null;
  const { differing, rebuild } = told;
  return Array.isArray(differing) && differing.every(isDifferingRow) && isRebuild(rebuild)
    ? { differing, rebuild }
    : null;
}

function isDifferingRow(row: unknown): row is DifferingRow {
  return isObject(row) && typeof row['readModel'] === 'string' && typeof row['id'] === 'string';
}

function isRebuild(value: unknown): value is UpkeepTold['rebuild'] {
  if (!isObject(value)) return false;
  const { standing, share } = value;
  return typeof standing === 'string' && Object.hasOwn(STANDINGS, standing) && typeof share === 'number';
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
