import type { ImportedLine, TableLayout } from '@app/write-side';
import { showCount } from './figures/numbers.js';
import type { KnownColumn } from './procedure-files.js';
import { fieldPlaceWords } from './table-notes.js';
import { detailName, LINE_RULE_WORDS, lineRemarkWords } from './procedures.js';

/** One thing that a report says of a line. */
export interface ImportedPart {
  readonly kind: string;
  readonly field: string;
  readonly before: string;
  readonly after: string;
  readonly words: string;
}

const KINDS = {
  change: 'thay đổi',
  kept: 'giữ nguyên',
  fault: 'lỗi',
  remark: 'lưu ý',
} as const;

const KEPT_WORDS = 'Ô trống trong tệp; sổ giữ nguyên nội dung đang có.';

/** Changes, what stays although the file leaves it empty, faults and remarks, and how many of them are not told. */
export function importedParts(
  line: ImportedLine,
  { table, columns }: { readonly table: TableLayout | null; readonly columns: readonly KnownColumn[] },
): readonly ImportedPart[] {
  const { changes, changesUntold, kept, faults, untold, remarks } = line;
  const part = (kind: keyof typeof KINDS, field: string, words: string) => {
    return { kind: KINDS[kind], field, before: '', after: '', words };
  };
  const placeOf = (field: string) => fieldPlaceWords(table, line.line, field);
  return [
    ...changes.map(({ field, ...texts }) => ({ ...part('change', detailName(field, columns), ''), ...texts })),
    ...(changesUntold > 0 ? [part('change', '', untoldWords(changesUntold, 'thay đổi'))] : []),
    ...kept.map((field) => part('kept', detailName(field, columns), KEPT_WORDS)),
    ...faults.map(({ field, rule }) => part('fault', field, `${placeOf(field)}${LINE_RULE_WORDS[rule]}`)),
    ...(untold > 0 ? [part('fault', '', untoldWords(untold, 'lỗi'))] : []),
    ...remarks.map(({ field, remark, text }) =>
      part('remark', field, `${placeOf(field)}${lineRemarkWords(remark, text)}`),
    ),
  ];
}

export function untoldWords(count: number, what: string): string {
  return `${showCount(count)} ${what} khác`;
}
