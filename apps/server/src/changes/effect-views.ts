import type { SavedAmounts, SavingEffect } from '@app/read-side';
import { changeText } from '@app/wording';
import { ShownAs, type Plain } from '../http/answer-fields.js';
import { parts, TEXT, WHOLE } from '../http/shapes.js';
import { amountText, kindBody } from '../savings/figures.js';
import { SavedKindBody } from '../savings/saved-body.js';

const AMOUNTS = parts<keyof SavedAmounts>({ count: WHOLE, before: TEXT, after: TEXT, saved: TEXT });
const WORDS = parts<keyof EffectWords>({ from: TEXT, to: TEXT, change: TEXT });

/** Of what is saved. */
interface EffectWords {
  readonly from: string;
  readonly to: string;
  readonly change: string;
}

/** Two moments of one kind of time or method of cost. */
export class SavingEffectBody extends SavedKindBody {
  @ShownAs(AMOUNTS, {
    about:
      'Vào lúc trước: số dòng được tính, trước và sau đơn giản hóa, tiết kiệm; số thập phân đúng, chi phí là đồng một năm.',
    example: { count: 2, before: '20', after: '14', saved: '6' },
  })
  from!: SavedAmounts;

  @ShownAs(AMOUNTS, { about: 'Vào lúc sau.', example: { count: 3, before: '30', after: '20', saved: '10' } })
  to!: SavedAmounts;

  @ShownAs(AMOUNTS, {
    about: 'Lúc sau trừ lúc trước, có thể âm.',
    example: { count: 1, before: '10', after: '6', saved: '4' },
  })
  change!: SavedAmounts;

  @ShownAs(WORDS, {
    about: 'Tiết kiệm bằng chữ: lúc trước, lúc sau, thay đổi.',
    example: { from: '6 ngày', to: '10 ngày', change: '+4 ngày' },
  })
  text!: EffectWords;
}

export function effectBody({ kind, from, to, change }: SavingEffect): Plain<SavingEffectBody> {
  const words = ({ saved }: SavedAmounts) => amountText(kind, saved);
  const text = { from: words(from), to: words(to), change: changeText(words(change)) };
  return { ...kindBody(kind), from, to, change, text };
}
