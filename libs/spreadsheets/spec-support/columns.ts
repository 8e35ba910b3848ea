import { Columns } from '../src/columns.js';

export const columns = new Columns({
  titles: {
    ma_thu_tuc: ['Mã thủ tục', 'Mã TTHC'],
    ten_thu_tuc: ['Tên thủ tục', 'Tên TTHC'],
    linh_vuc: ['Lĩnh vực'],
    co_quan_phoi_hop: ['Cơ quan phối hợp'],
    yeu_cau_dieu_kien: ['Yêu cầu, điều kiện'],
  },
  required: ['ma_thu_tuc', 'ten_thu_tuc'],
  leftOut: ['STT', 'Ghi chú'],
  textOf: (field, text, { number }) =>
    number && field === 'ma_thu_tuc' && /^\d\.\d{1,6}$/.test(text) ? text.padEnd('0.000000'.length, '0') : text,
  rows: {
    keyField: 'ma_thu_tuc',
    isKey: (text) => /^\d\.\d{3}/.test(text),
    sectionField: 'linh_vuc',
    sectionText: (words) => /^lĩnh vực (.+)$/i.exec(words)?.[1] ?? null,
    isTotal: (words) => words.startsWith('Tổng'),
    isNote: (words) => words.startsWith('Ghi chú'),
  },
});
