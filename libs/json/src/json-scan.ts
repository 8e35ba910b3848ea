import type { JsonBounds } from './json-bounds.js';
import { JsonRefusal, type JsonRule } from './json-refusal.js';
import { OpenValue } from './open-value.js';

const SPACE = 0x20;
const QUOTE = 0x22;
const COMMA = 0x2c;
const LIST = 0x5b;
const BACKSLASH = 0x5c;
const LIST_END = 0x5d;
const UNICODE = 0x75;
const OBJECT = 0x7b;
const OBJECT_END = 0x7d;

const BYTE_ORDER_MARK = Buffer.from([0xef, 0xbb, 0xbf]);

const OF_THE_WHOLE: readonly JsonRule[] = ['values', 'nested', 'depth'];

/** Reads UTF-8 once, behind its mark, from left to right, and stops at the first passed bound. Does not check syntax. */
export class JsonScan {
  private at: number;
  /** Where what it reads just now begins. */
  private begun = 0;
  private values = 0;
  private nested = 0;
  private depth = 0;
  private wantsName = false;
  private readonly opened: OpenValue[] = [];

  constructor(
    private readonly bytes: Buffer,
    private readonly bounds: JsonBounds,
  ) {
    this.at = markOf(bytes);
  }

  /** @throws JsonRefusal */
  run(): void {
    while (this.at < this.bytes.length) this.step(this.bytes[this.at] ?? 0);
  }

  /** What it is in, as `measures[1].reason`; empty for the whole document. */
  get field(): string {
    return pathOf(this.opened.slice(0, this.depth));
  }

  private step(byte: number): void {
    this.begun = this.at;
    if (byte <= SPACE) this.at += 1;
    else if (byte === QUOTE) this.readText();
    else if (isWritten(byte)) this.readPlain();
    else if (byte === OBJECT || byte === LIST) this.open(byte === OBJECT);
    else if (byte === OBJECT_END || byte === LIST_END) this.close();
    else this.pass(byte);
  }

  private pass(byte: number): void {
    this.at += 1;
    if (byte !== COMMA || this.depth === 0) return;
    const within = this.innermost();
    within.next();
    this.wantsName = within.takesName;
  }

  private open(isObject: boolean): void {
    this.count();
    this.nested += 1;
    if (this.nested > this.bounds.nested) throw this.refusal('nested');
    if (this.depth === this.bounds.depth) throw this.refusal('depth');
    (this.opened[this.depth] ??= new OpenValue()).open(isObject);
    this.depth += 1;
    this.wantsName = isObject;
    this.at += 1;
  }

  private close(): void {
    if (this.depth > 0) this.depth -= 1;
    this.wantsName = false;
    this.at += 1;
  }

  private readText(): void {
    this.count();
    const start = this.at + 1;
    const escaped = this.toEndOfText(start);
    const isName = this.wantsName;
    this.wantsName = false;
    if (isName) this.takeName(this.bytes.toString('latin1', start, this.at), escaped);
    this.at += 1;
  }

  /** Stops at the closing quote; returns whether there was an escape. */
  private toEndOfText(start: number): boolean {
    const { bytes, bounds } = this;
    let [at, length, escaped] = [start, 0, false];
    for (let byte = bytes[at]; byte !== undefined && byte !== QUOTE; byte = bytes[at]) {
      if (byte === BACKSLASH) {
        escaped = true;
        at += bytes[at + 1] === UNICODE ? 6 : 2;
        length += 1;
      } else {
        at += 1;
        // A continuation byte is no character.
        if ((byte & 0xc0) !== 0x80) length += 1;
      }
      if (length > bounds.text) throw this.refusal('text');
    }
    this.at = at;
    return escaped;
  }

  private takeName(raw: string, escaped: boolean): void {
    const object = this.innermost();
    const isNew = object.add(escaped ? unescaped(raw) : raw);
    if (object.members > this.bounds.members) throw this.refusal('members');
    if (!isNew) throw this.refusal('duplicate');
  }

  /** A number, or `true`, `false` or `null`. */
  private readPlain(): void {
    this.count();
    const start = this.at;
    while (isWritten(this.bytes[this.at] ?? 0)) {
      this.at += 1;
      if (this.at - start > this.bounds.number) throw this.refusal('number');
    }
  }

  private count(): void {
    this.values += 1;
    if (this.values > this.bounds.values) throw this.refusal('values');
  }

  private innermost(): OpenValue {
    return this.opened[this.depth - 1] ?? new OpenValue();
  }

  private refusal(rule: JsonRule): JsonRefusal {
    const limit = rule in this.bounds ? this.bounds[rule as keyof JsonBounds] : null;
    const field = OF_THE_WHOLE.includes(rule) ? '' : this.field;
    return new JsonRefusal(rule, { field, limit, offset: this.begun });
  }
}

/** Bytes. */
export function markOf(bytes: Buffer): number {
  return bytes.subarray(0, 3).equals(BYTE_ORDER_MARK) ? 3 : 0;
}

/** Digits, letters, and + - . */
function isWritten(byte: number): boolean {
  return (byte >= 0x30 && byte <= 0x39) || (byte >= 0x61 && byte <= 0x7a) || isSign(byte);
}

function isSign(byte: number): boolean {
  return byte === 0x2b || byte === 0x2d || byte === 0x2e || byte === 0x45;
}

/** `measures[1].reason`. */
function pathOf(opened: readonly OpenValue[]): string {
  const path = opened.map(({ step, takesName }) => (takesName ? `.${step}` : step)).join('');
  return Buffer.from(path.replace(/^\./, ''), 'latin1').toString('utf8').slice(0, 200);
}

/** Stays as it is if it is no text. */
function unescaped(raw: string): string {
  try {
    const name: unknown = JSON.parse(`"${Buffer.from(raw, 'latin1').toString('utf8')}"`);
    return Buffer.from(String(name), 'utf8').toString('latin1');
  } catch {
    return raw;
  }
}
