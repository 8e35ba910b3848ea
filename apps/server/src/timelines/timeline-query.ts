import { FACT_NAMES, FIELD_WORDS, ORDER_NAMES } from '@app/wording';
import { MayBeChoice, MayBeFormed } from '../http/fields.js';
import { LIMITS } from '../http/limits.js';
import { PageQuery } from '../http/page-query.js';

function typesIn(text: string): readonly string[] {
  return text.split(',').map((type) => type.trim());
}

const areFacts = (text: string) => typesIn(text).every((type) => Object.hasOwn(FACT_NAMES, type));

export class TimelineQuery extends PageQuery {
  @MayBeChoice(ORDER_NAMES, {
    about: 'Thứ tự: oldest (cũ trước, mặc định) hoặc newest (mới trước).',
    example: 'newest',
  })
  order?: keyof typeof ORDER_NAMES;

  @MayBeFormed(areFacts, {
    about: 'Chỉ các loại sự kiện này, nối bằng dấu phẩy.',
    max: LIMITS.factTypes,
    example: 'ProposalReturned,EditionSentBack',
    rule: 'factTypes',
    message: FIELD_WORDS.factTypes,
  })
  type?: string;
}

export function told({ cursor, limit, order, type }: TimelineQuery) {
  const types = type === undefined ? undefined : typesIn(type);
  return { after: cursor, limit, newestFirst: order === 'newest', types };
}
