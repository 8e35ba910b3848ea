/** How a row of a table is numbered: `A`, `I`, `1` or not at all. */
export type RowNumbering = 'letter' | 'roman' | 'digit' | 'none';

export interface NumberedText {
  readonly numbering: RowNumbering;
  readonly words: string;
}

/** Characters, with the signs behind it. */
const LONGEST_MARK = 40;

const FORMS = [
  ['roman', /^[IVX]{1,6}$/],
  ['letter', /^[A-ZĐ]$/],
  ['digit', /^\d{1,3}(?:\.\d{1,3})*$/],
] as const;

/** How a text begins: "II. Lĩnh vực", "A - Cấp xã", "1) Mới". */
export function numberedText(text: string): NumberedText {
  const [, mark = '', words = ''] = /^([IVX]{1,6}|[A-ZĐ]|\d{1,3}(?:\.\d{1,3})*)\s*[.):/-]+\s*(.+)$/s.exec(text) ?? [];
  const numbering = numberingOf(mark);
  return numbering === 'none' ? { numbering, words: text } : { numbering, words };
}

/** Of a cell that has nothing but a number. */
export function numberingOf(text: string): RowNumbering {
  if (text.length > LONGEST_MARK) return 'none';
  const mark = text.replace(/[.):/-]+$/, '').trim();
  return FORMS.find(([, form]) => form.test(mark))?.[0] ?? 'none';
}

const RANKS: Readonly<Record<RowNumbering, number>> = { letter: 0, roman: 1, none: 1, digit: 2 };

/** Whether a section ends the one before it, rather than being a part of it. */
export function endsSection(before: RowNumbering, next: RowNumbering): boolean {
  return RANKS[next] <= RANKS[before];
}
