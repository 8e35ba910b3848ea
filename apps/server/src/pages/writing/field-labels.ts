const ENTRIES: Readonly<Record<string, string>> = { procedures: 'Thủ tục', measures: 'Biện pháp' };

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

/** `Biện pháp 1, lý do`; the path itself for a field of which we have no name. */
export function fieldLabel(field: string): string {
  const [, list = '', place, part = ''] = /^(procedures|measures)\[(\d+)\]\.(.+)$/.exec(field) ?? [];
  if (place === undefined) return capital(NAMES[field] ?? field);
  return `${ENTRIES[list] ?? ''} ${String(Number(place) + 1)}, ${NAMES[part] ?? part}`;
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
