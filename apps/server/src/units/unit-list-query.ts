import { ACTING_ROLES, type ActingRole } from '@app/domain';
import type { UnitSort } from '@app/read-side';
import { ROLE_NAMES, UNIT_SORT_NAMES, YES_NO_NAMES } from '@app/wording';
import { AreaQuery } from '../http/area-query.js';
import { MayBeChoice, MayBeText } from '../http/fields.js';
import { LIMITS } from '../http/limits.js';
import { counted } from '../http/page-query.js';

const ACTING_ROLE_NAMES = Object.fromEntries(ACTING_ROLES.map((role) => [role, ROLE_NAMES[role]]));

/** What narrows lists of units. */
export class UnitFilterQuery extends AreaQuery {
  @MayBeChoice(ACTING_ROLE_NAMES, { about: 'Chỉ những đơn vị có vai trò này.' })
  role?: ActingRole;

  @MayBeChoice(YES_NO_NAMES, {
    about: 'true: chỉ những đơn vị đã chấm dứt hoạt động; false: chỉ những đơn vị đang hoạt động.',
  })
  ended?: keyof typeof YES_NO_NAMES;

  @MayBeText({
    about: 'Các từ cần tìm trong tên, mã; có dấu hoặc không dấu.',
    max: LIMITS.search,
    example: 'phong van hoa',
  })
  q?: string;
}

export class UnitListQuery extends counted(UnitFilterQuery) {
  @MayBeChoice(UNIT_SORT_NAMES, { about: 'Thứ tự; mặc định theo mã.' })
  sort?: UnitSort;
}
