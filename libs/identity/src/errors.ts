/** What a person is told, by the code that programs rely on. */
const messages = {
  ACCOUNT_UNKNOWN: 'Không có tài khoản này.',
  DEMONSTRATION_ACCOUNT: 'Không đổi được mật khẩu của tài khoản trình diễn.',
  NAME_INVALID: 'Họ tên phải có từ 1 đến 200 ký tự và không chứa ký tự điều khiển.',
  PASSWORD_COMMON: 'Mật khẩu này quá phổ biến nên dễ bị đoán; hãy chọn mật khẩu khác.',
  PASSWORD_HAS_USERNAME: 'Mật khẩu không được chứa tên đăng nhập.',
  PASSWORD_INVALID: 'Mật khẩu chứa ký tự không hợp lệ.',
  PASSWORD_OF_KNOWN_WORDS:
    'Mật khẩu chỉ gồm chữ số và những từ người khác biết (họ tên, đơn vị, địa bàn, tên dịch vụ); hãy thêm từ khác.',
  PASSWORD_REFUSED: 'Mật khẩu hiện tại không đúng, hoặc tài khoản đang tạm khóa sau nhiều lần nhập sai.',
  PASSWORD_TOO_LONG: 'Mật khẩu dài nhất 256 ký tự.',
  PASSWORD_TOO_SHORT: 'Mật khẩu phải có ít nhất 12 ký tự.',
  PASSWORD_UNCHANGED: 'Mật khẩu mới phải khác mật khẩu hiện tại.',
  PERSON_ERASED: 'Họ tên của người này đã được xóa và không đặt lại được.',
  PERSON_HAS_ACCOUNT: 'Người này đã có tài khoản.',
  PERSON_ID_INVALID: 'Mã người dùng không phải là UUID.',
  SIGN_IN_REFUSED:
    'Tên đăng nhập hoặc mật khẩu không đúng, hoặc tài khoản đang tạm khóa 15 phút sau nhiều lần nhập sai.',
  TOKEN_EXPIRED: 'Phiên đăng nhập đã hết hạn; hãy đăng nhập lại.',
  TOKEN_REFUSED: 'Phiên đăng nhập không hợp lệ; hãy đăng nhập lại.',
  TOKEN_VOID: 'Phiên đăng nhập không còn hiệu lực vì tài khoản đã bị khóa hoặc đã đổi mật khẩu; hãy đăng nhập lại.',
  USERNAME_INVALID: 'Tên đăng nhập có từ 3 đến 64 ký tự: chữ cái không dấu, chữ số và các dấu . _ - @ ở giữa.',
  USERNAME_TAKEN: 'Tên đăng nhập đã có người dùng.',
} as const satisfies Readonly<Record<string, string>>;

export type IdentityErrorCode = keyof typeof messages;

/** Refuses what was asked; the message is for people, in Vietnamese, and never repeats what they typed. */
export class IdentityError extends Error {
  constructor(readonly code: IdentityErrorCode) {
    super(messages[code]);
    this.name = 'IdentityError';
  }
}
