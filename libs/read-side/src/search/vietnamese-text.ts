import { searchable, withoutDiacritics } from '@app/domain';

/** Characters of a text that can be found; an index of words inside texts costs far more than the text. */
const MOST_FOUND = 50_000;

/** With diacritics and without, one below the other. */
export function searched(texts: readonly string[]): { readonly search: string; readonly searchFolded: string } {
  // Does not cut a surrogate pair in two.
  const whole = texts
    .join('\n')
    .slice(0, MOST_FOUND)
    .replace(/[\ud800-\udbff]$/, '');
  return { search: searchable(whole), searchFolded: withoutDiacritics(whole) };
}

/** The column's text contains the LIKE pattern. */
export interface WordMatch {
  readonly column: 'search' | 'searchFolded';
  readonly pattern: string;
}

const MOST_WORDS = 10;

/** Every word must match, with its diacritics if it is written with any. */
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
