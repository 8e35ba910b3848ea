import { demonstrationAllowed, isLoopback } from './demonstration.js';

const here = { host: '127.0.0.1', trustedProxies: [] };

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
  it('needs loopback, the embedded database, and no proxy that is believed', () => {
    expect(demonstrationAllowed(here)).toBe(true);
    expect(demonstrationAllowed({ ...here, host: '0.0.0.0' })).toBe(false);
    expect(demonstrationAllowed({ ...here, databaseUrl: 'postgres://u@db/x' })).toBe(false);
    expect(demonstrationAllowed({ ...here, trustedProxies: ['127.0.0.1'] })).toBe(false);
  });

  it.each([
    ['esdb://127.0.0.1:2113?tls=false', true],
    ['esdb+discover://a:b@localhost:2113,127.0.0.2:2114', true],
    ['esdb+discover://a:b@localhost:2113,db2:2113', false],
    ['esdb://localhost@db:2113', false],
  ])('with the log in %s: %p', (eventStoreDbUrl, allowed) => {
    expect(demonstrationAllowed({ ...here, eventStoreDbUrl })).toBe(allowed);
  });
});
