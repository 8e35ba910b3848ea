import { requestId, createLogger } from './logger.js';
import { NestLogger } from './nest-logger.js';

function capture(level: 'info' | 'trace' = 'trace') {
  const lines: string[] = [];
  const logger = createLogger(level, { write: (line: string) => void lines.push(line) });
  return {
    logger,
    text: () => lines.join(''),
    records: () => lines.map((line) => JSON.parse(line) as Record<string, unknown>),
  };
}

describe('createLogger', () => {
  it('writes one JSON object a line with time and level by name', () => {
    const { logger, text, records } = capture();
    logger.info({ position: '7' }, 'started');
    expect(text()).toMatch(/^\{.*\}\n$/);
    expect(records()[0]).toMatchObject({ level: 'info', msg: 'started', position: '7' });
    expect(records()[0]?.['time']).toMatch(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/);
  });

  it('keeps silent below its level', () => {
    const { logger, text } = capture('info');
    logger.debug('unheard');
    expect(text()).toBe('');
  });

  it('hides secrets and bodies, however deep', () => {
    const { logger, text, records } = capture();
    const headers = { authorization: 'Bearer leak1', cookie: 'sid=leak2', accept: '*/*' };
    logger.info({
      headers,
      account: { password: 'leak3', nested: [{ accessToken: 'leak4' }] },
      body: { name: 'leak5' },
    });
    expect(text()).not.toMatch(/leak/);
    expect(records()[0]).toMatchObject({ headers: { accept: '*/*', authorization: '[hidden]' }, body: '[hidden]' });
  });

  it('keeps of a request only id, method and path', () => {
    const { logger, text, records } = capture();
    const req = { id: 'r-1', method: 'GET', url: '/api/v1/proposals?q=leak', headers: { x: 'leak' }, body: 'leak' };
    logger.info({ req, res: { statusCode: 200, body: 'leak' } });
    expect(text()).not.toContain('leak');
    expect(records()[0]).toMatchObject({
      req: { id: 'r-1', method: 'GET', path: '/api/v1/proposals' },
      res: { statusCode: 200 },
    });
  });

  it('keeps of an error its name, code and causes, without values and passwords', () => {
    const { logger, text, records } = capture();
    const cause = Object.assign(new Error('no route to postgres://tinhgon:leak1@db/x'), { code: 'EHOST' });
    const error = Object.assign(new TypeError('failed', { cause }), {
      detail: 'Key (name)=(leak2)',
      parameters: ['leak3'],
    });
    logger.error({ err: error }, 'query failed');
    expect(text()).not.toMatch(/leak/);
    expect(records()[0]?.['err']).toMatchObject({ type: 'TypeError', message: 'failed', cause: { code: 'EHOST' } });
  });
});

describe('requestId', () => {
  it('keeps a plain id of the caller and replaces anything else', () => {
    expect(requestId({ headers: { 'x-request-id': 'abc-123_XYZ' } })).toBe('abc-123_XYZ');
    for (const given of [undefined, 'short', 'a'.repeat(65), 'with space!', 'line\nbreak-x']) {
      expect(requestId({ headers: { 'x-request-id': given } })).toMatch(/^[0-9a-f-]{36}$/);
    }
  });
});

describe('NestLogger', () => {
  it('maps levels, context, stack and errors', () => {
    const { logger, records } = capture();
    const nest = new NestLogger(logger);
    nest.log('ready', 'Bootstrap');
    nest.error('failed', 'Error: x\n    at y', 'Router');
    nest.warn({ count: 2 }, 'Router');
    nest.verbose('detail');
    nest.fatal(new Error('broken'));
    expect(records()).toMatchObject([
      { level: 'debug', msg: 'ready', context: 'Bootstrap' },
      { level: 'error', msg: 'failed', context: 'Router', stack: 'Error: x\n    at y' },
      { level: 'warn', count: 2, context: 'Router' },
      { level: 'trace', msg: 'detail' },
      { level: 'fatal', msg: 'broken', err: { message: 'broken' } },
    ]);
  });
});
