/** Where somebody wanted to go: an address of ours, else the first page. */
export function wayBack(asked: string): string {
  return /^\/(?!\/)[\x21-\x5b\x5d-\x7e]*$/.test(asked) && !/^\/(dang-nhap|dang-xuat|api)\b/.test(asked)
    ? asked
    : '/viec';
}
