import { TargetQueries } from '@app/read-side';
import { Injectable } from '@nestjs/common';
import { PlaceNames } from '../http/place-names.js';
import { Problem } from '../http/problem.js';
import { savingLineBody, unitsInLine, type SavingLinePageBody } from './line-views.js';
import type { LinesBehindFilterQuery, ProceduresBehindFilterQuery } from './saving-query.js';
import { targetProcedureBody, type TargetProcedurePageBody } from './target-procedure-views.js';

/** A target of a plan, for a reader who sees these areas. */
interface TargetPlace {
  readonly scope: readonly string[];
  readonly plan: string;
  readonly target: string;
}

interface AskedPage {
  readonly after?: string | null | undefined;
  readonly limit?: number | undefined;
  readonly counted?: boolean | undefined;
}

/** What is behind the numbers of a target, with names for display. Every method: @throws Problem NOT_FOUND */
@Injectable()
export class ShownBehind {
  constructor(
    private readonly targets: TargetQueries,
    private readonly places: PlaceNames,
  ) {}

  async lines(
    { scope, ...of }: TargetPlace,
    { measure: index = 0, basis, kind, missing }: LinesBehindFilterQuery,
    page: AskedPage,
  ): Promise<SavingLinePageBody> {
    const asked = { scope, ...page, part: { basis, kind, missing } };
    const found = await this.targets.behind({ ...of, index }, asked);
    if (!found) throw new Problem('NOT_FOUND');
    const names = await this.places.units(found.items.flatMap(unitsInLine));
    return { ...found, items: found.items.map((line) => savingLineBody(line, names)) };
  }

  async procedures(
    { scope, ...of }: TargetPlace,
    { measure: index = 0, part, kind }: ProceduresBehindFilterQuery,
    page: AskedPage,
  ): Promise<TargetProcedurePageBody> {
    const asked = { scope, part, kind, ...page };
    const found = await this.targets.procedures({ ...of, index }, asked);
    if (!found) throw new Problem('NOT_FOUND');
    const names = await this.places.units(found.items.flatMap(({ agency }) => agency ?? []));
    return { ...found, items: found.items.map((one) => targetProcedureBody(one, names)) };
  }
}
