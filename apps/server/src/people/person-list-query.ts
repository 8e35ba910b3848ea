import type { Role } from '@app/domain';
import { ACCOUNT_STATE_NAMES, PERSON_SORT_NAMES, ROLE_NAMES, type AccountState } from '@app/wording';
import { AreaQuery } from '../http/area-query.js';
import { MayBeChoice, MayBeText } from '../http/fields.js';
import { NarrowsTo } from '../http/filter-fields.js';
import { LIMITS } from '../http/limits.js';
import { counted } from '../http/page-query.js';

/** What narrows lists of people. */
export class PersonFilterQuery extends AreaQuery {
  @NarrowsTo('unit', { about: 'Mã đơn vị: ai đang giữ, từng giữ hoặc sẽ giữ chức vụ ở đó.' })
  unit?: string;

  @MayBeChoice(ROLE_NAMES, { about: 'Ai đang giữ, từng giữ hoặc sẽ giữ vai trò này; cùng với unit thì ở đơn vị đó.' })
  role?: Role;

  @MayBeChoice(ACCOUNT_STATE_NAMES, {
    about: 'Chỉ những ai có tài khoản ở tình trạng này hiện nay; none: chưa có tài khoản.',
  })
  account?: AccountState;

  @MayBeText({ about: 'Các từ cần tìm trong họ tên; có dấu hoặc không dấu.', max: LIMITS.search, example: 'nguyen an' })
  q?: string;
}

export class PersonListQuery extends counted(PersonFilterQuery) {
  @MayBeChoice(PERSON_SORT_NAMES, { about: 'Thứ tự: theo mã (mặc định), hoặc theo tên rồi họ và đệm.' })
  sort?: keyof typeof PERSON_SORT_NAMES;
}
