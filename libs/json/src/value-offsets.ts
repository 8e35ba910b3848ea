interface Open {
  readonly pointer: string;
  /** Of a list, the place of its next entry; of an object, null. */
  entry: number | null;
  name: string;
}

const TOKENS = /"(?:[^"\\]|\\.)*"|[{}[\],:]|[^\s{}[\],:"]+/g;

/**
 * Of each JSON pointer where its value begins in a text, or the nearest that is there around it: in UTF-16 units, from 0. Of
 * a text that is valid JSON and not deeply nested.
 */
export function valueOffsets(text: string, pointers: readonly string[]): ReadonlyMap<string, number> {
  const walk = new Walk(new Set(pointers.flatMap(andAround)));
  for (const { 0: token, index } of text.matchAll(TOKENS)) walk.take(token, index);
  const offsetOf = (pointer: string) =>
    walk.found.get(andAround(pointer).find((one) => walk.found.has(one)) ?? '') ?? 0;
  return new Map(pointers.map((pointer) => [pointer, offsetOf(pointer)]));
}

/** The pointer, and those of everything around it, from the inside. */
function andAround(pointer: string): readonly string[] {
  const steps = pointer.split('/').slice(1);
  return Array.from({ length: steps.length + 1 }, (_, left) => ['', ...steps.slice(0, steps.length - left)].join('/'));
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
