import type { IdentityErrorCode } from '@app/identity';

export const ACCOUNT_REFUSALS: Readonly<Record<IdentityErrorCode, string>> = {
  ACCOUNT_UNKNOWN: 'Không có tài khoản này.',
  DEMONSTRATION_ACCOUNT: 'Không đổi được mật khẩu của tài khoản trình diễn.',
  NAME_INVALID: 'Họ tên phải có từ 1 đến 200 ký tự và không chứa ký tự điều khiển.',
  NAME_SET_OTHERWISE: 'Khóa này đã được dùng để đặt một họ tên khác.',
  PASSWORD_CHANGE_REQUIRED:
    'Mật khẩu này do người khác đặt; hãy đổi mật khẩu ở POST /api/v1/me/password rồi mới dùng được các chức năng khác.',
  PASSWORD_CHECKS_BUSY: 'Đang có quá nhiều lần đăng nhập cùng lúc; hãy thử lại sau ít giây.',
  PASSWORD_COMMON: 'Mật khẩu này quá phổ biến nên dễ bị đoán; hãy chọn mật khẩu khác.',
  PASSWORD_HAS_USERNAME: 'Mật khẩu không được chứa tên đăng nhập.',
  PASSWORD_INVALID: 'Mật khẩu chứa ký tự không hợp lệ.',
  PASSWORD_OF_KNOWN_WORDS:
    'Mật khẩu chỉ gồm chữ số và những từ người khác biết (họ tên, đơn vị, địa bàn, tên dịch vụ); hãy thêm từ khác.',
  PASSWORD_REFUSED: 'Mật khẩu hiện tại không đúng.',
  PASSWORD_SET_OTHERWISE:
    'Khóa này đã được dùng để lập tài khoản bằng một mật khẩu khác; nếu không còn nhớ mật khẩu ấy thì cấp lại mật khẩu.',
  PASSWORD_TOO_LONG: 'Mật khẩu dài nhất 256 ký tự.',
  PASSWORD_TOO_SHORT: 'Mật khẩu phải có ít nhất 12 ký tự.',
  PASSWORD_UNCHANGED: 'Mật khẩu mới phải khác mật khẩu hiện tại.',
  PERSON_ERASED: 'Họ tên của người này đã được xóa và không đặt lại được.',
  PERSON_HAS_ACCOUNT: 'Người này đã có tài khoản.',
  PERSON_ID_INVALID: 'Mã người dùng không phải là UUID.',
  SIGN_IN_REFUSED: 'Tên đăng nhập hoặc mật khẩu không đúng.',
  TOKEN_EXPIRED: 'Phiên đăng nhập đã hết hạn; hãy đăng nhập lại.',
  TOKEN_REFUSED: 'Phiên đăng nhập không hợp lệ; hãy đăng nhập lại.',
  TOKEN_VOID:
    'Phiên đăng nhập không còn hiệu lực vì đã đăng xuất, đã đổi mật khẩu hoặc tài khoản đã bị khóa; hãy đăng nhập lại.',
  TOO_MANY_FAILURES:
    'Đã nhập sai mật khẩu quá nhiều lần liên tiếp từ nơi này; hãy chờ, hoặc đăng nhập từ thiết bị đã quen.',
  TOO_MANY_PASSWORD_CHECKS: 'Nhập mật khẩu quá nhiều lần trong một phút; hãy chờ rồi thử lại.',
  USERNAME_INVALID: 'Tên đăng nhập có từ 3 đến 64 ký tự: chữ cái không dấu, chữ số và các dấu . _ - @ ở giữa.',
  USERNAME_TAKEN: 'Tên đăng nhập đã có người dùng.',
};

/** `none`: of a person without account. */
export type AccountState = 'open' | 'change-due' | 'disabled' | 'none';

export const ACCOUNT_STATE_NAMES: Readonly<Record<AccountState, string>> = {
  open: 'đang dùng',
  'change-due': 'phải đổi mật khẩu ở lần đăng nhập tới',
  disabled: 'đã khóa',
  none: 'chưa có tài khoản',
};

/** Orders of lists of people. */
export const PERSON_SORT_NAMES = { id: 'Theo mã', name: 'Theo tên' } as const;

export function storeFailure(sqlState: string | null): string {
  return `Kho tài khoản không thực hiện được yêu cầu${sqlState === null ? '' : ` (SQLSTATE ${sqlState})`}.`;
}
