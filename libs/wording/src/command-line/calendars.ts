interface Extended {
  readonly calendar: { readonly version: string; readonly to: string } | null;
  readonly parameters: readonly string[];
}

export const CALENDAR_WORDS = {
  oneFile: 'Cần đúng một tệp: calendar extend TỆP.json [--dry-run]; xem --help.',
  form: 'không đúng mẫu; mẫu ở docs/calendars-and-parameters.md.',
  running: (inUse: string) =>
    `${inUse}\nHãy dừng dịch vụ rồi chạy lại lệnh; với máy chủ PostgreSQL riêng thì không cần dừng.`,
  refused: (file: string, why: string, lines: readonly string[]) =>
    [`Tệp thông báo ${file}: ${why}`, ...lines].join('\n'),
  extended: ({ calendar, parameters }: Extended, dryRun: boolean) =>
    [
      dryRun ? 'Xem trước, chưa ghi gì.' : 'Đã ghi.',
      calendar
        ? `Lịch của cả nước: phiên bản ${calendar.version}, đến hết ngày ${calendar.to}.`
        : 'Lịch của cả nước đã có phiên bản này từ trước.',
      ...parameters.map((id) => `Tham số mới: ${id}.`),
    ].join('\n'),
};
