import { jsonBreak, valueOffsets } from '@app/json';

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
  const lines = linesOf(text);
  return new Map([...valueOffsets(text, pointers)].map(([pointer, offset]) => [pointer, placeAt(text, lines, offset)]));
}

/** Where a text stops to be JSON; null for JSON. */
export function breakIn(text: string): JsonPlace | null {
  const found = jsonBreak(text);
  return found && placeAt(text, linesOf(text), found.offset);
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
