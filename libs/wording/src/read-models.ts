import type { ProcessKind } from '@app/read-side';
import { showCount } from './figures/numbers.js';

/** By the names of their checkpoints. */
export const READ_MODEL_NAMES: Readonly<Record<string, string>> = {
  plans: 'Kế hoạch',
  units: 'Đơn vị',
  people: 'Người',
  procedures: 'Thủ tục',
  parameters: 'Tham số tính toán',
  calendars: 'Lịch làm việc',
  proposals: 'Phương án',
  dossiers: 'Hồ sơ trình',
  timeline: 'Diễn biến',
  savings: 'Khoản cắt giảm',
  refusals: 'Việc bị từ chối',
  imports: 'Tệp thủ tục đã nạp',
  days: 'Ngày ghi sổ',
};

/** What a process owns: a read model, or other work that follows the log. */
export const WORK_NAMES: Readonly<Record<string, string>> = {
  ...READ_MODEL_NAMES,
  upkeep: 'Trông coi số liệu để đọc',
  'carry-facts': 'Chuyển tiếp giữa phương án với hồ sơ',
};

export const PROCESS_NAMES: Readonly<Record<ProcessKind, string>> = {
  server: 'Dịch vụ',
  'server-apart': 'Dịch vụ, không dựng số liệu',
  projector: 'Tiến trình dựng số liệu',
};

/** Milliseconds: longer than a process that lives takes to say so. */
const SILENT_MS = 5_000;

/** Empty for a process that was heard of just now. */
export function silenceWords(silentMs: number): string {
  return silentMs > SILENT_MS ? `im lặng ${showCount(Math.ceil(silentMs / 1_000))} giây` : '';
}

/** Milliseconds; null while the log cannot be read. */
export function behindWords(behindMs: number | null): string {
  if (behindMs === null) return 'chưa rõ chậm bao nhiêu';
  return behindMs < 1_000 ? 'kịp với sổ' : `chậm ${showCount(Math.ceil(behindMs / 1_000))} giây`;
}

/** Of a process that owns nothing. */
export function idleWords(kind: ProcessKind, silentMs: number): string {
  if (kind === 'server-apart') return 'không, để tiến trình riêng làm';
  return silentMs > SILENT_MS ? 'không' : 'không, đang chờ thay';
}

interface Pace {
  readonly events: number;
  readonly eventsASecond: number;
  readonly percent: number;
  /** Null while it is too early to tell. */
  readonly secondsLeft: number | null;
}

/** Of read models that are built anew. */
export function paceWords({ events, eventsASecond, percent, secondsLeft }: Pace): string {
  const parts = [
    `từ ${showCount(events)} sự kiện`,
    `${showCount(eventsASecond)} sự kiện một giây`,
    `khoảng ${showCount(percent)}%`,
  ];
  return [...parts, ...(secondsLeft === null ? [] : [`còn khoảng ${timeWords(secondsLeft)}`])].join(', ');
}

const timeWords = (seconds: number) =>
  seconds < 60 ? `${String(seconds)} giây` : `${showCount(Math.ceil(seconds / 60))} phút`;
