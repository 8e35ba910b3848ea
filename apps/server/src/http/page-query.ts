import { YES_NO_NAMES } from '@app/wording';
import { MayBeChoice, MayBeText, MayBeWhole } from './fields.js';
import { LIMITS } from './limits.js';
import { Field } from './declared-fields.js';
import { optional, text } from './field-readers.js';
import { atMost } from './rules.js';
import { ShownMaybe, ShownMaybeFlag, ShownMaybeNumber } from './answer-fields.js';

export class ReadQuery {
  @Field(optional(text({ max: LIMITS.position, rules: [atMost(LIMITS.position)] })))
  after?: string;
}

export const Cursor = () => MayBeText({ about: 'Con trỏ trang: giá trị next của trang trước.', max: LIMITS.cursor });
export const PageSize = () =>
  MayBeWhole({ about: 'Số mục của trang; mặc định 50.', min: 1, max: LIMITS.page, inQuery: true, example: 50 });
export const AsksTotal = () =>
  MayBeChoice(YES_NO_NAMES, { about: 'true: kèm tổng số mục ở mọi trang; đếm có thể lâu bằng đọc một trang.' });

export class PageQuery extends ReadQuery {
  @Cursor()
  cursor?: string;

  @PageSize()
  limit?: number;
}

export interface CountedQuery extends PageQuery {
  total?: keyof typeof YES_NO_NAMES;
}

/** What narrows a list, and which page of it, counted if asked. */
export function counted<Filters extends ReadQuery>(FilterQuery: new () => Filters): new () => Filters & CountedQuery {
  const Narrowed: new () => ReadQuery = FilterQuery;
  class Counted extends Narrowed implements CountedQuery {
    @Cursor()
    cursor?: string;

    @PageSize()
    limit?: number;

    @AsksTotal()
    total?: keyof typeof YES_NO_NAMES;
  }
  // An instance has the filters, too.
  return Counted as new () => Filters & CountedQuery;
}

export function flagOf(text: string | undefined): boolean | undefined {
  return text === undefined ? undefined : text === 'true';
}

export abstract class PageBody {
  @ShownMaybe({ about: 'Con trỏ của trang sau; null ở trang cuối.', example: null })
  next!: string | null;
}

export const ShownTotal = () =>
  ShownMaybeNumber({
    about:
      'Tổng số mục ở mọi trang, đếm đến 10.000, với từ thường gặp có thể chỉ là số tối thiểu; null khi không hỏi total=true.',
    example: 128,
  });
export const ShownAtLeast = () =>
  ShownMaybeFlag({ about: 'Còn nhiều hơn tổng số nêu trên; null khi không hỏi total=true.', example: false });

export abstract class CountedPageBody extends PageBody {
  @ShownTotal()
  total!: number | null;

  @ShownAtLeast()
  atLeast!: boolean | null;
}
