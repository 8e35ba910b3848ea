/** The embedded PostgreSQL cannot be started; the message is for the operator, in Vietnamese. */
export class PostgresStartError extends Error {
  override readonly name: string = 'PostgresStartError';
}

/** The port was taken between our choice and the server's bind. */
export class PortTaken extends PostgresStartError {
  override readonly name = 'PortTaken';
}

/** Another start was quicker, or processes of a killed server are still there. */
export class DataDirectoryLocked extends PostgresStartError {
  override readonly name = 'DataDirectoryLocked';
}

/** Another server works on this data directory. */
export class DataDirectoryInUse extends PostgresStartError {
  override readonly name = 'DataDirectoryInUse';

  constructor(
    readonly dir: string,
    readonly pid: number,
  ) {
    super(
      `Thư mục dữ liệu ${dir} đang được một PostgreSQL khác dùng (tiến trình ${String(pid)}). ` +
        'Hãy tắt chương trình đang chạy, hoặc chọn thư mục khác bằng TINHGON_DATA.',
    );
  }
}
