import type { RowDifference, Verified } from '@app/read-side';

const KINDS: Readonly<Record<RowDifference['kind'], string>> = {
  differs: 'khác với sổ sự kiện',
  missing: 'thiếu, sổ sự kiện có',
  surplus: 'thừa, sổ sự kiện không có',
};

function differenceWords({ table, key, kind, columns }: RowDifference): string {
  const at = columns.length > 0 ? ` (${columns.join(', ')})` : '';
  return `  ${table} ${key}: ${KINDS[kind]}${at}`;
}

const comparedWords = ({ rows, tables, position }: Verified) =>
  `đã đối chiếu ${String(rows)} dòng của ${String(tables)} bảng với sổ sự kiện, đến vị trí ${position ?? 'đầu sổ'}`;

export const READ_MODEL_WORDS = {
  folded: (events: number) => `Đã dựng lại từ ${String(events)} sự kiện`,
  same: (verified: Verified) => `Dữ liệu để đọc đúng với sổ sự kiện: ${comparedWords(verified)}.`,
  differ: (verified: Verified) =>
    [
      `Dữ liệu để đọc có chỗ khác với sổ sự kiện; ${comparedWords(verified)}.`,
      ...verified.differences.map(differenceWords),
    ].join('\n'),
  options: 'Chỉ nhận --one-of SỐ, từ 1 đến 999999; xem --help.',
  running: (why: string) => `${why} Hãy dừng dịch vụ rồi đối chiếu, hoặc dùng DATABASE_URL của một máy chủ PostgreSQL.`,
};
