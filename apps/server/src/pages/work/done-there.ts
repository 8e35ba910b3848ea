const DONE: Readonly<Record<string, string>> = {
  'xac-nhan': 'Xác nhận việc bổ nhiệm',
  'tu-choi': 'Từ chối việc bổ nhiệm',
  'mat-khau': 'Đổi mật khẩu',
};

/** What was done on a page that leads to my work; null if nothing. */
export function doneThere(slug: string | undefined): string | null {
  return (slug !== undefined && DONE[slug]) || null;
}
