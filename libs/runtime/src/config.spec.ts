import path from 'node:path';
import { ConfigError, demonstrationAllowed, isLoopback, readConfig } from './config.js';

function faultsOf(env: Record<string, string>): readonly string[] {
  try {
    readConfig(env);
  } catch (error) {
    if (error instanceof ConfigError) return error.faults;
    throw error;
  }
  return [];
}

describe('readConfig', () => {
  it('has defaults for everything', () => {
    expect(readConfig({})).toEqual({
      port: 3000,
      host: '127.0.0.1',
      dataDir: path.resolve('.data'),
      eventStoreDbPrefix: 'tinhgon.',
      logLevel: 'info',
      signInsAMinute: 10,
      writesAMinute: 600,
    });
  });

  it('takes what is set and takes blank as unset', () => {
    const env = {
      PORT: '8080',
      HOST: '0.0.0.0',
      TINHGON_DATA: '/var/lib/tinhgon',
      DATABASE_URL: 'postgres://tinhgon:x@db:5432/tinhgon',
      DATABASE_OWNER_URL: ' ',
      EVENTSTOREDB_URL: 'esdb+discover://ghi:x@db1:2113,db2:2113',
      EVENTSTOREDB_PREFIX: 'gia_sang.',
      LOG_LEVEL: 'warn',
      SIGN_INS_A_MINUTE: '30',
      WRITES_A_MINUTE: '6000',
    };
    expect(readConfig(env)).toEqual({
      port: 8080,
      host: '0.0.0.0',
      dataDir: '/var/lib/tinhgon',
      databaseUrl: 'postgres://tinhgon:x@db:5432/tinhgon',
      eventStoreDbUrl: 'esdb+discover://ghi:x@db1:2113,db2:2113',
      eventStoreDbPrefix: 'gia_sang.',
      logLevel: 'warn',
      signInsAMinute: 30,
      writesAMinute: 6000,
    });
  });

  it.each([
    [{ PORT: 'x' }, 'PORT phải là số nguyên từ 0 đến 65535.'],
    [{ PORT: '65536' }, 'PORT phải là số nguyên từ 0 đến 65535.'],
    [{ PORT: '80.5' }, 'PORT phải là số nguyên từ 0 đến 65535.'],
    [{ HOST: 'a b' }, 'HOST phải là tên máy hoặc địa chỉ IP.'],
    [{ WRITES_A_MINUTE: '0' }, 'WRITES_A_MINUTE phải là số nguyên dương.'],
    [{ LOG_LEVEL: 'loud' }, 'LOG_LEVEL phải là một trong: fatal, error, warn, info, debug, trace, silent.'],
    [
      { EVENTSTOREDB_PREFIX: 'tinhgon' },
      'EVENTSTOREDB_PREFIX gồm chữ, số, gạch dưới, kết thúc bằng một dấu chấm, dài nhất 51 ký tự.',
    ],
    [
      { EVENTSTOREDB_URL: 'http://db:2113' },
      'EVENTSTOREDB_URL phải có dạng esdb://… hoặc esdb+discover://…; có TLS thì kèm người_dùng:mật_khẩu.',
    ],
    [{ DATABASE_OWNER_URL: 'postgres://o:x@db/tinhgon' }, 'DATABASE_OWNER_URL chỉ dùng cùng với DATABASE_URL.'],
  ])('refuses %j', (env, fault) => {
    expect(faultsOf(env)).toEqual([fault]);
  });

  it.each(['db:5432', 'mysql://u:secret-word@db/x', 'postgres://u:secret-word@db'])(
    'refuses the address %s without repeating its password',
    (url) => {
      const faults = faultsOf({ DATABASE_URL: url });
      expect(faults).toEqual([expect.stringMatching(/^DATABASE_URL phải có dạng postgres:/)]);
      expect(faults.join()).not.toContain('secret-word');
    },
  );

  it('names every fault at once', () => {
    expect(faultsOf({ PORT: '-1', LOG_LEVEL: 'x' })).toHaveLength(2);
  });
});

describe('isLoopback', () => {
  it.each(['127.0.0.1', '127.1.2.3', 'localhost', '::1'])('holds for %s', (host) => {
    expect(isLoopback(host)).toBe(true);
  });

  it.each(['0.0.0.0', '::', '10.0.0.1', '127.0.0.1.example.org', 'example.org', ''])(
    'does not hold for "%s"',
    (host) => {
      expect(isLoopback(host)).toBe(false);
    },
  );
});

describe('demonstrationAllowed', () => {
  it('needs loopback and the embedded database', () => {
    expect(demonstrationAllowed({ host: '127.0.0.1' })).toBe(true);
    expect(demonstrationAllowed({ host: '0.0.0.0' })).toBe(false);
    expect(demonstrationAllowed({ host: '127.0.0.1', databaseUrl: 'postgres://u@db/x' })).toBe(false);
  });

  it.each([
    ['esdb://127.0.0.1:2113?tls=false', true],
    ['esdb+discover://a:b@localhost:2113,127.0.0.2:2114', true],
    ['esdb+discover://a:b@localhost:2113,db2:2113', false],
    ['esdb://localhost@db:2113', false],
  ])('with the log in %s: %p', (eventStoreDbUrl, allowed) => {
    expect(demonstrationAllowed({ host: '127.0.0.1', eventStoreDbUrl })).toBe(allowed);
  });
});
