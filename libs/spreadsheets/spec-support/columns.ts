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
  textOfNumber: (field, number) =>
    field === 'ma_thu_tuc' && /^\d\.\d{1,6}$/.test(number) ? number.padEnd('0.000000'.length, '0') : number,
});
