import path from 'node:path';
import { ConfigError, readConfig } from './config.js';

/** Refused settings with their rules. */
function faultsOf(env: Record<string, string>): readonly string[] {
  try {
    readConfig(env);
  } catch (error) {
    if (error instanceof ConfigError) return error.faults.map(({ setting, rule }) => `${setting} ${rule}`);
    throw error;
  }
  return [];
}

describe('readConfig', () => {
  it('has defaults for everything', () => {
    expect(readConfig({})).toEqual({
      port: 3000,
      host: '127.0.0.1',
      postsNeedConfirmation: false,
      dataDir: path.resolve('.data'),
      eventStoreDbPrefix: 'tinhgon.',
      logLevel: 'info',
      workers: 'here',
      signInsAMinute: 10,
      writesAMinute: 600,
      readsAMinute: 3000,
      anonymousAMinute: 600,
      connections: 2000,
      connectionsAnAddress: 500,
      trustedProxies: [],
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
      WORKERS: 'apart',
      SIGN_INS_A_MINUTE: '30',
      WRITES_A_MINUTE: '6000',
      READS_A_MINUTE: '60000',
      ANONYMOUS_A_MINUTE: '50',
      CONNECTIONS: '100',
      CONNECTIONS_AN_ADDRESS: '10',
      TRUSTED_PROXIES: '127.0.0.1, 10.0.0.0/8,fd00::/8',
    };
    expect(readConfig(env)).toEqual({
      port: 8080,
      host: '0.0.0.0',
      dataDir: '/var/lib/tinhgon',
      postsNeedConfirmation: true,
      databaseUrl: 'postgres://tinhgon:x@db:5432/tinhgon',
      eventStoreDbUrl: 'esdb+discover://ghi:x@db1:2113,db2:2113',
      eventStoreDbPrefix: 'gia_sang.',
      logLevel: 'warn',
      workers: 'apart',
      signInsAMinute: 30,
      writesAMinute: 6000,
      readsAMinute: 60000,
      anonymousAMinute: 50,
      connections: 100,
      connectionsAnAddress: 10,
      trustedProxies: ['127.0.0.1', '10.0.0.0/8', 'fd00::/8'],
    });
  });

  it.each([
    [{ PORT: 'x' }, 'PORT port'],
    [{ PORT: '65536' }, 'PORT port'],
    [{ PORT: '80.5' }, 'PORT port'],
    [{ HOST: 'a b' }, 'HOST host'],
    [{ WRITES_A_MINUTE: '0' }, 'WRITES_A_MINUTE positive-number'],
    [{ LOG_LEVEL: 'loud' }, 'LOG_LEVEL log-level'],
    [{ EVENTSTOREDB_PREFIX: 'tinhgon' }, 'EVENTSTOREDB_PREFIX stream-prefix'],
    [{ EVENTSTOREDB_URL: 'http://db:2113' }, 'EVENTSTOREDB_URL esdb-url'],
    [{ TLS_CERT: '/tinhgon.crt' }, 'TLS_CERT both-tls-files'],
    [{ TLS_CERT: 'a.crt', TLS_KEY: '/a.key' }, 'TLS_CERT absolute-pem-path'],
    [{ DATABASE_OWNER_URL: 'postgres://o:x@db/tinhgon' }, 'DATABASE_OWNER_URL with-database-url'],
    [{ WORKERS: 'apart' }, 'WORKERS with-database-url'],
    [{ WORKERS: 'elsewhere' }, 'WORKERS here-or-apart'],
  ])('refuses %j', (env, fault) => {
    expect(faultsOf(env)).toEqual([fault]);
  });

  it.each(['10.0.0', '10.0.0.0/33', '10.0.0.0/0', '::/0', 'fd00::/129', 'proxy', 'true', '10.0.0.1,', '1.2.3.4/8/8'])(
    'believes no proxy called %s',
    (TRUSTED_PROXIES) => {
      expect(faultsOf({ TRUSTED_PROXIES })).toEqual(['TRUSTED_PROXIES networks']);
    },
  );

  it.each(['db:5432', 'mysql://u:secret-word@db/x', 'postgres://u:secret-word@db'])(
    'refuses the address %s without repeating its password',
    (url) => {
      const faults = faultsOf({ DATABASE_URL: url });
      expect(faults).toEqual(['DATABASE_URL postgres-url']);
      expect(faults.join()).not.toContain('secret-word');
    },
  );

  it('names every fault at once', () => {
    expect(faultsOf({ PORT: '-1', LOG_LEVEL: 'x' })).toHaveLength(2);
  });
});

describe('POSTS_NEED_CONFIRMATION', () => {
  const server = { DATABASE_URL: 'postgres://tinhgon:x@db:5432/tinhgon' };

  it('is on, but for the demonstration alone', () => {
    expect([{}, server, { HOST: '0.0.0.0' }].map((env) => readConfig(env).postsNeedConfirmation)).toEqual([
      false,
      true,
      true,
    ]);
    expect(readConfig({ POSTS_NEED_CONFIRMATION: 'on' }).postsNeedConfirmation).toBe(true);
  });

  it('is not switched off anywhere else', () => {
    for (const env of [server, { HOST: '0.0.0.0' }, { EVENTSTOREDB_URL: 'esdb://ghi:x@db1:2113' }]) {
      const faults = faultsOf({ ...env, POSTS_NEED_CONFIRMATION: 'off' });
      expect(faults).toEqual(['POSTS_NEED_CONFIRMATION on-outside-the-demonstration']);
    }
    expect(faultsOf({ POSTS_NEED_CONFIRMATION: 'không' })).toEqual(['POSTS_NEED_CONFIRMATION on-or-off']);
  });
});
