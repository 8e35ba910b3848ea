import type { Outcome } from '@app/domain';
import type { ChangeDimension, ChangeFilter, ChangeKind, ChangeSort, ComparedSpan } from '@app/read-side';
import {
  CHANGE_DIMENSION_NAMES,
  CHANGE_KIND_NAMES,
  CHANGE_SORT_NAMES,
  METHOD_NAMES,
  OUTCOME_NAMES,
  TIME_KIND_NAMES,
} from '@app/wording';
import { AreaQuery } from '../http/area-query.js';
import { Choice, MayBeChoice, MayBeChoices } from '../http/fields.js';
import { areaNarrowedTo, NarrowsTo, within } from '../http/filter-fields.js';
import { LIMITS } from '../http/limits.js';
import { counted, Cursor, PageSize } from '../http/page-query.js';

/** By figure and kind. */
const SUM_NAMES = { ...named('time', TIME_KIND_NAMES), ...named('cost', METHOD_NAMES) };

function named(figure: 'time' | 'cost', names: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  const pairs = Object.entries(names).map(([kind, name]) => [`${figure}:${kind}`, name] as const);
  return Object.fromEntries(pairs);
}

/** Which proposals. */
export class ChangeScopeQuery extends AreaQuery {
  @NarrowsTo('plan', { about: 'Mã kế hoạch.', example: 'gia-sang-2026' })
  plan?: string;

  @NarrowsTo('unit', { about: 'Mã đơn vị chủ trì.', example: 'gia-sang.phong-vhxh' })
  unit?: string;

  @NarrowsTo('stage', {
    about: 'Mã bước vào lúc sau; với phương án không còn vào lúc ấy thì bước lúc trước.',
    example: 'tong-hop',
  })
  stage?: string;
}

/** Which changes. */
export class ChangeFilterQuery extends ChangeScopeQuery {
  @NarrowsTo('proposal', { about: 'Mã phương án: chỉ phương án này.' })
  proposal?: string;

  @NarrowsTo('ward', {
    about: 'Mã địa bàn: chỉ phương án của chính địa bàn này, không kể những địa bàn bên trong.',
    max: LIMITS.pathPart,
    example: '19/19.gia-sang',
  })
  ward?: string;

  @NarrowsTo('path', { about: 'Mã đường đi; dùng cùng stage, fromStage khi hai đường đi có bước cùng mã.' })
  path?: string;

  @NarrowsTo('fromStage', { about: 'Mã bước vào lúc trước.', example: 'ra-soat' })
  fromStage?: string;

  @MayBeChoices(CHANGE_KIND_NAMES, { about: 'Thay đổi.' })
  change?: ChangeKind[];

  @MayBeChoices(OUTCOME_NAMES, { about: 'Kết quả vào lúc sau.' })
  outcome?: Outcome[];
}

export class ChangeListQuery extends counted(ChangeFilterQuery) {
  @MayBeChoice(CHANGE_SORT_NAMES, { about: 'Thứ tự; mặc định mới soạn trước.' })
  sort?: ChangeSort;
}

/** The lines on whose account a sum changed. */
export class LinesBetweenQuery extends ChangeScopeQuery {
  @NarrowsTo('ward', {
    about: 'Mã địa bàn: chỉ dòng của chính địa bàn này, không kể những địa bàn bên trong.',
    max: LIMITS.pathPart,
    example: '19/19.gia-sang',
  })
  ward?: string;

  @Choice(SUM_NAMES, {
    about: 'Con số nào: thời gian của một loại hoặc chi phí theo một phương pháp.',
    example: 'cost:SCM_TT02',
  })
  inSum!: string;

  @Cursor()
  cursor?: string;

  @PageSize()
  limit?: number;
}

export class ChangeSummaryQuery extends ChangeScopeQuery {
  @MayBeChoice(CHANGE_DIMENSION_NAMES, {
    about:
      'Chia theo; mặc định theo kế hoạch. Mỗi phần có danh sách đằng sau ở /api/v1/changes với chính giá trị của phần.',
  })
  by?: ChangeDimension;

  @Cursor()
  cursor?: string;

  @PageSize()
  limit?: number;
}

export function changeFilter(
  query: ChangeFilterQuery,
  scope: readonly string[],
  { from, to }: ComparedSpan,
): ChangeFilter {
  const { proposal, plan, path, unit, stage, fromStage, change, outcome, area, ward } = query;
  const narrowed = {
    proposal,
    plan,
    path,
    unit,
    stage,
    fromStage,
    change,
    outcome,
    ward: ward && areaNarrowedTo(ward),
  };
  return { ...narrowed, from, to, scope: within(scope, area) };
}
