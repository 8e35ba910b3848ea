import { Injectable } from '@nestjs/common';
import type { HttpRequest } from '../../../http/request.js';
import { Api } from '../../api/api.js';
import { PLAN, PLANS } from '../../api/questions.js';
import type { FilterChoice } from '../../parts/filter.js';
import { plansToldApart } from '../../parts/told-apart.js';
import type { PlanChoices } from './list-form.js';
import { stageChoices } from './stage-choices.js';

/** What one may narrow a list of proposals to. */
@Injectable()
export class PlanChoicesOf {
  constructor(private readonly api: Api) {}

  /** Items, units and stages are those of one plan: the chosen, or the only one; `narrowed`: to which path and stages. */
  async of(
    request: HttpRequest,
    chosen: string | undefined,
    narrowed: Parameters<typeof stageChoices>[1] = { stages: [] },
  ): Promise<PlanChoices> {
    const { items: plans } = await this.api.ask(request, PLANS, {}, { limit: '100' });
    const named = plansToldApart(plans);
    const plan = plans.find(({ id }) => id === chosen) ?? (plans.length === 1 ? plans[0] : undefined);
    if (!plan) return { plans: named, items: [], units: [], stages: [], paths: [], catalogues: [] };
    const { document } = await this.api.ask(request, PLAN, { plan: plan.id });
    const writing = document.units.filter(({ outside, roles }) => !outside && roles.includes('officer'));
    return {
      plans: named,
      items: document.items.map(({ id, number, name }): FilterChoice => [id, `${number} ${name}`]),
      units: writing.map(({ id, name }): FilterChoice => [id, name]),
      paths: document.paths.map(({ id, name }): FilterChoice => [id, name]),
      catalogues: document.catalogues.map(({ code, name }): FilterChoice => [code, name]),
      stages: stageChoices(document.paths, narrowed),
    };
  }
}
