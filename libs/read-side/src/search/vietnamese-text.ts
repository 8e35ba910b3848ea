import { foundWithout, keyOfCode, readCode, searchable, withoutDiacritics } from '@app/domain';

/** Characters of a text that can be found; an index of words inside texts costs far more than the text. */
const MOST_FOUND = 50_000;

/** What a row is found by. */
export interface Searched {
  readonly search: string;
  readonly searchFolded: string;
}

/** Texts that are asked for again: a row's are those of its newest edition, and most facts leave them. */
const known = new Map<string, Searched>();
const MOST_KNOWN = 500;
/** Characters; longer ones are rare, and would be kept for long. */
const LONGEST_KNOWN = 4_000;

/** With diacritics and without. */
export function searched(texts: readonly string[]): Searched {
  // Does not cut a surrogate pair in two.
  const whole = texts
    .join('\n')
    .slice(0, MOST_FOUND)
    .replace(/[\ud800-\udbff]$/, '');
  if (whole.length > LONGEST_KNOWN) return searchedIn(whole);
  const found = known.get(whole) ?? searchedIn(whole);
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(whole, found);
  return found;
}

function searchedIn(whole: string): Searched {
  const search = searchable(whole);
  return { search, searchFolded: foundWithout(search) };
}

/** A code as written, and its key where that is not in it. */
export function codeWords(written: string): readonly string[] {
  const key = keyOfCode(written);
  return written.includes(key) ? [written] : [written, key];
}

/** The column's text contains the LIKE pattern. */
export interface WordMatch {
  readonly column: 'search' | 'searchFolded';
  readonly pattern: string;
}

const MOST_WORDS = 10;

/** Every word must match, with its diacritics if it is written with any. */
export function wordMatches(question: string): readonly WordMatch[] {
  return wordsIn(question).map(({ word, column }) => ({ column, pattern: containing(word) }));
}

/** The same of a text at hand. */
export function holdsWords(text: string, question: string): boolean {
  const texts = { search: searchable(text), searchFolded: withoutDiacritics(text) };
  return wordsIn(question).every(({ word, column }) => texts[column].includes(word));
}

function wordsIn(question: string): readonly (Pick<WordMatch, 'column'> & { readonly word: string })[] {
  const asked = readCode(question)?.catalogue === 'national' ? [question] : question.split(/\s+/u);
  const words = asked.map((word) => searchable(keyIn(word))).filter((word) => word !== '');
  return words.slice(0, MOST_WORDS).map((word) => {
    return { word, column: withoutDiacritics(word) === word ? 'searchFolded' : 'search' };
  });
}

/** Of a national code, whatever its tail. */
function keyIn(word: string): string {
  const code = readCode(word);
  return code?.catalogue === 'national' ? code.key : word;
}

function containing(word: string): string {
  return `%${word.replace(/[\\%_]/g, '\\$&')}%`;
}
