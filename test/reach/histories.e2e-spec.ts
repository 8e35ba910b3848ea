import { Cast } from '../support/cast.js';
import { hire } from '../support/people-acts.js';
import { refusalOf } from '../support/problem.js';
import { startProgram, type Program } from '../support/program.js';
import { act } from '../support/proposal-acts.js';
import { Service, type Session } from '../support/service.js';

jest.setTimeout(300_000);

interface Entry {
  readonly type: string;
  readonly typeName: string;
  readonly authority: { readonly person?: string; readonly process?: string; readonly unitName?: string };
  readonly summary: Readonly<Record<string, unknown>>;
}

interface History {
  readonly items: readonly Entry[];
  readonly next: string | null;
  readonly names: Readonly<Record<string, string | null>>;
}

const UNIT = '/units/gia-sang.phong-moi';
const PROCEDURE = { ma_thu_tuc: '1.001612', ten_thu_tuc: 'Đăng ký thành lập hộ kinh doanh' };

describe('what was recorded of', () => {
  let program: Program;
  let administrator: Session;
  let auditor: Session;
  let officer: Session;
  let stranger: Session;

  beforeAll(async () => {
    program = await startProgram();
    const cast = new Cast(new Service(program.url, () => program.output()));
    administrator = await cast.as('administrator', 'thai-nguyen.ubnd');
    auditor = await cast.as('auditor', 'thai-nguyen.ubnd');
    officer = await cast.as('officer', 'gia-sang.phong-kthtdt');
    stranger = await cast.as('auditor', 'bac-ninh.ubnd');
  });
  afterAll(() => program.stop());

  const told = async (by: Session, path: string) => {
    const { items } = await by.get<History>(`${path}/timeline`);
    return items.map(({ type, authority }) => [type, authority.person ?? authority.process].join(' '));
  };

  it('a plan names who closed it and why, and who brought it in before', async () => {
    await act(administrator, '/plans/gia-sang-2026', ['closure', { reason: 'Hết thời hạn.' }]);
    const { items, names } = await auditor.get<History>('/plans/gia-sang-2026/timeline');
    expect(items.map(({ type }) => type)).toEqual(['PlanImported', 'PlanAdopted', 'PlanClosed']);
    expect(items[0]?.authority.process).toBe('installation');
    const closed = { typeName: 'Đóng kế hoạch', summary: { reason: 'Hết thời hạn.' } };
    expect(items[2]).toMatchObject({ ...closed, authority: { person: administrator.person } });
    expect(items[2]?.authority.unitName).toMatch(/tỉnh Thái Nguyên/);
    expect(names[administrator.person]).toMatch(/\S/);
    expect(await told(officer, '/plans/gia-sang-2026')).toHaveLength(3);
    expect(await refusalOf(stranger.get('/plans/gia-sang-2026/timeline'))).toBe('404 NOT_FOUND');
  });

  it('a unit, a page at a time', async () => {
    const unit = { id: 'gia-sang.phong-moi', name: 'Phòng mới', area: ['19', '19.gia-sang'], roles: ['officer'] };
    await administrator.post('/units', unit);
    await administrator.put(UNIT, { name: 'Phòng đổi tên', roles: ['officer', 'head'] }, { ifMatch: '"0"' });
    const first = await auditor.get<History>(`${UNIT}/timeline?limit=1`);
    const second = await auditor.get<History>(
      `${UNIT}/timeline?limit=1&cursor=${encodeURIComponent(first.next ?? '')}`,
    );
    const seen = [...first.items, ...second.items];
    expect(seen.map(({ type }) => type)).toEqual(['UnitRegistered', 'UnitChanged']);
    expect(seen.map(({ authority }) => authority.person)).toEqual([administrator.person, administrator.person]);
    const roles = { roles: ['officer', 'head'], roleNames: ['Chuyên viên đơn vị', 'Lãnh đạo đơn vị'] };
    expect(seen[1]?.summary).toEqual({ name: 'Phòng đổi tên', ...roles });
    expect(second.next).toBeNull();
    expect(await refusalOf(stranger.get(`${UNIT}/timeline`))).toBe('404 NOT_FOUND');
  });

  it('the rates and the calendar of an area, to whoever sees them', async () => {
    const rate = { id: 'dien-bien', kind: 'hourly-rate', value: '41000', validFrom: '2026-01-01', basis: 'Bình quân' };
    await administrator.post('/parameters/19', { ...rate, source: 'Niên giám thống kê' });
    await act(administrator, '/parameters/19', ['dien-bien/end', { validTo: '2026-06-30' }]);
    const { items } = await officer.get<History>('/parameters/19/timeline');
    expect(items.map(({ type }) => type)).toEqual(['ParameterRecorded', 'ParameterEnded']);
    const kind = { kind: 'hourly-rate', kindName: 'Giá trị một giờ làm việc (đồng)' };
    const summary = {
      id: 'dien-bien',
      ...kind,
      value: '41000',
      from: '2026-01-01',
      to: null,
      calculation: 'Bình quân',
    };
    expect(items.map((one) => one.summary)).toEqual([summary, { id: 'dien-bien', lastDay: '2026-06-30' }]);
    expect(await told(stranger, '/calendars/vn')).toEqual(['CalendarChanged installation']);
    expect(await refusalOf(stranger.get('/parameters/19/timeline'))).toBe('404 NOT_FOUND');
  });

  it('a person, to those who may see people', async () => {
    const account = { username: 'gia-sang.moi', password: 'một mật khẩu đủ dài', fullName: 'Người Mới' };
    const posts = [{ role: 'officer', unit: 'gia-sang.phong-kthtdt' }];
    const person = await hire(administrator, { ...account, area: ['19', '19.gia-sang'], posts });
    const by = administrator.person;
    expect(await told(auditor, `/people/${person}`)).toEqual([`PersonRegistered ${by}`, `PersonAppointed ${by}`]);
    expect(await refusalOf(officer.get(`/people/${person}/timeline`))).toBe('403 FORBIDDEN NO_ROLE');
    expect(await refusalOf(stranger.get(`/people/${person}/timeline`))).toBe('404 NOT_FOUND');
  });

  it('a procedure names who imported it, and what a later import changed', async () => {
    await administrator.post('/procedures/imports', [PROCEDURE]);
    await administrator.post('/procedures/imports', [{ ...PROCEDURE, ten_thu_tuc: 'Đăng ký hộ kinh doanh' }]);
    const by = administrator.person;
    const path = `/procedures/${PROCEDURE.ma_thu_tuc}:19`;
    expect(await told(officer, path)).toEqual([`ProcedureRegistered ${by}`, `ProcedureChanged ${by}`]);
    const { items } = await auditor.get<History>(`${path}/timeline`);
    expect(items[1]?.summary).toMatchObject({ name: 'Đăng ký hộ kinh doanh', changed: ['name'] });
    expect(await refusalOf(stranger.get(`${path}/timeline`))).toBe('404 NOT_FOUND');
  });
});
