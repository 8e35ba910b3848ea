import { wordMatches } from './vietnamese-text.js';

/** As in codes and numbers of proposals: few rows have one of them. */
export function hasNumbers(q: string): boolean {
  return /\d{4}/.test(q);
}

/** SQL on columns `search` and `folded`: they have all the words, or each of them. Patterns are numbered after so many values. */
export function wordsOn(q: string, before: number) {
  const words = wordMatches(q);
  const like = words.map(({ column }, at) => {
    return `${column === 'search' ? 'search' : 'folded'} like $${String(before + at + 1)}`;
  });
  return { each: like, where: ['true', ...like].join(' and '), patterns: words.map(({ pattern }) => pattern) };
}
