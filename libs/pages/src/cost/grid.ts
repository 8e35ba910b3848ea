import type { TargetedClipboardEvent, TargetedKeyboardEvent } from 'preact';

/** Several texts by the names of their inputs. */
export type CellChange = (texts: Readonly<Record<string, string>>) => void;

/** The name of the input in a row and column; null outside the grid. */
export type NameAt = (row: number, column: number) => string | null;

const ARROWS: Readonly<Record<string, Step>> = {
  ArrowUp: { rows: -1, columns: 0 },
  ArrowDown: { rows: 1, columns: 0 },
  ArrowLeft: { rows: 0, columns: -1 },
  ArrowRight: { rows: 0, columns: 1 },
};

/** Enter and the arrows go from input to input of a grid; left and right at the ends of the text alone. */
export function moveInGrid(event: TargetedKeyboardEvent<HTMLElement>): void {
  const input = event.target;
  const step = stepOf(event);
  if (!(input instanceof HTMLInputElement) || !step || !leaves(input, step.columns)) return;
  const place = placeOf(input);
  if (!place) return;
  event.preventDefault();
  const cell = `${String(place.row + step.rows)}-${String(place.column + step.columns)}`;
  const next = event.currentTarget.querySelector<HTMLInputElement>(`[data-cell="${cell}"]`);
  next?.focus();
  next?.select();
}

interface Step {
  readonly rows: number;
  readonly columns: number;
}

function stepOf(event: TargetedKeyboardEvent<HTMLElement>): Step | undefined {
  if (event.isComposing || event.altKey || event.ctrlKey || event.metaKey) return undefined;
  if (event.key === 'Enter') return { rows: event.shiftKey ? -1 : 1, columns: 0 };
  return ARROWS[event.key];
}

/** Cells of a spreadsheet go into as many inputs, from the one pasted into to the right and down. */
export function pasteInGrid(event: TargetedClipboardEvent<HTMLElement>, nameAt: NameAt, change: CellChange): void {
  const place = event.target instanceof HTMLInputElement ? placeOf(event.target) : null;
  const cells = cellsIn(event.clipboardData?.getData('text/plain') ?? '');
  if (!place || (cells.length < 2 && (cells[0] ?? []).length < 2)) return;
  event.preventDefault();
  const texts = cells.flatMap((row, down) =>
    row.flatMap((text, right) => {
      const name = nameAt(place.row + down, place.column + right);
      return name === null ? [] : [[name, text.trim()] as const];
    }),
  );
  change(Object.fromEntries(texts));
  // Whoever keeps the form hears of what no key typed, once it stands in the inputs.
  const grid = event.currentTarget;
  setTimeout(() => grid.dispatchEvent(new Event('input', { bubbles: true })));
}

/** Rows of what a spreadsheet copies. */
export function cellsIn(text: string): readonly (readonly string[])[] {
  const rows = text.replaceAll('\r\n', '\n').replace(/\n$/, '').split('\n');
  return rows.map((row) => row.split('\t').map((cell) => cell.replace(/^"(.*)"$/, '$1')));
}

function placeOf(input: HTMLInputElement): { readonly row: number; readonly column: number } | null {
  const [, row, column] = /^(\d+)-(\d+)$/.exec(input.dataset['cell'] ?? '') ?? [];
  return row === undefined || column === undefined ? null : { row: Number(row), column: Number(column) };
}

/** Whether the caret stands at the end of the text towards which it goes. */
function leaves({ selectionStart, selectionEnd, value }: HTMLInputElement, columns: number): boolean {
  if (columns === 0) return true;
  return selectionStart === selectionEnd && selectionStart === (columns < 0 ? 0 : value.length);
}
