/** NFC, lower case; keeps diacritics. */
export function searchable(text: string): string {
  return text.normalize('NFC').toLocaleLowerCase('vi').replaceAll('\u0000', '');
}

/** "Đơn giản hóa" becomes "don gian hoa". */
export function withoutDiacritics(text: string): string {
  return searchable(text)
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .replaceAll('đ', 'd');
}
