import { errorCodes } from 'fastify';
import { bodyOf, labelOf } from './problem-body.js';
import { problemOf } from './problem-of.js';
import { answerOf } from './client-error.js';

const told = (error: unknown) => {
  const { status, code, detail } = bodyOf(problemOf(error), 'r');
  expect(detail).toMatch(/[à-ỹ]/i);
  return `${String(status)} ${code}`;
};
const withCode = (code: string, more: object = {}) => Object.assign(new Error('secret'), { code, ...more });

describe('an error that the request caused', () => {
  it('by the web server is never one of ours', () => {
    const known = Object.values(errorCodes).map((make) => new make('x'));
    const senders = known.filter(({ statusCode = 500 }) => statusCode < 500);
    expect(senders.length).toBeGreaterThan(8);
    for (const error of senders) expect(told(error)).toMatch(/^4/);
  });

  it.each([
    ['FST_ERR_CTP_BODY_TOO_LARGE', '413 PAYLOAD_TOO_LARGE'],
    ['FST_ERR_CTP_INVALID_MEDIA_TYPE', '415 UNSUPPORTED_MEDIA_TYPE'],
    ['FST_ERR_CTP_INVALID_CONTENT_LENGTH', '400 MALFORMED_REQUEST'],
    ['FST_ERR_CTP_EMPTY_JSON_BODY', '400 MALFORMED_REQUEST'],
    ['FST_ERR_NOT_FOUND', '404 NOT_FOUND'],
  ] as const)('%s is %s', (code, expected) => {
    expect(told(new errorCodes[code]())).toBe(expected);
  });

  it.each([
    ['a body broken off', withCode('ECONNRESET', { statusCode: 400 }), '400 MALFORMED_REQUEST'],
    ['a stream that ended early', withCode('ERR_STREAM_PREMATURE_CLOSE', { statusCode: 400 }), '400 MALFORMED_REQUEST'],
    ['an address that is none', new URIError('x'), '400 MALFORMED_REQUEST'],
    ['headers that are too long', withCode('x', { statusCode: 431 }), '431 HEADERS_TOO_LARGE'],
    ['a body that is too slow', withCode('x', { statusCode: 408 }), '408 REQUEST_TIMEOUT'],
    ['a fault of ours', withCode('x', { statusCode: 500 }), '500 UNKNOWN'],
    ['a lost database', withCode('ECONNRESET'), '503 STORE_UNAVAILABLE'],
  ])('%s', (_, error, expected) => {
    expect(told(error)).toBe(expected);
  });

  it.each(['22P05', '22P02', '22021', '22001', '22003', '22007', '22008', '54000'])(
    'SQLSTATE %s, by the driver or around it',
    (code) => {
      const error = withCode(code);
      expect([told(error), told(Object.assign(new Error('x'), { driverError: error }))]).toEqual(
        Array(2).fill('400 MALFORMED_REQUEST'),
      );
      expect(JSON.stringify(bodyOf(problemOf(error), 'r'))).not.toMatch(/secret/);
    },
  );

  it.each([
    ['HPE_HEADER_OVERFLOW', 431],
    ['ERR_HTTP_REQUEST_TIMEOUT', 408],
    ['HPE_INVALID_METHOD', 400],
  ])('by what is no HTTP, %s, is answered as bytes of HTTP', (code, status) => {
    const [head = '', body = ''] = answerOf(code).split('\r\n\r\n');
    expect(head).toMatch(new RegExp(`^HTTP/1\\.1 ${String(status)} `));
    expect(head).toContain(`content-length: ${String(Buffer.byteLength(body))}`);
    expect(head).toContain('x-content-type-options: nosniff');
    expect(JSON.parse(body)).toMatchObject({ status });
  });

  it('has a label of its status', () => {
    expect(labelOf('HEADERS_TOO_LARGE').status).toBe(431);
  });
});
