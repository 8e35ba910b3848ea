import { Type } from 'class-transformer';
import { IsOptional } from 'class-validator';
import { MayBeText, MayBeWhole } from './fields.js';
import { LIMITS } from './limits.js';
import { AtMost, IsText } from './rules.js';
import { ShownMaybe } from './shown.js';

/** What every list may be asked: which page, how long, and after what. */
export class PageQuery {
  @MayBeText({ about: 'Con trỏ trang: giá trị next của trang trước.', max: LIMITS.cursor })
  cursor?: string;

  @MayBeWhole({ about: 'Số mục của trang; mặc định 50.', min: 1, max: LIMITS.page, example: 50 })
  @Type(() => Number)
  limit?: number;

  @IsOptional()
  @IsText()
  @AtMost(LIMITS.shortText)
  after?: string;
}

/** A yes-or-no parameter of a query. */
export function flagOf(text: string | undefined): boolean | undefined {
  return text === undefined ? undefined : text === 'true';
}

export const YES_NO = ['true', 'false'] as const;

/** One page of a list; each list adds its `items`. */
export abstract class PageBody {
  @ShownMaybe({ about: 'Con trỏ của trang sau; null ở trang cuối.', example: null })
  next!: string | null;
}
