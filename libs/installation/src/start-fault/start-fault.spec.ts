import { StoreUnavailable } from '@app/event-store';
import { ConfigError, NotDurable, PostgresStartError } from '@app/runtime';
import { startFault } from './start-fault.js';

const places = {
  port: 80,
  host: '127.0.0.1',
  dataDir: '/du-lieu',
  databaseUrl: 'postgres://tinhgon:bi-mat@db:5432/tinhgon',
  eventStoreDbUrl: 'esdb://tinhgon:bi-mat@es1:2113,es2:2113',
};
const embedded = { port: places.port, host: places.host, dataDir: places.dataDir };
const withCode = (code: string, more: object = {}) =>
  Object.assign(new Error(`raw words of ${code}`), { code, ...more });

describe('startFault', () => {
  it.each([
    ['EADDRINUSE', /^Cổng 80 của 127\.0\.0\.1 đang được/],
    ['EACCES', /^Không có quyền dùng cổng 80/],
    ['EADDRNOTAVAIL', /^Máy này không có địa chỉ 127\.0\.0\.1/],
    ['ENOTFOUND', /^Không tìm thấy máy tên 127\.0\.0\.1/],
  ])('tells of the address: %s', (code, words) => {
    expect(startFault(withCode(code, { syscall: 'listen' }), places)).toMatch(words);
  });

  it.each([
    ['EACCES', /^Không có quyền đọc hoặc ghi \/du-lieu/],
    ['EPERM', /^Hệ thống không cho sửa \/du-lieu/],
    ['EROFS', /^Ổ đĩa chỉ cho đọc/],
    ['ENOTDIR', /nằm dưới một tệp/],
    ['EEXIST', /là một tệp/],
    ['ENAMETOOLONG', /quá dài/],
    ['ENOSPC', /^Ổ đĩa đã đầy/],
    ['EDQUOT', /hạn mức đĩa/],
    ['EFBIG', /ulimit -f/],
    ['EMFILE', /ulimit -n/],
    ['ENFILE', /hết số tệp/],
    ['ENOMEM', /hết bộ nhớ/],
    ['ENOENT', /\/du-lieu/],
  ])('tells of files: %s', (code, words) => {
    expect(startFault(withCode(code, { syscall: 'open', path: '/du-lieu' }), embedded)).toMatch(words);
  });

  it.each([
    ['ECONNREFUSED', /nhận kết nối ở cơ sở dữ liệu db:5432\/tinhgon.*DATABASE_URL/],
    ['ENOTFOUND', /^Không tìm thấy máy chủ/],
    ['28P01', /không nhận tên hoặc mật khẩu/],
    ['28000', /không nhận tên hoặc mật khẩu/],
    ['3D000', /^Máy chủ không có cơ sở dữ liệu/],
    ['42501', /không đủ quyền/],
    ['25006', /chỉ cho đọc/],
    ['53100', /^Ổ đĩa của cơ sở dữ liệu .* đã đầy/],
    ['53300', /hết chỗ kết nối/],
    ['57P03', /đang khởi động hoặc đang dừng/],
    ['58030', /lỗi đĩa/],
    ['ETIMEDOUT', /không trả lời/],
    ['ECONNRESET', /bị cắt giữa chừng/],
    ['DEPTH_ZERO_SELF_SIGNED_CERT', /chứng thư TLS/],
  ])('tells of a server: %s, also as a cause', (code, words) => {
    expect(startFault(withCode(code), places)).toMatch(words);
    expect(startFault(new Error('outer', { cause: withCode(code) }), places)).toMatch(words);
    expect(startFault(new AggregateError([withCode(code)]), places)).toMatch(words);
  });

  it.each([
    ['timeout expired', /không trả lời/],
    ['SASL: SCRAM-SERVER-FIRST-MESSAGE: client password must be a string', /không nhận tên hoặc mật khẩu/],
    ['The server does not support SSL connections', /sslmode/],
    ['unsupported startup parameter: options', /PgBouncer/],
    ['Connection terminated unexpectedly', /bị cắt giữa chừng/],
  ])('tells of a server by the words of the driver: %s', (message, words) => {
    expect(startFault(new Error(message), places)).toMatch(words);
  });

  it.each([
    ['initdb: error: could not write: No space left on device', /^Ổ đĩa của thư mục dữ liệu đã đầy/],
    ['FATAL:  could not map anonymous shared memory: Cannot allocate memory', /hết bộ nhớ/],
    ['FATAL:  database files are incompatible with server', /phiên bản PostgreSQL khác/],
    ['PANIC:  could not locate a valid checkpoint record', /bị hỏng/],
    ['FATAL:  data directory "/x" has wrong ownership', /chủ và quyền/],
    ['initdb: error: Too many open files', /ulimit -n/],
  ])('tells of the embedded PostgreSQL: %s', (said, words) => {
    expect(startFault(new PostgresStartError('POSTGRES_NOT_STARTED', { said }), embedded)).toMatch(words);
  });

  it('tells of EventStoreDB without its password', () => {
    const told = startFault(new StoreUnavailable('14 UNAVAILABLE: no connection'), places);
    expect(told).toMatch(/^Không kết nối được tới EventStoreDB es1:2113,es2:2113\./);
  });

  it('leaves what was written for the operator, and never shows a password', () => {
    expect(startFault(new ConfigError([{ setting: 'PORT', rule: 'port' }]))).toContain('PORT phải là số nguyên');
    expect(startFault(new NotDurable(['fsync = off']), places)).toContain('fsync = off');
    for (const code of ['ECONNREFUSED', '28P01', 'ETIMEDOUT']) {
      expect(startFault(withCode(code), places)).not.toMatch(/bi-mat|raw words/);
    }
  });
});
