import type { TextRule } from '@app/domain';
import { MEASURE_TYPE_NAMES } from './proposals.js';
import { valuesInWords } from './values.js';

export const FIELD_WORDS = {
  required: 'Không được để trống.',
  unknown: 'Không có trường này.',
  text: 'Phải là một đoạn chữ.',
  object: 'Phải là một đối tượng JSON.',
  flag: 'Phải là true (có) hoặc false (không).',
  wholeNumber: (min: number, max: number) => `Phải là số nguyên từ ${String(min)} đến ${String(max)}.`,
  decimal: 'Phải là số không âm viết bằng chữ số, như 5 hoặc 0,5; không có dấu phân cách hàng nghìn.',
  textOrObject: 'Phải là một đoạn chữ hoặc một đối tượng JSON.',
  list: (min: number, max: number) => `Phải là danh sách có từ ${String(min)} đến ${String(max)} mục.`,
  map: (max: number) => `Phải là một đối tượng JSON có nhiều nhất ${String(max)} trường.`,
  path: 'Tên phải là đường dẫn của một trường, như measures[0].content, dài nhất 200 ký tự.',
  day: 'Phải là một ngày có thật, từ năm 1900, dạng NĂM-THÁNG-NGÀY (2026-05-15).',
  uuid: 'Phải là một mã UUID.',
  idOrNumber: (example: string) => `Phải là mã UUID, hoặc số kèm kế hoạch, ví dụ ${example}.`,
  code: 'Phải là một mã: chữ thường không dấu, chữ số, dấu chấm, gạch nối.',
  maxLength: (max: number) => `Dài nhất ${String(max)} ký tự.`,
  minLength: (min: number) => `Ngắn nhất ${String(min)} ký tự.`,
  anyOf: (about: string) => `${about} Nhiều giá trị thì cách bằng dấu phẩy: một trong số đó.`,
  oneOf: (names: Readonly<Record<string, string>>) => `Phải là một trong: ${valuesInWords(names)}.`,
  username: 'Có từ 3 đến 64 ký tự: chữ cái không dấu, chữ số và các dấu . _ - @ ở giữa.',
  unitId: 'Chỉ gồm chữ thường không dấu, chữ số, dấu chấm, gạch nối, dài tối đa 80 ký tự; “lead” là từ dành riêng.',
  valueOrEstimate: 'Cần nêu đúng một trong hai: value (giá trị) hoặc estimate (ước lượng ba mức).',
  factTypes: 'Phải là các loại sự kiện nối bằng dấu phẩy, như type trong diễn biến (ProposalReturned,EditionSentBack).',
  unknownEdition: 'Phương án chưa có bản này.',
  dayOfForm: 'Phải là ngày có thật, dạng 2026-05-14.',
  proposalOrArea: 'Cần nêu đúng một trong hai: proposal (phương án) hoặc area (địa bàn).',
  measures: `Phải là các mã biện pháp nối bằng dấu +, trong số: ${valuesInWords(MEASURE_TYPE_NAMES)}.`,
  month: 'Phải là một tháng, dạng 2026-06.',
  quarter: 'Phải là một quý, dạng 2026-Q2.',
  sum: 'Phải là tên một con số và loại hoặc lý do, nối bằng dấu hai chấm, như time:working-hour.',
  ids: 'Phải là các mã nối bằng dấu phẩy, nhiều nhất 100.',
};

export const CHARACTER_WORDS: Readonly<Record<TextRule, (character: string) => string>> = {
  printable: (character) => `Không được chứa ký tự điều khiển hoặc ký tự không có nghĩa (${character}).`,
  hidden: (character) => `Không được chứa ký tự không nhìn thấy hoặc đổi chiều chữ (${character}).`,
  'piled-marks': () => 'Có chữ mang quá nhiều dấu.',
  'one-line': () => 'Phải viết trên một dòng.',
  'lost-letters': (piece) => `Chữ có dấu đã mất, thành “?” hoặc “\ufffd” (${piece}); hãy chép lại từ văn bản gốc.`,
  'encoded-twice': (piece) => `Chữ bị mã hóa UTF-8 hai lần (${piece}); hãy mở lại tệp gốc bằng UTF-8 rồi chép lại.`,
  'legacy-font': (piece) =>
    `Chữ gõ theo phông cũ TCVN3 (ABC) hoặc VNI, không phải Unicode (${piece}); hãy chuyển mã sang Unicode rồi gửi lại.`,
};

/** A filter that names nothing the asker sees. */
export const FILTER_WORDS = {
  area: 'Không có địa bàn mang mã này trong phạm vi được xem; mã viết như 19/19.gia-sang.',
  ward: 'Không có địa bàn mang mã này trong phạm vi được xem; mã viết như 19/19.gia-sang.',
  plan: 'Không có kế hoạch mang mã này trong phạm vi được xem.',
  unit: 'Không có đơn vị mang mã này trong phạm vi được xem.',
  path: 'Không có đường đi mang mã này trong các kế hoạch được xem.',
  stage: 'Không có bước mang mã này trong các kế hoạch được xem.',
  fromStage: 'Không có bước mang mã này trong các kế hoạch được xem.',
  item: 'Không có nội dung rà soát mang mã này trong các kế hoạch được xem.',
  catalogue: 'Không có danh mục mang mã này trong các kế hoạch được xem.',
  proposal: 'Không có phương án mang mã này trong phạm vi được xem.',
  dossier: 'Không có hồ sơ mang mã này trong phạm vi được xem.',
  procedure: 'Không có thủ tục mang mã này trong các sổ được xem.',
  person: 'Không có người mang mã này trong phạm vi được xem.',
};
