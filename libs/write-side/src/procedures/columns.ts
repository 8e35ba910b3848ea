import { Columns } from '@app/spreadsheets';
import { feePart, fieldByWords, ROW_WORDS, withUnit } from './table-words.js';

const CODE = 'ma_thu_tuc';

/** Fields of the national portal and of single channels, with the titles a column may have. */
const TITLES: Readonly<Record<string, readonly string[]>> = {
  ma_thu_tuc: [
    'Mã thủ tục',
    'Mã TTHC',
    'Mã thủ tục hành chính',
    'Mã số thủ tục',
    'Mã số TTHC',
    'Mã số thủ tục hành chính',
    'Mã hồ sơ TTHC',
    'Mã số',
  ],
  ten_thu_tuc: ['Tên thủ tục', 'Tên TTHC', 'Tên thủ tục hành chính', 'Tên thủ tục hành chính (TTHC)'],
  so_quyet_dinh: ['Số quyết định', 'Quyết định công bố', 'Số quyết định công bố'],
  cap_thuc_hien: ['Cấp thực hiện', 'Cấp giải quyết'],
  loai_thu_tuc: ['Loại thủ tục', 'Loại TTHC'],
  linh_vuc: ['Lĩnh vực'],
  doi_tuong_thuc_hien: ['Đối tượng thực hiện', 'Đối tượng'],
  co_quan_co_tham_quyen: ['Cơ quan có thẩm quyền', 'Cơ quan có thẩm quyền giải quyết'],
  dia_chi_tiep_nhan: ['Địa chỉ tiếp nhận', 'Địa chỉ tiếp nhận hồ sơ', 'Địa điểm thực hiện', 'Địa điểm tiếp nhận'],
  co_quan_duoc_uy_quyen: ['Cơ quan được ủy quyền', 'Cơ quan được uỷ quyền'],
  co_quan_phoi_hop: ['Cơ quan phối hợp'],
  thu_tuc_lien_quan: ['Thủ tục liên quan', 'Thủ tục hành chính liên quan'],
  trinh_tu_thuc_hien: ['Trình tự thực hiện'],
  cach_thuc_thuc_hien: ['Cách thức thực hiện'],
  hinh_thuc_nop: ['Hình thức nộp', 'Hình thức nộp hồ sơ', 'Hình thức thực hiện', 'Kênh nộp hồ sơ', 'Kênh thực hiện'],
  thanh_phan_ho_so: ['Thành phần hồ sơ'],
  can_cu_phap_ly: ['Căn cứ pháp lý'],
  co_quan_thuc_hien: ['Cơ quan thực hiện'],
  yeu_cau_dieu_kien: ['Yêu cầu, điều kiện', 'Yêu cầu, điều kiện thực hiện'],
  ket_qua_xu_ly: ['Kết quả xử lý', 'Kết quả thực hiện', 'Kết quả'],
  thoi_han_giai_quyet: ['Thời hạn giải quyết', 'Thời gian giải quyết', 'Thời hạn'],
  phi_le_phi: ['Phí, lệ phí', 'Lệ phí', 'Phí'],
  thoi_gian_truc_tiep: ['Thời gian trực tiếp', 'Thời hạn trực tiếp'],
  phi_le_phi_truc_tiep: ['Phí, lệ phí trực tiếp', 'Phí trực tiếp', 'Lệ phí trực tiếp'],
  thoi_gian_truc_tuyen: ['Thời gian trực tuyến', 'Thời hạn trực tuyến'],
  phi_le_phi_truc_tuyen: ['Phí, lệ phí trực tuyến', 'Phí trực tuyến', 'Lệ phí trực tuyến'],
  thoi_gian_dich_vu_buu_chinh: ['Thời gian dịch vụ bưu chính', 'Thời hạn dịch vụ bưu chính', 'Thời hạn bưu chính'],
  phi_le_phi_dich_vu_buu_chinh: ['Phí, lệ phí dịch vụ bưu chính', 'Phí dịch vụ bưu chính', 'Lệ phí bưu chính'],
};

export const PROCEDURE_COLUMNS = new Columns({
  titles: TITLES,
  required: [CODE, 'ten_thu_tuc'],
  leftOut: ['STT', 'TT', 'Số TT', 'Số thứ tự', 'Ghi chú', 'Chú thích', 'Ghi chú (nếu có)'],
  fieldByWords,
  textOf,
  partOf,
  rows: ROW_WORDS,
});

export const KNOWN_COLUMNS = PROCEDURE_COLUMNS.known;
export const REQUIRED_COLUMNS = PROCEDURE_COLUMNS.required;

/** As the reader of fees knows them. */
const FEE_PARTS = { fee: 'Phí', charge: 'Lệ phí' } as const;

function partOf(field: string, title: string): string | null {
  const part = feePart(field, title);
  return part && FEE_PARTS[part];
}

function textOf(
  field: string,
  text: string,
  { title, number }: { readonly title: string; readonly number: boolean },
): string {
  // Spreadsheets turn a code such as 1.000010 into a number and drop its last zeros.
  if (field === CODE) return number && /^\d\.\d{1,6}$/.test(text) ? text.padEnd('0.000000'.length, '0') : text;
  return withUnit(field, text, title);
}
