import { Phrases, type Words } from '../../text/words.js';

const DIGITS = ['một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín'] as const;
const UNITS: ReadonlyMap<string, bigint> = new Map([
  ...DIGITS.map((word, at) => [word, BigInt(at + 1)] as const),
  ['bẩy', 7n],
]);
/** Behind tens: "hai mươi mốt", "mười lăm". "Mười năm" is ten years. */
const ENDS: ReadonlyMap<string, bigint> = new Map([
  ...[...UNITS].filter(([, value]) => value !== 5n),
  ['mốt', 1n],
  ['tư', 4n],
  ['lăm', 5n],
  ['nhăm', 5n],
]);

const [UNIT, END, TEN, TENS] = [
  new Phrases(...UNITS.keys()),
  new Phrases(...ENDS.keys()),
  new Phrases('mười'),
  new Phrases('mươi'),
];
const [HUNDRED, AND] = [new Phrases('trăm'), new Phrases('linh', 'lẻ')];

/** A whole figure below 1,000 in words; null, and nothing taken, without one. */
export function takeNumberInWords(words: Words): bigint | null {
  return words.attempt(() => {
    const begun = takeUnit(words);
    if (begun === null) return takeTeens(words);
    if (words.take(TENS)) return begun > 1n ? begun * 10n + takeEnd(words) : null;
    return words.take(HUNDRED) ? takeHundreds(words, begun * 100n) : begun;
  });
}

function takeHundreds(words: Words, hundreds: bigint): bigint | null {
  if (words.take(AND)) {
    const unit = takeUnit(words);
    return unit === null ? null : hundreds + unit;
  }
  const tens = words.attempt(() => {
    const unit = takeUnit(words);
    return unit !== null && unit > 1n && words.take(TENS) ? unit * 10n + takeEnd(words) : null;
  });
  return hundreds + (tens ?? takeTeens(words) ?? 0n);
}

function takeTeens(words: Words): bigint | null {
  return words.take(TEN) ? 10n + takeEnd(words) : null;
}

function takeUnit(words: Words): bigint | null {
  const word = words.take(UNIT);
  return word === null ? null : (UNITS.get(word) ?? null);
}

/** Zero without a word for what follows the tens. */
function takeEnd(words: Words): bigint {
  const word = words.take(END);
  return word === null ? 0n : (ENDS.get(word) ?? 0n);
}
