/** From 1; `column` in characters. */
export interface TextPlace {
  readonly line: number;
  readonly column: number;
}

/** `offset`: in UTF-16 units, from 0. */
export function textPlace(text: string, offset: number): TextPlace {
  const before = text.slice(0, offset);
  const start = before.lastIndexOf('\n') + 1;
  return { line: before.split('\n').length, column: Array.from(before.slice(start)).length + 1 };
}
