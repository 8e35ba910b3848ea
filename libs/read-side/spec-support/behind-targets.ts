import type { FigurePlace, TargetQueries } from '../src/targets/target-queries.js';
import type { ProcedurePart } from '../src/targets/figure-part.js';
import type { FigureResult, Reckoned, TargetResult } from '../src/targets/target-result.js';

type Told = readonly [numerator: number, denominator: number];

interface Asked {
  readonly queries: TargetQueries;
  readonly scope: readonly string[];
  readonly plan: string;
}

/** Each number of the target is what the lists behind it have. */
export async function expectListed({ queries, scope, plan }: Asked, { target, figures }: TargetResult): Promise<void> {
  const lists = new BehindTargets(queries, scope);
  for (const [index, figure] of figures.entries()) {
    const place = { plan, target: target.id, index };
    for (const [said, listed] of await lists.numbers(place, figure)) expect(listed).toEqual(said);
    for (const [said, listed] of await lists.missing(place, figure)) expect(listed).toBe(said);
  }
}

/** What lists say that the numbers of a figure are, each beside the numbers themselves. */
class BehindTargets {
  constructor(
    private readonly queries: TargetQueries,
    private readonly scope: readonly string[],
  ) {}

  async numbers(
    place: FigurePlace,
    { figure, reckoned, of }: FigureResult,
  ): Promise<readonly (readonly [Told, Told])[]> {
    const counted = of === null || of === 'tasks' ? [] : reckoned;
    const told: (readonly [Told, Told])[] = [];
    for (const one of counted) {
      const said = [Number(one.numerator), Number(one.denominator)] as const;
      const isCost = figure.indicator === 'cost-cut';
      if (of === 'cuts' && one.kind !== null) told.push([said, await this.cut(place, one, isCost)]);
      if (of === 'conditions') told.push([said, await this.conditions(place, one, figure.indicator)]);
      if (of === 'procedures')
        told.push([said, [await this.procedures(place, 'reviewed'), await this.procedures(place, 'registered')]]);
    }
    return told;
  }

  /** How many are left out, and how many lists have. */
  async missing(place: FigurePlace, { missing, of }: FigureResult): Promise<readonly (readonly [number, number])[]> {
    const told: (readonly [number, number])[] = [];
    for (const { why, count } of missing) {
      if (why === 'PROCEDURES_WITHOUT_BASELINE') told.push([count, await this.procedures(place, 'unmeasured')]);
      else if (of === 'cuts') told.push([count, (await this.lines(place, { missing: why })).length]);
      else if (of === 'conditions') {
        const lines = await this.lines(place, { missing: why });
        told.push([count, sumOf(lines.map((line) => line.conditionsSimplified + line.conditionsAbolished))]);
      }
    }
    return told;
  }

  private async cut(place: FigurePlace, { basis, kind }: Reckoned, isCost: boolean): Promise<Told> {
    const lines = await this.lines(place, { basis, kind: kind ?? '' });
    const saved = lines.map((line) => {
      const after = line.baselineMethod === 'SCM_TT02' ? line.scmAfter : line.processingAfter;
      return isCost ? Number(line.baselineCost) - Number(after) : Number(line.baselineTime) - Number(line.timeAfter);
    });
    const asked = { part: 'measured', kind: kind ?? '', scope: this.scope, limit: 100 } as const;
    const measured = await this.queries.procedures(place, asked);
    return [sumOf(saved), sumOf((measured?.items ?? []).map(({ amount }) => Number(amount)))];
  }

  private async conditions(place: FigurePlace, { basis }: Reckoned, indicator: string): Promise<Told> {
    const [reached, named] = [await this.lines(place, { basis }), await this.lines(place, { basis: 'counted' })];
    const all = named.map((line) => line.conditionsSimplified + line.conditionsAbolished);
    const own = reached.map((line) => {
      return line.conditionsAbolished + (indicator === 'conditions-abolished' ? 0 : line.conditionsSimplified);
    });
    return [sumOf(own), sumOf(all)];
  }

  private async procedures(place: FigurePlace, part: ProcedurePart): Promise<number> {
    const page = await this.queries.procedures(place, { part, scope: this.scope, counted: true });
    return page?.total ?? 0;
  }

  private async lines(place: FigurePlace, part: Parameters<TargetQueries['behind']>[1]['part']) {
    const page = await this.queries.behind(place, { scope: this.scope, limit: 100, ...(part ? { part } : {}) });
    return page?.items ?? [];
  }
}

function sumOf(amounts: readonly number[]): number {
  return amounts.reduce((sum, one) => sum + one, 0);
}
