import type { StayDimension, StayFilter, StayKind, StaySort } from '@app/read-side';
import {
  STAY_DIMENSION_NAMES,
  STAY_KIND_NAMES,
  STAY_SORT_NAMES,
  STAY_STATE_NAMES,
  YES_NO_NAMES,
  type StayState,
} from '@app/wording';
import type { CivilDate } from '@app/domain';
import { AreaQuery } from '../http/area-query.js';
import { MayBeChoice } from '../http/fields.js';
import { NarrowsToAny, within } from '../http/filter-fields.js';
import { counted, Cursor, flagOf, PageSize } from '../http/page-query.js';

/** Which stays. */
export class StayFilterQuery extends AreaQuery {
  @MayBeChoice(STAY_KIND_NAMES, { about: 'Của phương án hay của hồ sơ trình; mặc định phương án.' })
  kind?: StayKind;

  @NarrowsToAny('plan', { about: 'Mã kế hoạch.', example: 'gia-sang-2026' })
  plan?: string[];

  @NarrowsToAny('path', { about: 'Mã đường đi; dùng cùng stage khi hai đường đi có bước cùng mã.' })
  path?: string[];

  @NarrowsToAny('unit', { about: 'Mã đơn vị chủ trì, hoặc đơn vị lập hồ sơ trình.' })
  unit?: string[];

  @NarrowsToAny('stage', { about: 'Mã bước.' })
  stage?: string[];

  @MayBeChoice(STAY_STATE_NAMES, { about: 'Đã rời bước, còn ở bước (tính đến hôm nay), hay tất cả; mặc định tất cả.' })
  state?: StayState;

  @MayBeChoice(YES_NO_NAMES, {
    about: 'Chỉ những lần trễ hạn (true), hoặc trong hạn (false); những lần không có hạn thì không thuộc bên nào.',
  })
  late?: keyof typeof YES_NO_NAMES;
}

export class StayListQuery extends counted(StayFilterQuery) {
  @MayBeChoice(STAY_SORT_NAMES, { about: 'Thứ tự; mặc định lâu nhất trước.' })
  sort?: StaySort;
}

/** What to divide by. */
export class StayStatisticsFilterQuery extends StayFilterQuery {
  @MayBeChoice(STAY_DIMENSION_NAMES, { about: 'Chia theo; mặc định theo bước.' })
  by?: StayDimension;
}

export class StayStatisticsQuery extends StayStatisticsFilterQuery {
  @Cursor()
  cursor?: string;

  @PageSize()
  limit?: number;
}

export function stayFilter(query: StayFilterQuery, scope: readonly string[], today: CivilDate): StayFilter {
  const { kind = 'proposal', plan, path, unit, stage, state = 'all', late, area } = query;
  const ended = state === 'all' ? undefined : state === 'ended';
  return { kind, plan, path, unit, stage, ended, late: flagOf(late), scope: within(scope, area), today };
}
