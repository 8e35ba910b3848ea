import { paceWords, READ_MODEL_NAMES } from '@app/wording';
import type { ReadyBody } from '../../../health/health.controller.js';
import { count } from '../../parts/words.js';

type Said = readonly [what: string, words: string, isWell: boolean];

const LOGS: Readonly<Record<ReadyBody['log'], string>> = {
  postgresql: 'trong cơ sở dữ liệu của hệ thống',
  eventstoredb: 'trên máy chủ sổ sự kiện riêng',
};

/** What the service says of its own state. */
export function statusWords({
  ready,
  store,
  behindMs,
  followed,
  log,
  parked,
  differing,
  rebuild,
}: ReadyBody): readonly Said[] {
  return [
    ['Dịch vụ', ready ? 'sẵn sàng phục vụ' : 'chưa sẵn sàng phục vụ', ready],
    ['Sổ sự kiện', `${store === 'up' ? 'đọc, ghi được' : 'không truy cập được'}, ${LOGS[log]}`, store === 'up'],
    ['Số liệu để đọc', behindWords(behindMs), ready],
    ['Tiến trình dựng số liệu', followedWords(followed), followed !== false],
    ['Luồng tạm gác', parkedWords(parked), parked === 0],
    ['Đối chiếu với sổ', differingWords(differing), differing.length === 0],
    ...(rebuild === null ? [] : [['Dựng lại số liệu', rebuildWords(rebuild), false] as const]),
  ];
}

const STANDINGS: Readonly<Record<NonNullable<ReadyBody['rebuild']>['standing'], string>> = {
  beginning: 'sắp bắt đầu',
  'going-on': 'đang làm',
  elsewhere: 'một lệnh khác đang làm',
  failed: 'hỏng, sẽ thử lại',
  none: 'chưa làm',
};

function rebuildWords(rebuild: NonNullable<ReadyBody['rebuild']>): string {
  const words = rebuild.reason === 'behind' ? fillingWords(rebuild) : '';
  return [...(words === '' ? [] : [words]), ...versionWords(rebuild)].join('; ');
}

/** While read models that were far behind are filled. */
function fillingWords({ standing, ...pace }: NonNullable<ReadyBody['rebuild']>): string {
  return `số liệu trống hoặc chậm xa so với sổ, đang dựng đến cuối sổ: ${STANDINGS[standing]}, ${paceWords(pace)}`;
}

/** After a change of release. */
function versionWords({ standing, earlier, later, ...pace }: NonNullable<ReadyBody['rebuild']>): readonly string[] {
  const names = (models: readonly string[]) => models.map((name) => READ_MODEL_NAMES[name] ?? name).join(', ');
  const old = `số liệu do phiên bản cũ dựng vẫn dùng: ${names(earlier)}; việc dựng lại: ${STANDINGS[standing]}, ${paceWords(pace)}`;
  const newer = `số liệu do phiên bản mới hơn dựng, hãy chạy phiên bản đó hoặc lệnh read-models rebuild: ${names(later)}`;
  return [...(earlier.length > 0 ? [old] : []), ...(later.length > 0 ? [newer] : [])];
}

function followedWords(followed: boolean | null): string {
  if (followed === null) return 'chưa biết';
  return followed ? 'đang chạy' : 'không có tiến trình nào chạy';
}

/** Of what the sample of rows met. */
function differingWords(differing: ReadyBody['differing']): string {
  if (differing.length === 0) return 'chưa gặp dòng nào khác với sổ sự kiện';
  return `${count(differing.reduce((sum, { rows }) => sum + rows, 0))} dòng khác với sổ sự kiện`;
}

function parkedWords(parked: number | null): string {
  if (parked === null) return 'chưa biết';
  return parked === 0 ? 'không có' : `${count(parked)}, số liệu của chúng chưa đầy đủ`;
}

/** Of the oldest fact that cannot be read yet. */
function behindWords(behindMs: number | null): string {
  if (behindMs === null) return 'chưa biết chậm hơn sổ bao nhiêu';
  if (behindMs < 1_000) return 'kịp với sổ';
  return `chậm hơn sổ ${count(Math.ceil(behindMs / 1_000))} giây`;
}
