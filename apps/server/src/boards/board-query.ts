import type { BoardDimension } from '@app/read-side';
import { BOARD_DIMENSION_NAMES } from '@app/wording';
import { AreaQuery } from '../http/area-query.js';
import { MayBeChoice } from '../http/fields.js';
import { NarrowsTo } from '../http/filter-fields.js';
import { Cursor, PageSize } from '../http/page-query.js';

/** Narrows the board of a plan. */
export class BoardQuery extends AreaQuery {
  @NarrowsTo('path', { about: 'Mã đường đi.' })
  path?: string;

  @NarrowsTo('unit', { about: 'Mã đơn vị chủ trì.' })
  unit?: string;

  @NarrowsTo('item', { about: 'Mã nội dung rà soát.' })
  item?: string;

  @NarrowsTo('catalogue', { about: 'Mã danh mục của kế hoạch.', example: 'business' })
  catalogue?: string;
}

export class BoardOverviewFilterQuery extends AreaQuery {
  @MayBeChoice(BOARD_DIMENSION_NAMES, { about: 'Chia theo; mặc định theo địa bàn.' })
  by?: BoardDimension;

  @NarrowsTo('plan', { about: 'Mã kế hoạch.', example: 'gia-sang-2026' })
  plan?: string;

  @NarrowsTo('unit', { about: 'Mã đơn vị chủ trì.' })
  unit?: string;
}

export class BoardOverviewQuery extends BoardOverviewFilterQuery {
  @Cursor()
  cursor?: string;

  @PageSize()
  limit?: number;
}
