import { searchable, withoutDiacritics } from '@app/domain';

/** Characters of a text that can be found; an index of words inside texts costs many times more than to keep them. */
const MOST_FOUND = 50_000;

/** The texts as they are searched, one below the other, with diacritics and without. */
export function searched(texts: readonly string[]): { readonly search: string; readonly searchFolded: string } {
  // A pair of surrogates is not cut in two.
  const whole = texts
    .join('\n')
    .slice(0, MOST_FOUND)
    .replace(/[\ud800-\udbff]$/, '');
  return { search: searchable(whole), searchFolded: withoutDiacritics(whole) };
}

/** One condition of a search: a column's text contains the pattern of LIKE. */
export interface WordMatch {
  readonly column: 'search' | 'searchFolded';
  readonly pattern: string;
}

const MOST_WORDS = 10;

/** What a row must match: every word, with its diacritics where it is written with any, else with or without. */
export function wordMatches(question: string): readonly WordMatch[] {
  const words = searchable(question)
    .split(/\s+/u)
    .filter((word) => word !== '');
  return words.slice(0, MOST_WORDS).map((word) => {
    const folded = withoutDiacritics(word);
    return folded === word
      ? { column: 'searchFolded', pattern: containing(folded) }
      : { column: 'search', pattern: containing(word) };
  });
}

function containing(word: string): string {
  return `%${word.replace(/[\\%_]/g, '\\$&')}%`;
}
