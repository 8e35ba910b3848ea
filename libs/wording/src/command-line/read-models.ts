import type { FoldPace, ParkedStream, Retried, RowDifference, TableHolder, Verified } from '@app/read-side';
import { showCount, showMoment } from '../figures/numbers.js';
import { paceWords, READ_MODEL_NAMES } from '../read-models.js';
import { ownersWords } from './owners.js';

const KINDS: Readonly<Record<RowDifference['kind'], string>> = {
  differs: 'khác với sổ sự kiện',
  missing: 'thiếu, sổ sự kiện có',
  surplus: 'thừa, sổ sự kiện không có',
};

function differenceWords({ table, key, kind, columns }: RowDifference): string {
  const at = columns.length > 0 ? ` (${columns.join(', ')})` : '';
  return `  ${table} ${key}: ${KINDS[kind]}${at}`;
}

const placeWords = ({ projection, stream }: Pick<ParkedStream, 'projection' | 'stream'>) =>
  `${stream} (${READ_MODEL_NAMES[projection] ?? projection})`;

const parkedWords = ({ position, reason, since, attempts, ...place }: ParkedStream) =>
  `  ${placeWords(place)} từ vị trí ${position}: ${reason}; tạm gác lúc ${showMoment(since)}, đã thử ${showCount(attempts)} lần`;

const comparedWords = ({ rows, tables, position }: Verified) =>
  `đã đối chiếu ${showCount(rows)} dòng của ${showCount(tables)} bảng với sổ sự kiện, đến vị trí ${position ?? 'đầu sổ'}`;

const progressWords = ({ share, ...pace }: FoldPace) =>
  `Đã dựng lại ${paceWords({ ...pace, percent: Math.floor(share * 100) })}`;

const besidesWords = (parked: number) =>
  parked === 0 ? '' : ` ${showCount(parked)} luồng tạm gác không có trong đó; xem read-models parked.`;

const holderWords = ({ pid, tables, query, since }: TableHolder) =>
  `${pid === null ? 'giao dịch chuẩn bị sẵn' : `tiến trình ${String(pid)}`} của PostgreSQL giữ ${tables} từ ${showMoment(since)} (${query ?? 'không xem được lệnh'})`;

const NONE_PARKED = 'Không có luồng nào tạm gác.';

export const READ_MODEL_WORDS = {
  folded: progressWords,
  waits: (holders: readonly TableHolder[]) =>
    holders.length === 0
      ? 'Không còn ai giữ bảng: đang thay bảng.'
      : `Chờ để thay bảng, dữ liệu đang dùng vẫn trả lời và vẫn theo sổ: ${holders.map(holderWords).join('; ')}.`,
  rebuilt: (position: string | null, parked: number) =>
    `Đã dựng lại toàn bộ dữ liệu để đọc từ sổ sự kiện, đến vị trí ${position ?? 'đầu sổ'}.${besidesWords(parked)}`,
  cancelled:
    'Đã dừng giữa chừng; dữ liệu đang dùng không đổi. Chạy lại lệnh này để dựng tiếp, chỉ làm lại phần đang dở.',
  noOptions: 'Lệnh này không có tùy chọn; xem --help.',
  same: (verified: Verified, parked: number) =>
    `Dữ liệu để đọc đúng với sổ sự kiện: ${comparedWords(verified)}.${besidesWords(parked)}`,
  differ: (verified: Verified, parked: number) =>
    [
      `Dữ liệu để đọc có chỗ khác với sổ sự kiện; ${comparedWords(verified)}.${besidesWords(parked)}`,
      ...verified.differences.map(differenceWords),
    ].join('\n'),
  parked: (parked: readonly ParkedStream[]) =>
    parked.length === 0
      ? NONE_PARKED
      : [`${showCount(parked.length)} luồng tạm gác:`, ...parked.map(parkedWords)].join('\n'),
  retried: (tried: readonly Retried[], absent: readonly string[]) =>
    tried.length + absent.length === 0
      ? NONE_PARKED
      : [
          ...tried.map((one) => `${placeWords(one)}: ${one.done ? 'đã dựng lại' : 'vẫn tạm gác'}`),
          ...absent.map((stream) => `${stream}: không tạm gác`),
        ].join('\n'),
  owners: ownersWords,
  options: 'Chỉ nhận --one-of SỐ, từ 1 đến 999999; xem --help.',
  goingOn: 'Dịch vụ hoặc một lệnh khác đang dựng lại hay đối chiếu dữ liệu để đọc; hãy đợi việc ấy xong.',
  running: (why: string) =>
    `${why} Hãy dừng dịch vụ rồi chạy lại lệnh này, hoặc dùng DATABASE_URL của một máy chủ PostgreSQL.`,
};
