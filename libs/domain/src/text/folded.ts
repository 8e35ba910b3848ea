/** Text as it is searched with diacritics: NFC, lower case. */
export function searchable(text: string): string {
  return text.normalize('NFC').toLocaleLowerCase('vi').replaceAll('\u0000', '');
}

/** Text as it is searched without diacritics: "Đơn giản hóa" is "don gian hoa". */
export function withoutDiacritics(text: string): string {
  return searchable(text)
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .replaceAll('đ', 'd');
}
