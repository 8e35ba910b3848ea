import { COMMANDS, DOSSIER_PHASES, PROPOSAL_PHASES } from '@app/domain';

const INITIAL = '(?:ngh?|gh?|gi|kh?|nh?|ph?|qu|th?|tr?|ch?|b|c|d|h|l|m|r|s|v|x)?';
const NUCLEUS = '(?:oa[oy]?|oe|oai|uya?|uo[iu]?|uyu|u[aei]|ia|ie[u]?|ye?u?|ai|ao|au|ay|eo|eu|iu|oi|oo|ui|uu|[aeiouy])';
const SYLLABLE = new RegExp(`^${INITIAL}${NUCLEUS}(?:ch|c|m|ng|nh|n|p|t)?$`, 'i');

/** Words of other languages that official documents here write as they are, names, and a key. */
const TAKEN_OVER = new Set(['Enter', 'Excel', 'Internet', 'karaoke', 'video']);

/** Where a word begins, with letters of every language. */
const FROM = String.raw`(?<![\p{L}\p{M}\d])`;
const code = (pattern: string) => new RegExp(FROM + pattern, 'gu');

const CODES: readonly (readonly [what: string, pattern: RegExp])[] = [
  ['id', code('[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-')],
  [
    'id of a unit or plan',
    code(String.raw`(?:[a-z]+(?:-[a-z0-9]+)+(?:\.[a-z0-9-]+)*|[a-z]+\.[a-z]{2,}(?:-[a-z]+)*)(?!\p{L})`),
  ],
  ['name in code', code(String.raw`(?:[a-z]+[A-Z]\w*|[A-Z][a-z]+[A-Z]\w*|[A-Z]+_[A-Z_\d]+)(?!\p{L})`)],
  ['day as stored', code(String.raw`\d{4}-\d\d-\d\d`)],
  ['no value', code(String.raw`(?:undefined|null|NaN|\[object)`)],
  ['template', /\{\w*\}|\$\{/g],
];

const internal = new Set<string>([...Object.keys(COMMANDS), ...PROPOSAL_PHASES, ...DOSSIER_PHASES]);

/** What stands in a text for people that is no Vietnamese: codes, ids, English, lines without diacritics. */
export function foreignIn(text: string): readonly string[] {
  const codes = CODES.flatMap(([what, pattern]) => [...text.matchAll(pattern)].map(([one]) => `${what}: ${one}`));
  const words = [...text.matchAll(/[\p{L}\p{M}\d_.-]+/gu)].map(([word]) => word.replaceAll(/^[.-]+|[.-]+$/g, ''));
  const foreign = words.filter((word) => internal.has(word) || isForeign(word)).map((word) => `word: ${word}`);
  return [...new Set([...codes, ...foreign, ...bareLines(text)])];
}

/** Letters without diacritics that make no syllable. Abbreviations in capitals are none. */
function isForeign(word: string): boolean {
  return /^[A-Za-z]{2,}$/.test(word) && !/^[A-Z]+$/.test(word) && !TAKEN_OVER.has(word) && !SYLLABLE.test(word);
}

/** Four words of small letters and none with a diacritic. */
function bareLines(text: string): readonly string[] {
  return text.split(/[\n.;:?!]/).flatMap((line) => {
    const words = line.match(/\p{L}{2,}/gu) ?? [];
    return words.length >= 4 && /^[A-Za-z\d\s,()-]+$/.test(line.trim())
      ? [`line without diacritics: ${line.trim()}`]
      : [];
  });
}
