import { Phrases, type Words } from '../../text/words.js';

export const STARTS = new Phrases(
  ...['kể từ', 'tính từ', 'tính kể từ', 'từ'].flatMap((from) =>
    ['ngày', 'khi', 'thời điểm', 'lúc', 'sau khi'].map((moment) => `${from} ${moment}`),
  ),
  'sau khi',
);

const PAPERS = [
  'hồ sơ',
  'bộ hồ sơ',
  'hồ sơ đề nghị',
  'đơn',
  'đơn đề nghị',
  'đơn yêu cầu',
  'văn bản',
  'văn bản đề nghị',
  'văn bản yêu cầu',
  'tờ khai',
  'bản khai',
  'giấy tờ',
  'tài liệu',
  'thông báo',
  'thông tin',
  'yêu cầu',
  'mẫu vật',
  'hồ sơ đề nghị cấp phép',
  'hồ sơ mở tài khoản thanh toán',
  'đơn đề nghị đóng tài khoản thanh toán',
  'đơn yêu cầu hòa giải tranh chấp đất đai',
  'văn bản đề nghị dừng hoạt động cai nghiện ma túy',
  'đề nghị cấp đổi',
  'danh sách do người sử dụng lao động lập',
  'thông tin đề nghị cấp thị thực điện tử',
  'phí cấp thị thực',
  'phí cấp thị thực điện tử',
];
const WHOSE = [
  'tổ chức',
  'cá nhân',
  'tổ chức , cá nhân',
  'cá nhân , tổ chức',
  'công dân',
  'người dân',
  'người nộp hồ sơ',
  'nhà đầu tư',
  'tập thể , cá nhân , hộ gia đình',
];

/** What starts the time, behind a word of `STARTS`: who receives what. */
const RECEIPT = new Phrases(
  ...PAPERS,
  ...WHOSE.map((who) => `của ${who}`),
  'của người đề nghị',
  'của người yêu cầu',
  'của doanh nghiệp',
  'nhận',
  'nhận được',
  'nhận đủ',
  'nhận đầy đủ',
  'nhận được đủ',
  'tiếp nhận',
  'tiếp nhận đủ',
  'thụ lý',
  'đủ',
  'đầy đủ',
  'hợp lệ',
  'đã',
  'và',
  ', hợp lệ',
  ', đầy đủ',
  ', đúng quy định',
  'theo quy định',
  'theo quy định của pháp luật',
  'đúng quy định',
  'đúng theo quy định',
  'cơ quan',
  'cơ quan có thẩm quyền',
  'cơ quan tiếp nhận',
  'ủy ban nhân dân',
  'ủy ban nhân dân cấp xã',
  'ubnd cấp xã',
  'cấp xã',
  'biên phòng cửa khẩu cảng',
  'biên phòng cửa khẩu biên giới đất liền',
  'cục quản lý xuất nhập cảnh',
  'ubcknn',
  'sở xây dựng',
  'các',
  'loại giấy tờ',
  'loại giấy tờ do người làm thủ tục nộp và xuất trình',
  'loại giấy tờ mà người làm thủ tục nộp và xuất trình',
  'từ người sử dụng lao động',
  'bản khai điện tử',
  'hồ sơ giao nộp',
  ', tài liệu',
  'hồ sơ đăng ký',
  'nộp',
  'người nộp hồ sơ',
  'công dân',
  'bộ phận một cửa',
  'trung tâm phục vụ hành chính công',
);

/** Without one of these a start is no receipt: "kể từ ngày thông báo", "kể từ ngày cơ quan có thẩm quyền …". */
const RECEIVED = /(?:^| )(?:nhận|nộp|đủ|hợp lệ|thụ lý)(?: |$)/;

/** Takes the words of a receipt, wholly or not at all. */
export function takeReceipt(words: Words): true | null {
  return words.attempt(() => {
    let isReceived = false;
    for (let phrase = words.take(RECEIPT); phrase !== null; phrase = words.take(RECEIPT)) {
      isReceived ||= RECEIVED.test(phrase);
    }
    return isReceived || null;
  });
}

export const NOT_COUNTED = new Phrases(
  ...['không tính', 'không bao gồm', 'không kể', 'chưa tính', 'chưa kể'].map((not) => `${not} thời gian`),
);
export const UNCOUNTED = new Phrases(
  ...WHOSE.map((who) => `của ${who}`),
  'khắc phục',
  'bổ sung',
  'hoàn thiện',
  'sửa đổi',
  'chỉnh sửa',
  'giải trình',
  'xác minh',
  'lấy ý kiến',
  'niêm yết',
  'niêm yết công khai',
  'đăng tin',
  'hồ sơ',
  'nếu có',
  'và',
  'tổ chức , cá nhân',
);
