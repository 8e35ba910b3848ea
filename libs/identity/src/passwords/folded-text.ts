/** The text in lower case without marks over letters: “Mật khẩu” and “mat khau” fold to the same. */
export function folded(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('đ', 'd');
}

/** As `folded`, with letters and digits alone. */
export function compact(text: string): string {
  return folded(text).replace(/[^\p{L}\p{N}]/gu, '');
}
