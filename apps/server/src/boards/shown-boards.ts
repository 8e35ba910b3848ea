import { BoardOverviews, BoardQueries } from '@app/read-side';
import { Clock } from '@app/write-side';
import { Injectable } from '@nestjs/common';
import type { Plain } from '../http/answer-fields.js';
import { areaNarrowedTo, within } from '../http/filter-fields.js';
import { PlaceNames } from '../http/place-names.js';
import { Problem } from '../http/problem.js';
import { BoardBody, boardBody } from '../plans/board-views.js';
import { BoardOverviewBody, boardOverviewBody } from './board-overview-views.js';
import type { BoardOverviewFilterQuery, BoardQuery } from './board-query.js';

interface BoardPageAsked {
  readonly after: string | null | undefined;
  readonly limit: number | undefined;
}

/** Boards with names for display. */
@Injectable()
export class ShownBoards {
  constructor(
    private readonly boards: BoardQueries,
    private readonly overviews: BoardOverviews,
    private readonly places: PlaceNames,
    private readonly clock: Clock,
  ) {}

  /** @throws Problem NOT_FOUND for a plan out of sight */
  async ofPlan(id: string, scope: readonly string[], query: BoardQuery): Promise<BoardBody> {
    const { area, path, unit, item, catalogue } = query;
    const narrowed = { area: area && areaNarrowedTo(area), path, unit, item, catalogue };
    const board = await this.boards.get(id, { scope, today: this.clock.today(), ...narrowed });
    if (!board) throw new Problem('NOT_FOUND');
    const units = [...board.units.map(({ unit: own }) => own), ...board.vacant.map(({ post }) => post.unit)];
    return boardBody(board, await this.places.units(units));
  }

  async overview(
    scope: readonly string[],
    { by = 'ward', area, plan, unit }: BoardOverviewFilterQuery,
    page: BoardPageAsked,
  ): Promise<Plain<BoardOverviewBody>> {
    const today = this.clock.today();
    const asked = { scope: within(scope, area), today, plan, unit };
    const overview = await this.overviews.of({ ...asked, by, ...page });
    const values = overview.parts.map(({ value }) => value);
    const names = await this.places.ofParts(by, values);
    return boardOverviewBody(overview, { today, names, area: await this.named(area) });
  }

  private async named(area: string | undefined) {
    if (area === undefined) return null;
    const code = areaNarrowedTo(area);
    const names = await this.places.ofParts('ward', [code]);
    return { code, name: names.get(code) ?? code };
  }
}
