import type { PlanDocument, PlanUnit } from '@app/domain';
import type { PageSeen } from '../support/answers.js';
import { sixthPlan } from '../plans/newcomers.js';
import { openSeason, type OpenSeason } from '../plans/open-season.js';
import { hire } from '../support/people-acts.js';
import { faultsOf, refusalOf } from '../support/problem.js';
import { act, tagOf } from '../support/proposal-acts.js';
import type { Session } from '../support/service.js';

interface UnitSeen {
  readonly id: string;
  readonly revision: number;
  readonly name: string;
  readonly area: readonly string[];
  readonly roles: readonly string[];
}

const WARD = ['19', '19.gia-sang'];
const PASSWORD = 'mot-cau-dai-de-nho';

let season: OpenSeason;
let province: Session;
let ward: Session;
let abroad: Session;

beforeAll(async () => {
  season = await openSeason('gia-sang-2026', 'thai-nguyen.ubnd');
  province = season.administrator;
  abroad = await season.cast.as('administrator', 'gia-lai.ubnd');
  const post = { role: 'administrator', unit: 'gia-sang.ubnd' };
  const account = { username: 'quan-tri-gia-sang', password: PASSWORD };
  await hire(province, { ...account, fullName: 'Trần Văn Quản', area: WARD, posts: [post] });
  ward = await season.service.signIn(account.username, PASSWORD);
});
afterAll(() => season.program.stop());

const unitsOf = async (by: Session) => (await by.get<PageSeen<UnitSeen>>('/units?limit=100')).items;

/** What stands in the areas of both provinces' administrators: units with names, roles and revisions, people and plans. */
const everything = async () => {
  const read = (by: Session) =>
    Promise.all(['/units?limit=100', '/people?limit=100', '/plans'].map((path) => by.get<PageSeen<unknown>>(path)));
  return [await read(province), await read(abroad)];
};

/** A plan must keep the names of known units. */
const KNOWN: Readonly<Record<string, string | undefined>> = {
  'gia-sang.phong-vhxh': 'Phòng Văn hóa - Xã hội',
  'thai-nguyen.ubnd': 'UBND tỉnh Thái Nguyên',
};

const unit = (id: string, area: string, roles: PlanUnit['roles'] = ['officer', 'head']): PlanUnit => ({
  id,
  area,
  roles,
  name: KNOWN[id] ?? 'Tên chiếm đoạt',
  outside: false,
});

/** A plan of the ward that names these units beside its own room. */
const planNaming = (id: string, ...more: readonly PlanUnit[]): PlanDocument => {
  const room = unit('gia-sang.phong-vhxh', '19.gia-sang');
  const areas = [
    { code: '19', name: 'Tỉnh Thái Nguyên', level: 'province', parent: null },
    { code: '19.gia-sang', name: 'Phường Gia Sàng', level: 'ward', parent: '19' },
    { code: '19.phuong-ben', name: 'Phường bên', level: 'ward', parent: '19' },
    { code: '52', name: 'Tỉnh Gia Lai', level: 'province', parent: null },
  ] as const;
  const [path] = sixthPlan.paths;
  const [item] = sixthPlan.items;
  const stages = path!.stages.slice(0, 1).map((stage) => ({
    ...stage,
    actors: stage.actors.map((actor) => ({ ...actor, unit: 'lead' })),
  }));
  return {
    ...sixthPlan,
    id,
    areas,
    unitSets: [],
    outsideItems: null,
    tasks: [],
    targets: [],
    units: [room, ...more],
    issuer: { ...sixthPlan.issuer, area: '19.gia-sang' },
    paths: [{ ...path!, stages }],
    items: [{ ...item!, lead: [room.id], coordinating: [], deadlines: [] }],
  };
};

describe('a plan that a ward’s administrator imports', () => {
  it('neither declares nor extends a unit of another province, of the ward beside, or above, and writes nothing', async () => {
    const before = await everything();
    const strange: readonly (readonly [string, PlanUnit])[] = [
      ['/units/1/id: unit-not-registered', unit('gia-lai.so-moi', '52')],
      ['/units/1/id: unit-not-registered', unit('gia-lai.so-tu-phap', '52')],
      ['/units/1/id: unit-not-registered', unit('phuong-ben.ubnd', '19.phuong-ben')],
      ['/units/1/id: unit-not-registered', unit('thai-nguyen.so-moi', '19')],
      ['/units/1/roles/1: role-not-registered', unit('thai-nguyen.ubnd', '19', ['approver', 'head'])],
      ['/units/1/id: unit-of-other-area', unit('gia-lai.so-tu-phap', '19.gia-sang')],
      ['/units/1/id: unit-of-other-area', unit('thai-nguyen.ubnd', '19.gia-sang', ['approver'])],
    ];
    for (const [fault, named] of strange) {
      const sent = planNaming('vuon-tay-2026', named);
      expect(await faultsOf(ward.post('/plans', sent))).toEqual([fault]);
      expect(await refusalOf(ward.post('/plans', sent))).toBe('422 INVALID_PLAN');
    }
    expect(await refusalOf(ward.get('/plans/vuon-tay-2026'))).toBe('404 NOT_FOUND');
    expect(await everything()).toEqual(before);
  });

  it('declares units of its own ward and names those above that are registered', async () => {
    const sent = planNaming(
      'trong-phuong-2026',
      unit('gia-sang.to-moi', '19.gia-sang'),
      unit('thai-nguyen.ubnd', '19', ['approver']),
    );
    await ward.post('/plans', sent);
    await act(ward, '/plans/trong-phuong-2026', ['adoption', {}]);
    const known = await unitsOf(province);
    expect(known.find(({ id }) => id === 'gia-sang.to-moi')).toMatchObject({
      area: ['19', '19/19.gia-sang'],
      revision: 0,
    });
    expect(known.find(({ id }) => id === 'thai-nguyen.ubnd')).toMatchObject({
      name: 'UBND tỉnh Thái Nguyên',
      revision: 0,
    });
    expect(known.find(({ id }) => id === 'gia-sang.phong-vhxh')).toMatchObject({ name: 'Phòng Văn hóa - Xã hội' });
  });

  it('takes no id that another area’s plan has', async () => {
    const before = await everything();
    for (const id of ['gia-lai-2025', 'hong-an-2026']) {
      expect(await refusalOf(ward.post('/plans', planNaming(id)))).toBe('409 ALREADY_EXISTS');
    }
    expect(await everything()).toEqual(before);
  });
});

describe('a unit', () => {
  const sent = { id: 'gia-sang.phong-moi', name: 'Phòng Mới', area: WARD, roles: ['officer'] };

  it('is registered, renamed and given roles by administrators of its area and above', async () => {
    await ward.post('/units', sent);
    const seen = await ward.get<UnitSeen>(`/units/${sent.id}`);
    expect(seen).toMatchObject({ ...sent, area: ['19', '19/19.gia-sang'], revision: 0 });
    const more = { name: 'Phòng Mới (đổi tên)', roles: ['officer', 'head'] };
    await province.put(`/units/${sent.id}`, more, { ifMatch: tagOf(seen) });
    expect(await ward.get(`/units/${sent.id}`)).toMatchObject({ ...more, revision: 1 });
    const fewer = province.put(`/units/${sent.id}`, { ...more, roles: ['head'] }, { ifMatch: '"1"' });
    expect(await refusalOf(fewer)).toBe('409 ROLE_KEPT');
  });

  it('is not registered elsewhere, above, or under an id in use, and not changed by strangers', async () => {
    const before = await everything();
    const named = (area: readonly string[], id = 'gia-sang.cho-khac') => ward.post('/units', { ...sent, id, area });
    expect(await refusalOf(named(['52']))).toBe('403 FORBIDDEN OTHER_AREA');
    expect(await refusalOf(named(['19']))).toBe('403 FORBIDDEN OTHER_AREA');
    expect(await refusalOf(named(['19', '19.phuong-ben']))).toBe('403 FORBIDDEN OTHER_AREA');
    expect(await refusalOf(named(WARD, 'gia-lai.so-tu-phap'))).toBe('409 ALREADY_EXISTS');
    expect(await refusalOf(named(WARD, 'thai-nguyen.ubnd'))).toBe('409 ALREADY_EXISTS');
    const rename = (by: Session, id: string) =>
      by.put(`/units/${id}`, { name: 'X', roles: ['approver'] }, { ifMatch: '"0"' });
    for (const stranger of [ward, abroad]) {
      expect(await refusalOf(rename(stranger, 'thai-nguyen.ubnd'))).toMatch(
        /^(403 FORBIDDEN OTHER_AREA|404 NOT_FOUND)$/,
      );
    }
    expect(await everything()).toEqual(before);
  });

  it('says what the request must be', async () => {
    const bad = { id: 'lead', name: '', area: [], roles: ['officer', 'ke-toan'] };
    expect(await faultsOf(ward.post('/units', bad))).toEqual(
      expect.arrayContaining(['id: unitId', 'name: notBlank', 'area: list', 'roles[1]: oneOf']),
    );
  });
});
