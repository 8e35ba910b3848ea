import { hire } from '../support/people-acts.js';
import { openSeason, type OpenSeason } from '../plans/open-season.js';

interface PersonListed {
  readonly id: string;
  readonly name: string | null;
  readonly account: { readonly state: string; readonly lastSignInAt: string | null } | null;
}

interface PeopleListed {
  readonly items: readonly PersonListed[];
  readonly next: string | null;
  readonly total: number | null;
}

interface ActRead {
  readonly act: string;
  readonly status: string;
  readonly why: { readonly code: string } | null;
}

interface PersonRead extends PersonListed {
  readonly acts: readonly ActRead[];
  readonly actsOnPosts: readonly { readonly acts: readonly ActRead[] }[];
}

const AREA = ['19', '19.gia-sang'];
const PASSWORD = 'chum ruot ngot cuoi he 5';

describe('people in lists, with their accounts', () => {
  let season: OpenSeason;
  let clerk = '';
  let locked = '';
  beforeAll(async () => {
    season = await openSeason('gia-sang-2026', 'thai-nguyen.ubnd');
    const { administrator } = season;
    const posts = [{ role: 'officer', unit: 'gia-sang.phong-vhxh' }];
    const account = { password: PASSWORD, area: AREA };
    clerk = await hire(administrator, { ...account, username: 'ds.mot', fullName: 'Bùi Văn Ấn', posts });
    locked = await hire(administrator, { ...account, username: 'ds.hai', fullName: 'Đỗ Thị An', posts: [] });
    await administrator.post('/people', { ...account, username: 'ds.ba', fullName: 'Vũ Thị Ba' });
    await administrator.post(`/people/${locked}/account/disable`, {});
  });
  afterAll(() => season.program.stop());

  const list = (query: string) => season.administrator.get<PeopleListed>(`/people?${query}`);
  const names = async (query: string) => (await list(query)).items.map(({ name }) => name);

  it('are found by the state of the account, by role and by unit', async () => {
    expect(await names('account=disabled')).toEqual(['Đỗ Thị An']);
    expect(await names('account=change-due')).toEqual(['Vũ Thị Ba']);
    expect(await names('account=none')).toEqual([]);
    const officers = await names('role=officer&unit=gia-sang.phong-vhxh');
    expect(officers).toContain('Bùi Văn Ấn');
    expect(await names('role=auditor&unit=gia-sang.phong-vhxh')).toEqual([]);
    expect(await names('role=auditor')).toHaveLength(1);
  });

  it('come by name, as Vietnamese orders names, a page at a time', async () => {
    const q = encodeURIComponent('thị');
    const first = await list(`q=${q}&sort=name&limit=1&total=true`);
    expect([first.items.map(({ name }) => name), first.total]).toEqual([['Đỗ Thị An'], 2]);
    const second = await list(`q=${q}&sort=name&limit=1&cursor=${encodeURIComponent(first.next ?? '')}`);
    expect([second.items.map(({ name }) => name), second.next]).toEqual([['Vũ Thị Ba'], null]);
  });

  it('tell when they last signed in', async () => {
    const { account } = await season.administrator.get<PersonListed>(`/people/${clerk}`);
    expect(account?.state).toBe('open');
    expect(Date.now() - Date.parse(account?.lastSignInAt ?? '')).toBeLessThan(600_000);
  });

  it('tell what may be done to one of them, and why not', async () => {
    const statusOf = async (id: string, act: string, by = season.administrator) => {
      const { acts } = await by.get<PersonRead>(`/people/${id}`);
      const found = acts.find((one) => one.act === act);
      return [found?.status, found?.why?.code ?? null];
    };
    expect(await statusOf(clerk, 'DisableAccount')).toEqual(['open', null]);
    expect(await statusOf(locked, 'DisableAccount')).toEqual(['done', null]);
    expect(await statusOf(locked, 'EnableAccount')).toEqual(['open', null]);
    expect(await statusOf(season.administrator.person, 'ResetPassword')).toEqual(['closed', 'OWN_ACCOUNT']);
    expect(await statusOf(clerk, 'AppointPerson', season.onlooker)).toEqual(['closed', 'FORBIDDEN']);
    const { actsOnPosts } = await season.administrator.get<PersonRead>(`/people/${clerk}`);
    expect(actsOnPosts.map(({ acts }) => acts.map(({ act, status }) => [act, status]))).toEqual([
      [['EndAppointment', 'open']],
    ]);
  });
});
