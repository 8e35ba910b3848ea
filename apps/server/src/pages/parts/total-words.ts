import { count } from './words.js';

interface Counted {
  readonly items: readonly unknown[];
  readonly total: number | null;
  readonly atLeast: boolean | null;
}

/** `hơn 10.000 thủ tục`. */
export function totalWords({ items, total, atLeast }: Counted, what: string): string {
  return `${atLeast === true ? 'hơn ' : ''}${count(total ?? items.length)} ${what}`;
}
