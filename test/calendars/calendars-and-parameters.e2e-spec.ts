import { workingDaysBetween, yearOf, type WorkingCalendar } from '@app/domain';
import { readFileSync } from 'node:fs';
import { openSeason, type OpenSeason } from '../plans/open-season.js';
import type { PageSeen } from '../support/answers.js';
import { completeContent } from '../support/content.js';
import { today } from '../support/days.js';
import { faultsOf, refusalOf } from '../support/problem.js';
import { draft } from '../support/proposal-acts.js';
import type { Session } from '../support/service.js';

const WARD = '19_19.gia-sang';
const UNIT = 'gia-sang.phong-vhxh';

interface ParametersSeen {
  readonly id: string;
  readonly area: readonly string[];
  readonly revision: number;
  readonly parameters: readonly {
    readonly id: string;
    readonly value: string | null;
    readonly estimate: object | null;
    readonly validTo: string | null;
    readonly kindName: string;
  }[];
}

interface CalendarSeen {
  readonly id: string;
  readonly version: string;
  readonly versions: readonly string[];
  readonly daysOff: readonly object[];
}

interface Lost {
  readonly daysOffLost: readonly { readonly date: string }[];
  readonly workingDays: object | null;
}

interface StandingSeen {
  readonly id: string;
  readonly since: string;
  readonly due: string;
  readonly workingDaysAtStage: number | null;
  readonly workingDaysLeft: number | null;
  readonly dueOnDayOff: { readonly name: string; readonly source: string | null } | null;
  readonly calendarGap: string | null;
}

const shipped = JSON.parse(readFileSync('deploy/calendars/vn-2025-2026.json', 'utf8')) as WorkingCalendar;
const duringTest = { from: '2026-01-01', to: `${String(yearOf(today()) + 1)}-12-31` };
const notice = { date: '2026-05-14', name: 'Nghỉ của phường', source: 'Thông báo 1/TB-UBND' };
const days = { daysOff: [notice], swappedWorkingDays: [], undecided: [] };
const own = { version: 'gs.1', ...duringTest, ...days, replaces: true };
const rate = {
  id: 'thu-nhap-phuong',
  kind: 'hourly-rate',
  validFrom: '2026-01-01',
  basis: 'Thu nhập bình quân của phường',
  source: 'Báo cáo số 12/BC-UBND',
};

describe('calendars and parameters over HTTP', () => {
  let season: OpenSeason;
  let [administrator, officer, elsewhere]: Session[] = [];

  beforeAll(async () => {
    season = await openSeason('gia-sang-2026', 'thai-nguyen.ubnd');
    administrator = season.administrator;
    officer = await season.cast.as('officer', UNIT);
    elsewhere = await season.cast.as('officer', 'hong-an.phong-kthtdt');
  });
  afterAll(() => season.program.stop());

  const parametersOf = (who: Session, area: string) => who.read<ParametersSeen>(`/parameters/${area}`);
  const idsOf = async (who: Session, list: string) =>
    (await who.get<PageSeen<{ readonly id: string }>>(list)).items.map(({ id }) => id);

  it('shows everybody those of the country from the first start on', async () => {
    const { parameters } = (await parametersOf(elsewhere!, 'vn')).body;
    expect(parameters.map(({ id, value }) => [id, value])).toEqual([
      ['hours-per-day', '8'],
      ['tnbq-2024', '40000'],
    ]);
    const calendar = await elsewhere!.get<CalendarSeen>('/calendars/vn');
    expect(calendar).toMatchObject({ version: shipped.version, daysOff: shipped.daysOff });
    expect(await idsOf(elsewhere!, '/calendars')).toEqual(['vn']);
  });

  it('records a parameter of an area once, and gives it a last day', async () => {
    const estimate = { low: '38000', central: '40000', high: '42500,5' };
    const record = (body: object, who = administrator!) => who.post(`/parameters/${WARD}`, { ...rate, ...body });
    expect(await faultsOf(record({}))).toEqual(['value: oneOf']);
    expect(await refusalOf(record({ value: '40.000' }))).toBe('422 BAD_PARAMETER');
    expect(await refusalOf(record({ estimate }, officer))).toBe('403 FORBIDDEN NO_ROLE');
    expect((await record({ estimate })).changed).toBe(true);
    expect((await record({ estimate })).changed).toBe(false);
    expect(await refusalOf(record({ value: '1' }))).toBe('409 PARAMETER_FROZEN');
    const seen = await parametersOf(officer!, WARD);
    expect(seen.body.area).toEqual(['19', '19/19.gia-sang']);
    expect(seen.body.parameters[0]).toMatchObject({ value: null, estimate: { ...estimate, high: '42500.5' } });
    const end = (ifMatch: string | null) =>
      administrator!.post(`/parameters/${WARD}/${rate.id}/end`, { validTo: '2026-06-30' }, { ifMatch });
    expect(await refusalOf(end(null))).toBe('428 PRECONDITION_REQUIRED');
    expect(await refusalOf(end('"9"'))).toBe('412 REVISION_MISMATCH');
    expect((await end(seen.etag)).changed).toBe(true);
    expect((await parametersOf(officer!, WARD)).body.parameters[0]?.validTo).toBe('2026-06-30');
    expect(await idsOf(officer!, '/parameters')).toEqual(['vn', WARD]);
    expect(await idsOf(elsewhere!, '/parameters')).toEqual(['vn']);
    expect(await refusalOf(parametersOf(elsewhere!, WARD))).toBe('404 NOT_FOUND');
  });

  it('keeps those of the country and of other areas from administrators', async () => {
    const body = { ...rate, value: '1' };
    for (const area of ['vn', '31', '31_31.hong-an']) {
      expect(await refusalOf(administrator!.post(`/parameters/${area}`, body))).toBe('403 FORBIDDEN OTHER_AREA');
      expect(await refusalOf(administrator!.put(`/calendars/${area}`, own))).toBe('403 FORBIDDEN OTHER_AREA');
    }
    expect(await refusalOf(administrator!.post('/parameters/Kh%C3%B4ng', body))).toBe('404 NOT_FOUND');
  });

  it('counts working days by the calendar of the area from then on, and tells a due date on a day off', async () => {
    const content = completeContent('Rút thời hạn đăng ký hộ kinh doanh');
    const { id } = await draft(officer!, 'gia-sang-2026', { unit: UNIT, item: 'I.1', content }, { on: '2026-04-06' });
    const standing = () => officer!.get<StandingSeen>(`/proposals/${id}`);
    expect(await standing()).toMatchObject({ due: '2026-05-14', dueOnDayOff: null });
    const set = (body: object, ifMatch: string | null = null) =>
      administrator!.put(`/calendars/${WARD}`, body, { ifMatch });
    const saturday = { ...own, daysOff: [{ ...notice, date: '2026-05-16' }] };
    expect(await faultsOf(set(saturday))).toEqual(['daysOff.0.date: BAD_CALENDAR']);
    expect((await set(own)).changed).toBe(true);
    const seen = await standing();
    const calendar = { id: WARD, version: own.version, ...duringTest, ...days };
    expect(seen).toMatchObject({
      due: '2026-05-14',
      dueOnDayOff: { name: notice.name, source: notice.source },
      workingDaysAtStage: workingDaysBetween(calendar, seen.since, today()),
      workingDaysLeft: workingDaysBetween(calendar, today(), seen.due),
      calendarGap: null,
    });
    const head = await season.cast.as('head', UNIT);
    const { items } = await head.get<PageSeen<StandingSeen>>('/my-work');
    expect(items.find((item) => item.id === id)).toMatchObject({ workingDaysAtStage: seen.workingDaysAtStage });
    expect(await refusalOf(set({ ...own, version: 'gs.2' }))).toBe('412 REVISION_MISMATCH');
    expect(await refusalOf(set({ ...own, daysOff: [] }, '"0"'))).toBe('409 VERSION_EXISTS');
    const short = { ...own, version: 'gs.2', to: '2026-01-31', daysOff: [] };
    expect((await set(short, '"0"')).revision).toBe(1);
    expect(await standing()).toMatchObject({ workingDaysAtStage: null, dueOnDayOff: null, due: '2026-05-14' });
    expect((await standing()).calendarGap).toMatch(/^Lịch làm việc chưa có/);
    expect(await officer!.get<CalendarSeen>(`/calendars/${WARD}`)).toMatchObject({ versions: ['gs.1', 'gs.2'] });
    const { items: endings } = await officer!.get<{ items: readonly { id: string }[] }>('/calendars/endings');
    const ended = { areaName: 'Phường Gia Sàng, tỉnh Thái Nguyên', to: '2026-01-31', firstBeyond: '2026-05-14' };
    expect(endings.find((one) => one.id === WARD)).toMatchObject(ended);
    expect(await idsOf(elsewhere!, '/calendars/endings')).not.toContain(WARD);
  });

  it('adds the days of an area to those of the country, and shows the difference before and after', async () => {
    const area = '19_19.phan-dinh-phung';
    const adding = { version: 'pdp.1', from: '2026-01-01', to: '2026-12-31', ...days };
    const set = (body: object, dryRun = false) =>
      administrator!.put<object>(`/calendars/${area}${dryRun ? '?dryRun=true' : ''}`, body, { ifMatch: null });
    const nothing = { daysOffLost: [], workedDaysAdded: [], workedDaysLost: [] };
    const difference = { ...nothing, daysOffAdded: [notice], workingDays: { above: 500, here: 499 } };
    expect(await set(adding, true)).toMatchObject({ dryRun: true, changed: true, difference });
    expect(await refusalOf(administrator!.get(`/calendars/${area}`))).toBe('404 NOT_FOUND');
    const replacing = (await set({ ...adding, replaces: true }, true)) as { readonly difference: Lost };
    expect(replacing.difference.daysOffLost.map(({ date }) => date)).toContain('2026-09-02');
    expect(replacing.difference.workingDays).toMatchObject({ above: 250, here: 260 });
    expect(await set(adding)).toMatchObject({ dryRun: false, changed: true, difference });
    expect(await administrator!.get(`/calendars/${area}`)).toMatchObject({ replaces: false, difference });
    expect(await administrator!.get(`/calendars/${WARD}`)).toMatchObject({ replaces: true });
    expect(await administrator!.get('/calendars/vn')).toMatchObject({ difference: null });
  });

  it('tells the deadlines of a plan that lie on days off, as the plan has them', async () => {
    const auditor = await season.cast.as('auditor', 'gia-lai.ubnd');
    const plan = await auditor.get<{ readonly deadlinesOnDaysOff: readonly object[] }>('/plans/gia-lai-2025');
    expect(plan.deadlinesOnDaysOff).toContainEqual({
      at: '/items/7/deadlines/1/deadline',
      text: 'trước ngày 30/4/2025',
      named: '2025-04-30',
      namedOnDayOff: expect.objectContaining({ source: expect.any(String) as string }) as object,
      due: '2025-04-29',
      dueOnDayOff: null,
    });
  });
});
