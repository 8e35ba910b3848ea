import { addressesTold, countedAs } from './client-address.js';

describe('an address', () => {
  it('of IPv4 is counted by itself, also where it comes in the form of IPv6', () => {
    expect(countedAs('203.0.113.7')).toBe('203.0.113.7');
    expect(countedAs('::ffff:203.0.113.7')).toBe('203.0.113.7');
    expect(countedAs('::ffff:cb00:7107')).toBe('203.0.113.7');
  });

  it('that a proxy tells with its port is counted without', () => {
    expect(countedAs('203.0.113.7:50123')).toBe('203.0.113.7');
    expect(countedAs('[2001:db8:1:2::1]:50123')).toBe(countedAs('2001:db8:1:2::1'));
  });

  it('of IPv6 is counted with its network of 64 bits', () => {
    expect(countedAs('2001:db8:1:2:3:4:5:6')).toBe(countedAs('2001:db8:1:2::ffff'));
    expect(countedAs('2001:db8:1:2::1')).not.toBe(countedAs('2001:db8:1:3::1'));
    expect(countedAs('fe80::1%eth0')).toBe(countedAs('fe80::2%eth1'));
  });

  it.each(['', 'x', '1.2.3.4.5', '::g'])('that is none, %j, is counted with the others that are none', (text) => {
    expect(countedAs(text)).toBe('unknown');
  });
});

describe('what proxies tell', () => {
  it.each([
    ['203.0.113.7', '203.0.113.7'],
    ['203.0.113.7:50123', '203.0.113.7'],
    ['[::1]:99, 2001:DB8::1', '::1, 2001:db8::1'],
    ['::ffff:203.0.113.7', '203.0.113.7'],
    ['192.0.2.1, <script>, 203.0.113.7, 10.0.0.1:8', '203.0.113.7, 10.0.0.1'],
    ['203.0.113.7, unknown', ''],
    ['203.0.113.7,', ''],
    ['1', ''],
    ['010.0.0.1', ''],
    ['203.0.113.7\u0085', ''],
    ['', ''],
  ])('%j is taken as %j', (header, told) => expect(addressesTold(header)).toBe(told));
});
