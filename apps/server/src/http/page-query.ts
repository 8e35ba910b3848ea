import { MayBeText, MayBeWhole } from './fields.js';
import { LIMITS } from './limits.js';
import { Field } from './declared-fields.js';
import { optional, text } from './field-readers.js';
import { atMost } from './rules.js';
import { ShownMaybe } from './answer-fields.js';

export class ReadQuery {
  @Field(optional(text({ max: LIMITS.position, rules: [atMost(LIMITS.position)] })))
  after?: string;
}

export class PageQuery extends ReadQuery {
  @MayBeText({ about: 'Con trỏ trang: giá trị next của trang trước.', max: LIMITS.cursor })
  cursor?: string;

  @MayBeWhole({ about: 'Số mục của trang; mặc định 50.', min: 1, max: LIMITS.page, inQuery: true, example: 50 })
  limit?: number;
}

export function flagOf(text: string | undefined): boolean | undefined {
  return text === undefined ? undefined : text === 'true';
}

export abstract class PageBody {
  @ShownMaybe({ about: 'Con trỏ của trang sau; null ở trang cuối.', example: null })
  next!: string | null;
}
