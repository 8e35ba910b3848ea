import type { BaselineLine } from './baseline-line.js';
import { contributionsOf } from './contributions.js';
import { withCuts } from './cuts.js';
import { withDuplicates } from './duplicates.js';
import { match, nearBaselines, type NearBaselines } from './match-baseline.js';
import { nearest, type RegisteredProcedure } from './registered-procedure.js';
import type { LineDraft, SavingLine } from './saving-line.js';

export interface Known {
  readonly procedures: readonly RegisteredProcedure[];
  readonly baselines: readonly BaselineLine[];
}

/** Sets what follows from the registries and from other lines of the group. */
export function settleLines(drafts: readonly LineDraft[], { procedures, baselines }: Known): readonly SavingLine[] {
  const [first] = drafts;
  if (!first) return [];
  const linked = nearest(procedures, first.area);
  const near = nearBaselines(baselines, first.owner);
  const lines = withCuts(withDuplicates(drafts.map((draft) => settled(draft, linked, near))));
  return lines.map((line) => ({ ...line, sums: contributionsOf(line).map(({ figure, kind }) => `${figure}:${kind}`) }));
}

function settled(draft: LineDraft, linked: RegisteredProcedure | null, near: NearBaselines): SavingLine {
  return {
    ...placed(draft),
    procedure: linked?.id ?? null,
    procedureCatalogue: linked?.catalogue ?? null,
    registry: linked?.registry ?? null,
    field: linked && linked.field !== '' ? linked.field : null,
    ...match(draft, linked !== null, near),
    cuts: [],
    countsIn: [],
    duplicateOf: null,
    sums: [],
  };
}

/** With a place for what is settled: engines add properties to an object that was copied far more slowly than they name them. */
function placed(draft: LineDraft): SavingLine {
  return {
    procedure: null,
    procedureCatalogue: null,
    registry: null,
    field: null,
    baseline: null,
    baselineKind: null,
    baselineTime: null,
    baselineMethod: null,
    baselineCost: null,
    timeUnmatched: null,
    costUnmatched: null,
    cuts: [],
    countsIn: [],
    duplicateOf: null,
    sums: [],
    ...draft,
  };
}
