import { addressAt, askedAt, hasBegun, momentOf, withoutMoment } from './page-moment.js';

const recorded = { by: 'recorded', day: '2026-06-30' } as const;
const paper = { by: 'paper', day: '2026-06-30' } as const;

const known = { ...paper, known: '2026-07-15' } as const;

describe('the address of a page', () => {
  it('names a day, and by which days', () => {
    expect(momentOf({ originalUrl: '/ngay/2026-06-30/phuong-an?tim=x' })).toEqual(recorded);
    expect(momentOf({ originalUrl: '/ngay/2026-06-30/theo-giay/phuong-an' })).toEqual(paper);
    expect(momentOf({ originalUrl: '/ngay/2026-06-30/theo-giay/biet-den/2026-07-15/phuong-an' })).toEqual(known);
    expect(momentOf({ originalUrl: '/phuong-an?ve=/ngay/2026-06-30' })).toBeNull();
    expect(momentOf({})).toBeNull();
  });

  it('is that of the present page without the day', () => {
    expect(withoutMoment('GET', '/ngay/2026-06-30/phuong-an?tim=x')).toBe('/phuong-an?tim=x');
    expect(withoutMoment('GET', '/ngay/2026-06-30/theo-giay/biet-den/2026-07-15/ho-so')).toBe('/ho-so');
    expect(withoutMoment('HEAD', '/ngay/2026-06-30/theo-giay/ho-so')).toBe('/ho-so');
    expect(withoutMoment('GET', '/ngay/2026-06-30')).toBe('/');
    expect(withoutMoment('GET', '/ngay/2026-06-30?x=1')).toBe('/?x=1');
  });

  it('is told apart from a day that is none, as it was typed', () => {
    for (const day of ['abc', '20260520', '2026-5-2', '30-06-2026', '%C4%91']) {
      expect(withoutMoment('GET', `/ngay/${day}/theo-giay/phuong-an`)).toBe('/phuong-an');
      expect(momentOf({ originalUrl: `/ngay/${day}/phuong-an` })).toEqual({ by: 'recorded', day });
      expect(hasBegun({ by: 'recorded', day }, '2026-07-01')).toBe(false);
    }
    const known = '/ngay/2026-06-30/theo-giay/biet-den/abc/ho-so';
    expect(momentOf({ originalUrl: known })).toEqual({ by: 'paper', day: '2026-06-30', known: 'abc' });
  });

  it('of a form or of the API has no day', () => {
    for (const [method, url] of [
      ['POST', '/ngay/2026-06-30/phuong-an/x/viec/duyet'],
      ['GET', '/ngay/2026-06-30/api/v1/proposals'],
      ['GET', '/ngay/2026-06-30/health'],
      ['GET', '/ngay//phuong-an'],
      ['GET', '/ngay'],
    ] as const) {
      expect(withoutMoment(method, url)).toBe(url);
    }
  });

  it.each([
    '//evil.com/',
    '/%2Fevil.com/',
    '/\\evil.com/',
    '/%5Cevil.com/',
    '/ngay/2026-06-02//evil.com',
    '/%6egay/2026-06-02/phuong-an',
    '/theo-giay//evil.com',
    '/%61pi/v1/proposals',
    '/api#x',
    '/theo-giay/a%70i/v1/proposals',
    '/%68ealth/live',
    '/%E0%A4%A',
  ])('has no day before %s', (rest) => {
    const address = `/ngay/2026-06-30${rest}`;
    expect(withoutMoment('GET', address)).toBe(address);
    expect(momentOf({ originalUrl: address })).toBeNull();
  });

  it('leads to pages of its day, save those of now alone', () => {
    expect(addressAt(paper, '/ho-so/x?truoc=1#dien-bien')).toBe('/ngay/2026-06-30/theo-giay/ho-so/x?truoc=1#dien-bien');
    expect(addressAt(known, '/ho-so')).toBe('/ngay/2026-06-30/theo-giay/biet-den/2026-07-15/ho-so');
    expect(addressAt(recorded, '/')).toBe('/ngay/2026-06-30/');
    for (const one of ['/tep/app-1.css', '/mat-khau', '/thay-doi?tu=1', '/ngay/2026-06-01/ho-so', '/chon-ngay']) {
      expect(addressAt(recorded, one)).toBe(one);
    }
    expect(addressAt(null, '/ho-so')).toBe('/ho-so');
  });
});

it('asks the API as of the day of the page', () => {
  expect(askedAt(recorded, '/api/v1/proposals')).toBe('/api/v1/proposals?asOf=2026-06-30');
  expect(askedAt(paper, '/api/v1/savings?by=unit')).toBe('/api/v1/savings?by=unit&asOf=2026-06-30&by=paper');
  expect(askedAt(known, '/api/v1/plans')).toBe('/api/v1/plans?asOf=2026-06-30&by=paper&asOfKnown=2026-07-15');
  expect(askedAt(null, '/api/v1/me')).toBe('/api/v1/me');
});
