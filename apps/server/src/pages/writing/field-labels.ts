import { capital, EDITION_FIELD_NAMES } from '@app/wording';

const ENTRIES: Readonly<Record<string, string>> = {
  procedures: 'Thủ tục',
  measures: 'Biện pháp',
  measurements: 'Số liệu thủ tục',
  activities: 'công việc',
};

const NAMES: Readonly<Record<string, string>> = {
  title: 'tên phương án',
  item: 'nội dung rà soát',
  catalogue: 'nội dung rà soát',
  unit: 'đơn vị chủ trì',
  group: 'tên nhóm thủ tục',
  code: 'mã thủ tục',
  name: 'tên thủ tục',
  type: 'loại biện pháp',
  content: 'nội dung đơn giản hóa',
  reason: 'lý do',
  'recommendation.text': 'kiến nghị thực thi',
  'recommendation.document': 'văn bản cần sửa',
  'recommendation.article': 'điều, khoản cần sửa',
  'benefit.text': 'lợi ích bằng lời',
  'benefit.reason': 'lý do chưa có số liệu',
};

/** `Biện pháp 1, lý do`. Parts of a path that nobody calls by a name are left out. */
export function fieldLabel(field: string): string {
  const [, entry, part = ''] = /^(\w+\[\d+\])\.(.+)$/.exec(field) ?? [];
  if (entry === undefined) return capital(NAMES[field] ?? partLabels(field).join(', '));
  const parts = NAMES[part] === undefined ? partLabels(part) : [NAMES[part]];
  return [entryLabel(entry), ...parts].join(', ');
}

function partLabels(path: string): readonly string[] {
  return path
    .split('.')
    .flatMap((name) => (name.endsWith(']') ? [entryLabel(name)] : (EDITION_FIELD_NAMES[name] ?? [])));
}

/** `Biện pháp 1`. */
function entryLabel(entry: string): string {
  const [, list = '', place = ''] = /^(\w+)\[(\d+)\]$/.exec(entry) ?? [];
  return `${ENTRIES[list] ?? 'mục'} ${String(Number(place) + 1)}`;
}
