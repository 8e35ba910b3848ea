const QUOTE = 0x22;
const COMMA = 0x2c;
const MINUS = 0x2d;
const ZERO = 0x30;
const NINE = 0x39;
const COLON = 0x3a;
const BRACKET = 0x5b;
const BACKSLASH = 0x5c;
const BRACKET_END = 0x5d;
const BRACE = 0x7b;
const BRACE_END = 0x7d;
const ESCAPABLE = '"\\bfnrt';
const MOST_DIGITS = 15;

/**
 * Whether a text is certainly the canonical JSON of an object of at most `levels` levels, in one pass that builds
 * nothing. False means unknown: rare letters, escapes and numbers are left to `canonicalJson`.
 */
export function isSurelyCanonical(text: string, levels: number): boolean {
  return new Scan(text).isWhole(levels);
}

/** Each method starts at the first letter of what it reads and, if it returns true, ends after the last. */
class Scan {
  private at = 0;

  constructor(private readonly text: string) {}

  isWhole(levels: number): boolean {
    return this.next() === BRACE && this.value(levels) && this.at === this.text.length;
  }

  private value(levels: number): boolean {
    switch (this.next()) {
      case QUOTE:
        return this.string(true);
      case BRACE:
        return levels > 0 && this.members(levels - 1);
      case BRACKET:
        return levels > 0 && this.items(levels - 1);
      default:
        return this.word('null') || this.word('true') || this.word('false') || this.integer();
    }
  }

  private members(levels: number): boolean {
    this.at += 1;
    if (this.passes(BRACE_END)) return true;
    let before = -1;
    do {
      const key = this.at;
      if (!this.string(false) || (before >= 0 && !this.isOrdered(before, key))) return false;
      if (!this.passes(COLON) || !this.value(levels)) return false;
      before = key;
    } while (this.passes(COMMA));
    return this.passes(BRACE_END);
  }

  private items(levels: number): boolean {
    this.at += 1;
    if (this.passes(BRACKET_END)) return true;
    do {
      if (!this.value(levels)) return false;
    } while (this.passes(COMMA));
    return this.passes(BRACKET_END);
  }

  /** By UTF-16 code units; both keys have been read. */
  private isOrdered(first: number, second: number): boolean {
    for (let offset = 1; ; offset += 1) {
      const one = this.text.charCodeAt(first + offset);
      const other = this.text.charCodeAt(second + offset);
      if (one !== other) return one === QUOTE || (other !== QUOTE && one < other);
      if (one === QUOTE) return false;
    }
  }

  private string(mayEscape: boolean): boolean {
    if (!this.passes(QUOTE)) return false;
    for (;;) {
      const letter = this.next();
      this.at += 1;
      if (letter === QUOTE) return true;
      if (letter === BACKSLASH) {
        if (!mayEscape || !ESCAPABLE.includes(this.text.charAt(this.at))) return false;
        this.at += 1;
      } else if (!isPlainLetter(letter)) return false;
    }
  }

  private integer(): boolean {
    const isNegative = this.passes(MINUS);
    const first = this.at;
    const startsWithZero = this.next() === ZERO;
    while (isDigit(this.next())) this.at += 1;
    const digits = this.at - first;
    return digits > 0 && digits <= MOST_DIGITS && !(startsWithZero && (isNegative || digits > 1));
  }

  private word(word: string): boolean {
    if (!this.text.startsWith(word, this.at)) return false;
    this.at += word.length;
    return true;
  }

  private passes(letter: number): boolean {
    if (this.next() !== letter) return false;
    this.at += 1;
    return true;
  }

  /** NaN at the end. */
  private next(): number {
    return this.text.charCodeAt(this.at);
  }
}

function isDigit(letter: number): boolean {
  return letter >= ZERO && letter <= NINE;
}

/**
 * Letters that stand for themselves in canonical JSON and, next to each other, in Unicode's form C: up to U+02FF, the
 * Vietnamese ones from U+1EA0 to U+1EF9, and dashes, quotation marks and dots from U+2010 to U+2027.
 */
function isPlainLetter(letter: number): boolean {
  if (letter < 0x300) return letter >= 0x20;
  return (letter >= 0x1ea0 && letter <= 0x1ef9) || (letter >= 0x2010 && letter <= 0x2027);
}
