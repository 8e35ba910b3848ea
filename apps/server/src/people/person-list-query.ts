import { AreaQuery } from '../http/area-query.js';
import { MayBeText } from '../http/fields.js';
import { NarrowsTo } from '../http/filter-fields.js';
import { LIMITS } from '../http/limits.js';
import { counted } from '../http/page-query.js';

/** What narrows lists of people. */
export class PersonFilterQuery extends AreaQuery {
  @NarrowsTo('unit', { about: 'Mã đơn vị: ai đang giữ, từng giữ hoặc sẽ giữ chức vụ ở đó.' })
  unit?: string;

  @MayBeText({ about: 'Các từ cần tìm trong họ tên; có dấu hoặc không dấu.', max: LIMITS.search, example: 'nguyen an' })
  q?: string;
}

export class PersonListQuery extends counted(PersonFilterQuery) {}
