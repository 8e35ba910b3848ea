import { verifyReadModels } from '@app/read-side';
import { Fleet } from '../apart/fleet.js';
import { Cast } from '../support/cast.js';
import { completeContent } from '../support/content.js';
import type { Program } from '../support/program.js';
import { Service } from '../support/service.js';
import { until } from '../support/until.js';

jest.setTimeout(600_000);

const ROOM = 'gia-sang.phong-kthtdt';
const KILLS = 4;

describe('a PostgreSQL that is killed as soon as somebody has seen what they did', () => {
  let fleet: Fleet;
  beforeAll(async () => {
    fleet = await Fleet.begin();
  });
  afterEach(() => fleet.stopAll());
  afterAll(() => fleet.end());

  const differences = () =>
    fleet.withLog(async (log) => (await verifyReadModels(fleet.urls.ownerUrl, log)).differences);

  /** Drafts, reads it, kills the database, and reads it again as soon as that is answered. */
  const seenAgain = async ({ url, output }: Program) => {
    const officer = await new Cast(new Service(url, output)).as('officer', ROOM);
    const sent = { unit: ROOM, item: 'I.1', ...completeContent('Đăng ký hộ kinh doanh') };
    const { id, position } = await officer.post('/plans/gia-sang-2026/proposals', sent);
    const address = `${url}/api/v1/proposals/${id}?after=${position ?? ''}`;
    const read = async () => {
      const answer = await fetch(address, { headers: { authorization: `Bearer ${officer.token}` } });
      return { status: answer.status, body: await answer.text() };
    };
    const isShown = ({ status }: { readonly status: number }) => status === 200;
    const seen = await until(read, isShown);
    fleet.signalDatabase('SIGKILL');
    return [seen, await until(read, isShown)] as const;
  };

  it.each(['here', 'apart'] as const)(
    'shows it again, and every row as the log makes it, with workers %s',
    async (workers) => {
      const server = await fleet.server(workers);
      if (workers === 'apart') await fleet.projector();
      for (let kill = 0; kill < KILLS; kill += 1) {
        const [seen, again] = await seenAgain(server);
        expect(again).toEqual(seen);
      }
      await fleet.stopAll();
      expect(await differences()).toEqual([]);
    },
  );
});
