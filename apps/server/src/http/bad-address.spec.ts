import { FastifyAdapter } from '@nestjs/platform-fastify';
import { answerBadAddress } from './bad-address.js';

describe('an address that the web server refuses by itself', () => {
  const server = new FastifyAdapter({ frameworkErrors: answerBadAddress, genReqId: () => 'r-1' }).getInstance();
  server.get('/plans/:plan', (_, reply) => reply.send('x'));
  const ask = async (url: string) => {
    const { statusCode, headers, body } = await server.inject(url);
    return { statusCode, type: headers['content-type'], body: JSON.parse(body) as object };
  };

  afterAll(() => server.close());

  it.each(['/plans/%E0%A4%A', '/plans/%zz', '/%ff'])('is told in words where it cannot be decoded: %s', async (url) => {
    expect(await ask(url)).toMatchObject({
      statusCode: 400,
      type: 'application/problem+json; charset=utf-8',
      body: {
        code: 'MALFORMED_REQUEST',
        status: 400,
        title: 'Yêu cầu sai dạng',
        detail: expect.stringMatching(/^Địa chỉ/) as unknown,
        requestId: 'r-1',
      },
    });
  });

  it('names nothing where a part of it is longer than every name', async () => {
    expect(await ask(`/plans/${'x'.repeat(101)}`)).toMatchObject({ statusCode: 404, body: { code: 'NOT_FOUND' } });
  });
});
