/** A line of a text, from 1, shortened. */
export interface NumberedLine {
  readonly line: number;
  readonly excerpt: string;
}

/** Where something stands in a text of JSON. `before`, `after`: the lines around it; null where there is none. */
export interface JsonPlace extends NumberedLine {
  readonly before: NumberedLine | null;
  readonly after: NumberedLine | null;
}

const LONGEST_EXCERPT = 120;

/**
 * Of each JSON pointer the line of its value, or of the nearest that is there around it. Of a text that is valid JSON and
 * not deeply nested.
 */
export function placesIn(text: string, pointers: readonly string[]): ReadonlyMap<string, JsonPlace> {
  const wanted = new Set(pointers.flatMap(andAround));
  const offsets = offsetsOf(text, wanted);
  const lines = linesOf(text);
  return new Map(
    pointers.map((pointer) => {
      const known = andAround(pointer).find((one) => offsets.has(one));
      return [pointer, placeAt(text, lines, offsets.get(known ?? '') ?? 0)];
    }),
  );
}

/** Where a text stops to be JSON; null where that is not known. */
export function breakIn(text: string): JsonPlace | null {
  try {
    JSON.parse(text);
    return null;
  } catch (error) {
    const [, position] = /at position (\d+)/.exec(error instanceof Error ? error.message : '') ?? [];
    return placeAt(text, linesOf(text), position === undefined ? text.trimEnd().length : Number(position));
  }
}

/** The pointer, and those of everything around it, from the inside. */
function andAround(pointer: string): readonly string[] {
  const steps = pointer.split('/').slice(1);
  return Array.from({ length: steps.length + 1 }, (_, left) => ['', ...steps.slice(0, steps.length - left)].join('/'));
}

/** Where each line begins. */
function linesOf(text: string): readonly number[] {
  return [0, ...[...text.matchAll(/\n/g)].map(({ index }) => index + 1)];
}

function placeAt(text: string, lines: readonly number[], offset: number): JsonPlace {
  const at = Math.max(
    0,
    lines.findLastIndex((start) => start <= offset),
  );
  const start = lines[at] ?? 0;
  const whole = text.slice(start, lines[at + 1]);
  // A file may be one line.
  const from = whole.length > LONGEST_EXCERPT ? Math.max(0, offset - start - LONGEST_EXCERPT / 3) : 0;
  const excerpt = whole.slice(from, from + LONGEST_EXCERPT).trim();
  return { line: at + 1, excerpt, before: lineAt(text, lines, at - 1), after: lineAt(text, lines, at + 1) };
}

function lineAt(text: string, lines: readonly number[], at: number): NumberedLine | null {
  const start = lines[at];
  if (start === undefined) return null;
  return {
    line: at + 1,
    excerpt: text
      .slice(start, lines[at + 1])
      .trim()
      .slice(0, LONGEST_EXCERPT),
  };
}

interface Open {
  readonly pointer: string;
  /** Of a list, the place of its next entry; of an object, null. */
  entry: number | null;
  name: string;
}

const TOKENS = /"(?:[^"\\]|\\.)*"|[{}[\],:]|[^\s{}[\],:"]+/g;

function offsetsOf(text: string, wanted: ReadonlySet<string>): ReadonlyMap<string, number> {
  const walk = new Walk(wanted);
  for (const { 0: token, index } of text.matchAll(TOKENS)) walk.take(token, index);
  return walk.found;
}

/** Through a text token by token, from one value to the next. */
class Walk {
  readonly found = new Map<string, number>();
  private readonly open: Open[] = [];
  /** Whether the name of a member comes next. */
  private isName = false;

  constructor(private readonly wanted: ReadonlySet<string>) {}

  take(token: string, at: number): void {
    const around = this.open.at(-1);
    if (token === ',') this.next(around);
    else if (token === '}' || token === ']') this.open.pop();
    else if (token === ':') this.isName = false;
    else if (this.isName && around) around.name = JSON.parse(token) as string;
    else this.value(token, at, around);
  }

  private next(around: Open | undefined): void {
    this.isName = around?.entry === null;
    if (around && around.entry !== null) around.entry += 1;
  }

  private value(token: string, at: number, around: Open | undefined): void {
    const pointer = pointerIn(around);
    if (this.wanted.has(pointer)) this.found.set(pointer, at);
    if (token === '{' || token === '[') this.open.push({ pointer, entry: token === '[' ? 0 : null, name: '' });
    this.isName = token === '{';
  }
}

function pointerIn(around: Open | undefined): string {
  if (!around) return '';
  const step = around.entry === null ? around.name.replaceAll('~', '~0').replaceAll('/', '~1') : String(around.entry);
  return `${around.pointer}/${step}`;
}
