/** The embedded PostgreSQL cannot be started; the message is for the operator, in Vietnamese. */
export class PostgresStartError extends Error {
  override readonly name: string = 'PostgresStartError';
}

/** Another server works on this data directory. */
export class DataDirectoryInUse extends PostgresStartError {
  override readonly name = 'DataDirectoryInUse';

  constructor(
    readonly dir: string,
    readonly pid: number,
  ) {
    super(
      `Thư mục dữ liệu ${dir} đang được một PostgreSQL khác dùng (tiến trình ${pid}). ` +
        'Hãy tắt chương trình đang chạy, hoặc chọn thư mục khác bằng TINHGON_DATA.',
    );
  }
}
