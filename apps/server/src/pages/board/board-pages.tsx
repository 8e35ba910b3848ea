import { Injectable } from '@nestjs/common';
import type { HttpRequest } from '../../http/request.js';
import type { BoardBody } from '../../plans/board-views.js';
import { Api } from '../api/api.js';
import { BOARD, BOARDS, PROPOSALS, STAY_STATISTICS } from '../api/questions.js';
import type { Content } from '../frame/pages.js';
import { onlyOne, type FilterChoice } from '../parts/filter.js';
import { PlanChoicesOf } from '../proposals/list/plan-choices.js';
import { AreaBoardPage } from './area-board-page.js';
import type { BoardFilters } from './board-filters.js';
import { PlanBoardPage } from './plan-board-page.js';
import type { StayParts } from './path-stages.js';

const TITLE = 'Theo dõi';
/** The longest overdue that are shown. */
const LATE = { overdue: 'true', sort: 'due', limit: '10' } as const;
const NO_STAYS: ReadonlyMap<string, StayParts> = new Map();

interface AreaBoard {
  readonly content: Content;
  readonly only: string | null;
}

@Injectable()
export class BoardPages {
  constructor(
    private readonly api: Api,
    private readonly choices: PlanChoicesOf,
  ) {}

  /** @throws ApiRefusal */
  async ofPlan(request: HttpRequest, filters: BoardFilters & { readonly plan: string }): Promise<Content> {
    const { plan, area, unit, item, catalogue, ...rest } = filters;
    const narrowed = { ...rest, area, unit, item, catalogue };
    const [board, wards, late, choices] = await Promise.all([
      this.api.ask(request, BOARD, { plan }, narrowed),
      this.api.ask(request, BOARDS, {}, { by: 'ward', plan, area, unit }),
      this.api.ask(request, PROPOSALS, {}, { ...filters, ...LATE }),
      this.choices.of(request, plan),
    ]);
    const told = item === undefined && catalogue === undefined;
    const stays = told ? await this.stays(request, board, { plan, area, unit }) : NO_STAYS;
    const areas = area === undefined ? namesIn(wards) : [[area, wards.areaName ?? ''] as const];
    const known = board.units.map(({ unit: id, unitName }): FilterChoice => [id, unitName]);
    const gone = known.filter(([id]) => id === unit && !choices.units.some(([one]) => one === id));
    const shown = { ...choices, areas, units: [...choices.units, ...gone] };
    return {
      title: TITLE,
      here: 'board',
      body: (
        <PlanBoardPage
          board={board}
          filters={filters}
          choices={shown}
          late={late.items}
          wards={told && rest.path === undefined ? wards : null}
          stays={stays}
        />
      ),
    };
  }

  /** `only`: the only plan there, which has a board of its own. @throws ApiRefusal */
  async ofArea(request: HttpRequest, filters: BoardFilters): Promise<AreaBoard> {
    const { area, unit } = filters;
    const of = (by: string) => this.api.ask(request, BOARDS, {}, { by, area, unit });
    const [wards, late, choices] = await Promise.all([
      of('ward'),
      this.api.ask(request, PROPOSALS, {}, { area, unit, ...LATE }),
      this.choices.of(request, undefined),
    ]);
    // Of many wards each has a board that says more, and counting them once more takes as long as the first time.
    const isOne = wards.parts.length <= 1;
    const [plans, units] = isOne ? await Promise.all([of('plan'), of('unit')]) : [null, null];
    const everyUnit =
      units && unit !== undefined ? await this.api.ask(request, BOARDS, {}, { by: 'unit', area }) : units;
    const only = onlyOne(plans ? namesIn(plans) : choices.plans);
    const areas = area === undefined ? namesIn(wards) : [[area, wards.areaName ?? ''] as const];
    const shown = {
      ...choices,
      areas,
      paths: [],
      items: [],
      catalogues: [],
      units: everyUnit ? namesIn(everyUnit) : [],
    };
    const body = (
      <AreaBoardPage {...{ wards, plans, units, filters: { area, unit }, choices: shown, late: late.items }} />
    );
    return { only, content: { title: TITLE, here: 'board', body } };
  }

  /** How long proposals stay at the stages, path by path: two may share ids of stages. */
  private async stays(
    request: HttpRequest,
    { paths }: BoardBody,
    narrowed: Readonly<Record<'plan' | 'area' | 'unit', string | undefined>>,
  ): Promise<ReadonlyMap<string, StayParts>> {
    const used = paths.filter(({ total }) => total > 0);
    const found = await Promise.all(
      used.map(async ({ path }) => {
        const { parts } = await this.api.ask(request, STAY_STATISTICS, {}, { ...narrowed, path, by: 'stage' });
        return [path, parts] as const;
      }),
    );
    return new Map(found);
  }
}

function namesIn({ parts }: { readonly parts: readonly { readonly value: string; readonly name: string }[] }) {
  return parts.map(({ value, name }): FilterChoice => [value, name]);
}
