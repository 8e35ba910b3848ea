import { DEMONSTRATION_PASSWORD, usernameOf } from '../support/cast.js';
import { startProgram, type Program } from '../support/program.js';
import { headOf, sendRaw } from '../support/raw-request.js';
import { Service } from '../support/service.js';

jest.setTimeout(120_000);

const DAY = '/ngay/2026-06-01';

describe('an address of the past', () => {
  let program: Program;
  let token: string;
  beforeAll(async () => {
    program = await startProgram();
    const username = usernameOf({ role: 'auditor', unit: 'thai-nguyen.ubnd' });
    ({ token } = await new Service(program.url).signIn(username, DEMONSTRATION_PASSWORD));
  });
  afterAll(() => program.stop());

  const asked = (path: string) => {
    const headers = { host: 'localhost', accept: 'text/html', cookie: `tinhgon_session=${token}` };
    return sendRaw(program.url, headOf('GET', path, headers));
  };

  it.each(['//evil.example/', '/\\evil.example/', '/ngay/2026-06-02//evil.example/', '/theo-giay//evil.example'])(
    'that ends in %s is none, and leads nowhere else',
    async (rest) => {
      const { status, body } = await asked(`${DAY}${rest}`);
      expect(status).toBe(404);
      expect(body).not.toMatch(/(?:href|action)="[/\\]{2}/);
      expect(body).not.toContain('Về hiện tại');
    },
  );

  it.each(['/%61pi/v1/proposals', '/api/v1/proposals', '/%68ealth/live', '/theo-giay/ap%69/docs-json'])(
    'that ends in %s is none',
    async (rest) => {
      expect((await asked(`${DAY}${rest}`)).status).toBe(404);
    },
  );

  it.each(['//evil.example', '/\\evil.example', '/ngay/2026-06-02//evil.example', '/%61pi/v1/me'])(
    'that ends in %s is not gone back to from the choice of a day',
    async (rest) => {
      const choice = `/chon-ngay?trang=${encodeURIComponent(`${DAY}${rest}`)}`;
      expect((await asked(choice)).body).toContain('href="/theo-doi">Về trang trước');
      const chosen = await asked(`${choice}&ngay=01/06/2026`);
      expect([chosen.status, chosen.headers['location']]).toEqual([303, `${DAY}/theo-doi`]);
    },
  );
});
