import type { Content, Measure } from './client/proposals.js';

export const PROCEDURE_NAMES = {
  '1.001612': 'Đăng ký thành lập hộ kinh doanh',
  '2.000720': 'Đăng ký thay đổi nội dung đăng ký hộ kinh doanh',
  '1.001570': 'Tạm ngừng kinh doanh, tiếp tục kinh doanh trước thời hạn đã thông báo của hộ kinh doanh',
  '1.014035': 'Dừng thực hiện thủ tục đăng ký hộ kinh doanh',
  '1.013061': 'Cấp giấy phép thi công công trình trên đường bộ đang khai thác',
  '2.001958': 'Thông báo về việc thành lập doanh nghiệp của hợp tác xã, liên hiệp hợp tác xã',
  '1.011607': 'Công nhận hộ nghèo, hộ cận nghèo thường xuyên hằng năm',
  '3.000412': 'Công nhận người lao động có thu nhập thấp',
  '2.001035': 'Chứng thực giao dịch liên quan đến tài sản là động sản, quyền sử dụng đất, nhà ở',
  '2.001016': 'Chứng thực văn bản từ chối nhận di sản',
  '2.000927': 'Sửa lỗi sai sót trong giao dịch',
  '1.004873': 'Thủ tục cấp Giấy xác nhận tình trạng hôn nhân',
} as const;

export type ProcedureCode = keyof typeof PROCEDURE_NAMES;

export function about(title: string, codes: readonly ProcedureCode[], measures: readonly Measure[]): Content {
  return { title, procedures: codes.map((code) => ({ code, name: PROCEDURE_NAMES[code] })), measures };
}

export function inWords(content: Content, text: string, reason: string): Content {
  return { ...content, benefit: { text, reason } };
}

export const PROCEDURE_COUNT = Object.keys(PROCEDURE_NAMES).length;

export const cutTime = (from: number, to: number): Measure => ({
  type: 'cut-time',
  content: `Rút thời hạn giải quyết từ ${String(from)} xuống ${String(to)} ngày làm việc.`,
  reason: 'Hồ sơ được đối chiếu trên cơ sở dữ liệu dùng chung, không phải xác minh lại.',
  recommendation: { text: 'Sửa quy định về thời hạn giải quyết của thủ tục.' },
});

export const USE_POPULATION_DATA: Measure = {
  type: 'replace-papers-by-data',
  content: 'Bỏ bản sao giấy tờ nhân thân và cư trú trong thành phần hồ sơ.',
  reason: 'Thông tin đã có trong Cơ sở dữ liệu quốc gia về dân cư.',
  recommendation: { text: 'Bãi bỏ quy định phải nộp bản sao giấy tờ nhân thân.' },
};

export const ONE_FORM: Measure = {
  type: 'merge-dossiers',
  content: 'Gộp hai tờ khai thành một tờ khai điện tử.',
  reason: 'Hai tờ khai có phần lớn thông tin trùng nhau.',
  recommendation: { text: 'Ban hành mẫu tờ khai dùng chung thay cho hai mẫu hiện hành.' },
};

export const ONLINE: Measure = {
  type: 'restructure-online',
  content: 'Nhận và trả kết quả hoàn toàn trên môi trường mạng.',
  reason: 'Người dân không phải đến bộ phận một cửa hai lần.',
  recommendation: { text: 'Sửa quy định về cách thức thực hiện của thủ tục.' },
};
