import { LIMITS } from '../../http/limits.js';

/** All that refuses a new password, said before it is typed. */
export const PASSWORD_RULES = `Từ ${String(LIMITS.shortestPassword)} đến 256 ký tự; không chứa tên đăng nhập; không phải mật khẩu phổ biến; không chỉ gồm chữ số và những từ người khác biết (họ tên, đơn vị, địa bàn, tên dịch vụ).`;
