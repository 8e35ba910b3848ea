import { Cast } from '../support/cast.js';
import { headOf, RawConnection } from '../support/raw-request.js';
import type { ProblemBody } from '../support/problem.js';
import { startProgram, type Program } from '../support/program.js';
import { Service, type Session } from '../support/service.js';
import { bodyRoutesOf, type BodyRoute } from './sent-bodies.js';

jest.setTimeout(300_000);

const NOBODY = '00000000-1111-5222-8333-444444444444';
const JSON_TYPE = 'application/json';
const ROOM = 'gia-sang.phong-vhxh';

let program: Program;
let people: readonly Session[];

beforeAll(async () => {
  program = await startProgram();
  const cast = new Cast(new Service(program.url, () => program.output()));
  people = await Promise.all([
    cast.as('officer', ROOM),
    cast.as('head', ROOM),
    cast.as('reviewer', 'gia-sang.ttpvhcc'),
    cast.as('leader', 'gia-sang.ubnd'),
    cast.as('examiner', 'thai-nguyen.vp-ubnd'),
    cast.as('approver', 'thai-nguyen.ubnd'),
    cast.as('administrator', 'thai-nguyen.ubnd'),
  ]);
});
afterAll(() => program.stop());

interface Sent {
  readonly method: string;
  readonly path: string;
  readonly body: Buffer;
  readonly type?: string;
}

async function send(person: Session, { method, path, body, type = JSON_TYPE }: Sent): Promise<Response> {
  const headers = {
    authorization: `Bearer ${person.token}`,
    'idempotency-key': `a-key-${String(Math.random())}`,
    'content-type': type,
    'if-match': '"0"',
  };
  return fetch(`${program.url}/api/v1${path}`, { method, headers, body: body as unknown as string });
}

/** What the first is told whom the gate lets in. */
async function told(sent: Sent): Promise<string> {
  for (const person of people) {
    const answer = await send(person, sent);
    if (answer.status === 403 || answer.status === 404) continue;
    const { code, errors = [] } = (await answer.json()) as ProblemBody;
    return [answer.status, code, ...errors.map(({ field, rule }) => `${field}: ${rule}`)].join(' ');
  }
  return 'refused to all';
}

const latin = (text: string) => Buffer.from(text, 'latin1');
const addressOf = ({ path }: BodyRoute) =>
  path.replaceAll(/\{\w+\}/g, path.startsWith('/plans/') ? 'gia-sang-2026' : NOBODY);

describe('JSON', () => {
  it('in another encoding, or with a member twice, is refused by field and rule on every route', async () => {
    const routes = await bodyRoutesOf(program.url);
    expect(routes.length).toBeGreaterThan(40);
    const wrong: string[] = [];
    for (const route of routes) {
      const { method } = route;
      const path = addressOf(route);
      const isFile = path === '/procedures/imports';
      const at = isFile ? '' : '[0].';
      const code = isFile ? '400 VALIDATION_FAILED' : '400 MALFORMED_REQUEST';
      const broken = await told({ method, path, body: latin('[{"ten":"R\xfat"}]') });
      const twice = await told({ method, path, body: latin('[{"ten":"a","ten":"b"}]') });
      const repeated = isFile ? 'repeatedField' : 'duplicate';
      if (broken !== `${code} ${at}ten: encoding`) wrong.push(`${method} ${path}: ${broken}`);
      if (twice !== `${code} ${at}ten: ${repeated}`) wrong.push(`${method} ${path}: ${twice}`);
    }
    expect(wrong).toEqual([]);
  });

  it('is refused in words that say the byte, or the encoding, and what to do', async () => {
    const words = async (body: Buffer, type?: string) => {
      const sent = { method: 'POST', path: '/plans/gia-sang-2026/proposals', body, ...(type ? { type } : {}) };
      return ((await (await send(people[0]!, sent)).json()) as ProblemBody).detail;
    };
    const advice = 'Chỉ nhận chữ UTF-8: hãy chuyển nội dung sang UTF-8 rồi gửi lại.';
    expect(await words(latin('{"title":"R\xfat"}'))).toBe(`Byte thứ 12 không thuộc chữ nào của UTF-8. ${advice}`);
    expect(await words(Buffer.from('\ufeff{}', 'utf16le'))).toBe(`Nội dung viết bằng UTF-16. ${advice}`);
    const named = await words(Buffer.from('{}'), 'application/json; charset=windows-1258');
    expect(named).toBe(`Content-Type nêu charset=windows-1258. ${advice}`);
  });

  it('says in its head alone that it is in another encoding', async () => {
    const path = '/plans/gia-sang-2026/proposals';
    const charset = (of: string) => told({ method: 'POST', path, body: Buffer.from('{}'), type: `${JSON_TYPE};${of}` });
    const refused = '415 UNSUPPORTED_MEDIA_TYPE Content-Type: encoding';
    for (const other of ['charset=windows-1258', 'Charset="UTF-16"', 'charset=utf-8; charset=latin1']) {
      expect(await charset(other)).toBe(refused);
    }
    for (const same of ['charset=UTF-8', 'charset="utf8"'])
      expect(await charset(same)).toMatch(/^400 VALIDATION_FAILED/);
  });

  it('comes in pieces that end within a letter, and is read as it was written', async () => {
    const title = 'Rút ngắn thời hạn giải quyết thủ tục đăng ký khai sinh 𠀀';
    const body = Buffer.from(
      JSON.stringify({
        item: 'I.1',
        unit: ROOM,
        title,
        procedures: [{ code: '1.001193', name: 'Đăng ký khai sinh' }],
        measures: [{ content: 'Cắt', reason: 'Đủ', recommendation: { text: 'Sửa' } }],
      }),
    );
    const officer = people[0]!;
    const connection = await RawConnection.to(program.url);
    connection.write(
      headOf('POST', '/api/v1/plans/gia-sang-2026/proposals', {
        host: 'localhost',
        authorization: `Bearer ${officer.token}`,
        'idempotency-key': 'a-draft-in-pieces',
        'content-type': JSON_TYPE,
        'content-length': body.length,
      }),
    );
    for (let at = 0; at < body.length; at += 3) {
      connection.write(body.subarray(at, at + 3));
      await new Promise((resolve) => setImmediate(resolve));
    }
    const { status, body: answer } = await connection.answer();
    connection.close();
    expect(status).toBe(201);
    const { id } = JSON.parse(answer) as { readonly id: string };
    const { position } = JSON.parse(answer) as { readonly position: string };
    expect(await officer.get(`/proposals/${id}?after=${position}`)).toMatchObject({ title });
  });
});

describe('an address', () => {
  it('whose letters are not UTF-8 is refused by the field', async () => {
    const refused = await told({ method: 'GET', path: '/proposals?q=R%FAt&plan=a', body: undefined as never });
    expect(refused).toBe('400 MALFORMED_REQUEST q: encoding');
    expect(await told({ method: 'GET', path: '/proposals?q=R%C3%BAt', body: undefined as never })).toMatch(/^200/);
  });
});

describe('a form of a page', () => {
  const signIn = (fields: Buffer, charset = '') =>
    fetch(`${program.url}/dang-nhap`, {
      method: 'POST',
      redirect: 'manual',
      headers: { 'sec-fetch-site': 'same-origin', 'content-type': `application/x-www-form-urlencoded${charset}` },
      body: fields as unknown as string,
    });

  it.each([
    ['in percent signs', latin('username=R%FAt&password=x'), '', 400],
    ['as they are', latin('username=R\xfat&password=x'), '', 400],
    ['and said to be others', latin('username=a&password=x'), ';charset=windows-1258', 415],
  ])('whose letters are not UTF-8, %s, is refused', async (_, fields, charset, status) => {
    const answer = await signIn(fields, charset);
    expect([answer.status, (await answer.text()).includes('UTF-8')]).toEqual([status, true]);
  });

  it('may hold letters without percent signs', async () => {
    const page = await (await signIn(Buffer.from('username=Đặng&password=x'))).text();
    expect(page).toContain('value="Đặng"');
  });
});
