/** `last`: a comma before a closing bracket; `open`: the text ends too early; `after`: more than one value. */
export type JsonBreakRule =
  | 'name'
  | 'colon'
  | 'comma'
  | 'value'
  | 'last'
  | 'number'
  | 'unquoted'
  | 'comment'
  | 'control'
  | 'escape'
  | 'open'
  | 'after';

/** `offset`: of the first wrong character, in UTF-16 units, from 0. */
export interface JsonBreak {
  readonly offset: number;
  readonly rule: JsonBreakRule;
}

/** What comes next; `first…`: or the bracket that closes. */
type Wanted = 'value' | 'first-value' | 'next-value' | 'first-name' | 'next-name' | 'colon' | 'comma' | 'end';

const MISSED: Readonly<Record<Wanted, JsonBreakRule>> = {
  value: 'value',
  'first-value': 'value',
  'next-value': 'value',
  'first-name': 'name',
  'next-name': 'name',
  colon: 'colon',
  comma: 'comma',
  end: 'after',
};
const TOKENS = /[{}[\],:"]|[^ \t\n\r{}[\],:"]+/g;
const PLAIN = /^(?:true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?)$/;
const NUMBER = /^[-+.]?\d/;
const COMMENT = /^(?:\/\/|\/\*|#)/;
const ESCAPE = /\\(?:["\\/bfnrt]|u[\da-fA-F]{4})/y;

/** Where a text stops to be JSON; null for JSON. Linear. */
export function jsonBreak(text: string): JsonBreak | null {
  const reading = new Reading();
  const tokens = new RegExp(TOKENS);
  for (let found = tokens.exec(text); found; found = tokens.exec(text)) {
    const [token] = found;
    const rule = reading.take(token);
    if (rule) return { offset: found.index, rule };
    if (token !== '"') continue;
    const end = endOfText(text, tokens.lastIndex);
    if (typeof end !== 'number') return end;
    tokens.lastIndex = end;
  }
  return reading.isDone ? null : { offset: text.trimEnd().length, rule: 'open' };
}

/** Behind its closing quote. */
function endOfText(text: string, from: number): number | JsonBreak {
  for (let at = from; at < text.length; at += 1) {
    const character = text[at] ?? '';
    if (character === '"') return at + 1;
    if (character < ' ') return { offset: at, rule: 'control' };
    if (character !== '\\') continue;
    ESCAPE.lastIndex = at;
    if (!ESCAPE.test(text)) return { offset: at, rule: 'escape' };
    at = ESCAPE.lastIndex - 1;
  }
  return { offset: from - 1, rule: 'open' };
}

/** From token to token, with what may come next. */
class Reading {
  private wanted: Wanted = 'value';
  private readonly opened: string[] = [];

  get isDone(): boolean {
    return this.wanted === 'end';
  }

  take(token: string): JsonBreakRule | null {
    const next = this.after(token);
    if (next) this.wanted = next;
    return next ? null : this.wrong(token);
  }

  /** Null where the token may not stand. */
  private after(token: string): Wanted | null {
    if (token === '}' || token === ']') return this.closed(token);
    if (this.wanted === 'colon') return token === ':' ? 'value' : null;
    if (this.wanted === 'comma') return token === ',' ? this.next() : null;
    if (this.wanted.endsWith('name')) return token === '"' ? 'colon' : null;
    return this.wanted === 'end' ? null : this.value(token);
  }

  private closed(token: string): Wanted | null {
    const isDue = this.wanted === 'comma' || this.wanted.startsWith('first');
    if (!isDue || !this.isOwn(token)) return null;
    this.opened.pop();
    return this.opened.length === 0 ? 'end' : 'comma';
  }

  private value(token: string): Wanted | null {
    if (token === '{' || token === '[') {
      this.opened.push(token);
      return token === '{' ? 'first-name' : 'first-value';
    }
    if (token !== '"' && !PLAIN.test(token)) return null;
    return this.opened.length === 0 ? 'end' : 'comma';
  }

  private next(): Wanted {
    return this.opened.at(-1) === '{' ? 'next-name' : 'next-value';
  }

  private isOwn(token: string): boolean {
    return this.opened.at(-1) === (token === '}' ? '{' : '[');
  }

  private wrong(token: string): JsonBreakRule {
    if (COMMENT.test(token)) return 'comment';
    if (this.wanted.startsWith('next') && this.isOwn(token)) return 'last';
    const rule = MISSED[this.wanted];
    if (rule !== 'value' || /^[{}[\],:]$/.test(token)) return rule;
    return NUMBER.test(token) ? 'number' : 'unquoted';
  }
}
