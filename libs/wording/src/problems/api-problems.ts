import type { ProblemWords } from './domain-problems.js';

const words = (title: string, detail: string): ProblemWords => ({ title, detail });

export const API_PROBLEMS = {
  EXPECTATION_FAILED: words('Không đáp ứng Expect', 'Tiêu đề Expect chỉ nhận giá trị 100-continue.'),
  HEADERS_TOO_LARGE: words('Phần đầu quá dài', 'Địa chỉ và các tiêu đề của yêu cầu không được dài quá 16 KiB.'),
  KEY_REQUIRED: words(
    'Thiếu Idempotency-Key',
    'Mọi yêu cầu ghi phải có tiêu đề Idempotency-Key gồm 8 đến 200 ký tự ASCII nhìn thấy được.',
  ),
  KEY_REUSED: words('Idempotency-Key đã dùng', 'Khóa này đã được dùng cho một yêu cầu có nội dung khác.'),
  MALFORMED_REQUEST: words('Yêu cầu sai dạng', 'Không đọc được yêu cầu: nội dung phải là JSON đúng cú pháp.'),
  METHOD_NOT_ALLOWED: words(
    'Không có thao tác này',
    'Địa chỉ này không nhận phương thức HTTP đã gửi; xem tiêu đề Allow.',
  ),
  OVERLOADED: words('Hệ thống đang bận', 'Đang có quá nhiều yêu cầu cùng một lúc; hãy thử lại sau ít giây.'),
  OTHER_SITE: words('Gửi từ trang khác', 'Biểu mẫu phải được gửi từ chính trang này; hãy mở lại trang rồi gửi lại.'),
  OWN_ACCOUNT: words(
    'Tài khoản của chính mình',
    'Không ai khóa, mở khóa, cấp lại mật khẩu, đặt hay xóa họ tên cho chính mình.',
  ),
  NOT_CONFIRMED: words(
    'Chưa xác nhận',
    'Mã xác nhận không đúng hoặc đã quá 10 phút; gửi lại không kèm confirmation để xem việc sẽ làm và nhận mã mới.',
  ),
  PASSWORD_CHANGE_REQUIRED: words(
    'Phải đổi mật khẩu trước',
    'Mật khẩu này do người khác đặt; hãy đổi mật khẩu ở POST /api/v1/me/password rồi mới dùng được các chức năng khác.',
  ),
  PAYLOAD_TOO_LARGE: words('Nội dung quá lớn', 'Nội dung gửi lên, hoặc sự kiện tạo ra từ đó, vượt quá 1 MiB.'),
  PRECONDITION_REQUIRED: words(
    'Thiếu If-Match',
    'Cần tiêu đề If-Match mang ETag của bản đã xem, ví dụ "3" (kể cả dấu ngoặc kép).',
  ),
  READ_BEHIND: words('Dữ liệu chưa kịp cập nhật', 'Chưa đọc được đến vị trí đã nêu; hãy thử lại sau ít giây.'),
  REQUEST_TIMEOUT: words('Gửi quá chậm', 'Yêu cầu không đến trọn vẹn trong thời gian cho phép; hãy gửi lại.'),
  REVISION_MISMATCH: words('Đã có thay đổi', 'Đối tượng đã thay đổi sau lần xem; hãy tải lại rồi thực hiện lại.'),
  SIGN_IN_FAILED: words('Đăng nhập không thành công', 'Tên đăng nhập hoặc mật khẩu không đúng.'),
  STORAGE_FULL: words('Máy chủ hết chỗ lưu', 'Ổ đĩa của máy chủ không còn chỗ cho tệp gửi lên; hãy báo quản trị viên.'),
  STORE_UNAVAILABLE: words(
    'Hệ thống tạm gián đoạn',
    'Chưa rõ yêu cầu đã được ghi hay chưa; gửi lại với cùng Idempotency-Key là an toàn.',
  ),
  TOO_MANY_REQUESTS: words('Quá nhiều yêu cầu', 'Đã gửi quá nhiều yêu cầu trong một phút; hãy thử lại sau.'),
  UNAUTHENTICATED: words('Chưa đăng nhập', 'Cần tiêu đề Authorization: Bearer với mã đăng nhập còn hiệu lực.'),
  UNKNOWN: words('Lỗi hệ thống', 'Đã có lỗi ngoài dự kiến; hãy báo quản trị viên kèm mã yêu cầu.'),
  UNSUPPORTED_MEDIA_TYPE: words(
    'Không nhận kiểu nội dung này',
    'Chỉ nhận nội dung application/json bằng UTF-8, không nén.',
  ),
  USERNAME_TAKEN: words('Tên đăng nhập đã có', 'Tên đăng nhập này đã thuộc về người khác.'),
  VALIDATION_FAILED: words('Dữ liệu không hợp lệ', 'Có trường không đúng quy tắc; xem danh sách kèm theo.'),
  WEAK_PASSWORD: words(
    'Mật khẩu chưa đạt',
    'Mật khẩu phải có từ 12 đến 256 ký tự, không phổ biến và không gồm những từ người khác biết.',
  ),
  PAST_TOO_WIDE: words(
    'Hỏi quá rộng về quá khứ',
    'Cắt giảm tại một thời điểm được tính lại từ từng phương án, nhiều nhất 60.000 phương án một lần; hãy hỏi một kế hoạch hoặc một địa bàn (plan, area).',
  ),
  WORK_TOO_LARGE: words('Nội dung quá nặng', 'Đọc nội dung này cần quá nhiều bộ nhớ; hãy chia nhỏ rồi gửi lại.'),
  WORK_TOO_LONG: words('Xử lý quá lâu', 'Đọc nội dung này lâu quá thời hạn nên đã dừng; hãy chia nhỏ rồi gửi lại.'),
  WRONG_PASSWORD: words('Sai mật khẩu hiện tại', 'Mật khẩu hiện tại không đúng.'),
} as const satisfies Readonly<Record<string, ProblemWords>>;

export type ApiCode = keyof typeof API_PROBLEMS;

export const API_CODES = Object.keys(API_PROBLEMS) as readonly ApiCode[];
