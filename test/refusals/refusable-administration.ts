import { act } from '../support/proposal-acts.js';
import { PLAN, PROCEDURE, type Ground } from './ground.js';
import { AGENCY, BASELINE, CALENDAR, ENDED_UNIT, inDays, PARAMETER, PASSWORD, WARD, WARD_ID } from './offices.js';
import { FUTURE, type Refusable } from './refusable.js';

/** Every refusal of an act of administrators. */
export function administrative(ground: Ground): readonly Refusable[] {
  return [...registering(ground), ...onPeople(ground), ...onUnitsAndPlans(ground), ...onFigures(ground)];
}

function registering({ administrator, officer, importKey }: Ground): readonly Refusable[] {
  const person = { username: 'nguoi.moi', password: 'mot-cau-rat-dai-de-nho', fullName: 'Người Mới', area: ['19'] };
  const register = (change: object, by = administrator, sending = {}) =>
    by.post('/people', { ...person, ...change }, sending);
  const other = { ...PROCEDURE, ma_thu_tuc: '1.001613' };
  const renamed = { ...PROCEDURE, ten_thu_tuc: 'Tên khác' };
  const files = (file: object, by = administrator, key?: string) => by.post('/procedures/imports', file, { key });
  return [
    ['422 OCCURRED_IN_FUTURE', () => register({ occurredOn: FUTURE })],
    ['409 USERNAME_TAKEN', () => register({ username: administrator.username })],
    ['422 WEAK_PASSWORD', () => register({ password: 'xin-chao-nguoi.moi-nhe' })],
    ['422 WEAK_PASSWORD', () => register({ password: 'passwordpassword' })],
    ['400 VALIDATION_FAILED', () => register({ password: 'ngan' })],
    ['400 VALIDATION_FAILED', () => register({ fullName: 'Người\u202eMới' })],
    ['403 FORBIDDEN OTHER_AREA', () => register({ area: ['24'] })],
    ['403 FORBIDDEN NO_ROLE', () => register({}, officer)],
    ['422 KEY_REUSED', () => files([other, renamed], administrator, importKey)],
    ['403 FORBIDDEN NO_ROLE', () => files([other], officer)],
    ['400 VALIDATION_FAILED', () => files({ ma_thu_tuc: '1' })],
  ];
}

function onPeople({ administrator, offices }: Ground): readonly Refusable[] {
  const { clerk, standing, erased, passing } = offices;
  const post = { role: 'officer', title: 'Chuyên viên', unit: 'gia-sang.phong-vhxh', from: '2025-01-01' };
  const appoint = (change: object) =>
    act(administrator, `/people/${clerk.person}`, ['appointments', { ...post, ...change }]);
  const acted = (verb: string, body: object) => act(passing, `/people/${clerk.person}`, [verb, body]);
  const last = `appointments/${standing.appointment}/end`;
  return [
    ['422 UNKNOWN_UNIT', () => appoint({ unit: 'gia-sang.khong-co' })],
    ['422 BAD_TERM', () => appoint({ to: '2024-12-31' })],
    ['409 NOT_AWAITED', () => acted(`appointments/${clerk.appointment}/confirmation`, {})],
    ['409 LAST_ADMINISTRATOR', () => act(passing, `/people/${standing.person}`, [last, { lastDay: inDays(60) }])],
    ['422 NOT_CONFIRMED', () => acted('name/erasure', { confirmation: 'khong.phai.ma' })],
    ['422 BAD_TERM', () => appoint({ from: '1900-01-01' })],
    ['422 WRONG_PASSWORD', () => passing.post('/me/password', { current: 'khong-phai-mat-khau', next: PASSWORD })],
    ['409 PERSON_ERASED', () => act(administrator, `/people/${erased}`, ['appointments', post])],
    [
      '409 PERSON_ERASED',
      () => administrator.put(`/people/${erased}/name`, { fullName: 'Tên Mới' }, { ifMatch: '"0"' }),
    ],
    ['403 OWN_ACCOUNT', () => administrator.post(`/people/${administrator.person}/account/disable`)],
  ];
}

function onUnitsAndPlans({ administrator, shaped }: Ground): readonly Refusable[] {
  const unit = { id: 'dong-nguyen.phong-vhxh', name: 'Phòng khác', area: WARD, roles: ['officer'] };
  const fewer = { name: 'Phòng Kinh tế', roles: ['head'] };
  const done = { product: null, completedOn: '2026-01-05' };
  return [
    ['409 ALREADY_EXISTS', () => administrator.post('/units', unit)],
    ['422 BAD_AREA', () => administrator.post('/units', { ...unit, area: ['19', 'a'.repeat(80), 'b'.repeat(80)] })],
    ['409 ROLE_KEPT', () => administrator.put('/units/gia-sang.phong-vhxh', fewer, { ifMatch: '"0"' })],
    ['409 UNIT_NEEDED', () => act(administrator, '/units/gia-sang.phong-vhxh', ['end', { reason: 'Sáp nhập.' }])],
    [
      '409 UNIT_ENDED',
      () => administrator.put(`/units/${ENDED_UNIT}`, { ...fewer, roles: ['officer'] }, { ifMatch: '"1"' }),
    ],
    ['422 INVALID_PLAN', () => administrator.post('/plans', { schemaVersion: 1 })],
    ['409 PLAN_ADOPTED', () => act(administrator, `/plans/${shaped.closed}`, ['discard', { reason: 'Thôi.' }])],
    ['409 PLAN_DISCARDED', () => act(administrator, `/plans/${shaped.discarded}`, ['adoption', {}])],
    [
      '422 ITEM_HAS_PATH',
      () => act(administrator, `/plans/${PLAN}`, ['items/I.1/completions', { completedOn: '2026-01-05' }]),
    ],
    ['409 PLAN_CLOSED', () => act(administrator, `/plans/${shaped.closed}`, ['adoption', {}])],
    ['409 PLAN_NOT_ADOPTED', () => act(administrator, `/plans/${shaped.imported}`, ['closure', { reason: 'Thôi.' }])],
    ['422 UNKNOWN_TASK', () => act(administrator, `/plans/${PLAN}`, ['tasks/khong-co/completions', done])],
  ];
}

function onFigures({ administrator }: Ground): readonly Refusable[] {
  const record = (change: object) => administrator.post(`/parameters/${WARD_ID}`, { ...PARAMETER, ...change });
  const calendar = (change: object) =>
    administrator.put(`/calendars/${WARD_ID}`, { ...CALENDAR, ...change }, { ifMatch: '"0"' });
  const saturday = { date: '2026-05-16', name: 'Nghỉ', source: 'Thông báo' };
  const baseline = (change: object) =>
    act(administrator, '/procedures/1.001612:19', ['baselines', { ...BASELINE, ...change }]);
  return [
    ['422 BAD_PARAMETER', () => record({ value: '38.000' })],
    ['422 BAD_TERM', () => record({ validTo: '2025-01-01' })],
    ['409 PARAMETER_FROZEN', () => record({ value: '39000' })],
    ['422 BAD_CALENDAR', () => calendar({ version: 'tu-choi.2', daysOff: [saturday] })],
    ['409 VERSION_EXISTS', () => calendar({ to: '2027-12-31' })],
    ['422 BASELINE_EMPTY', () => baseline({ time: null })],
    [
      '422 READING_CONTRADICTS',
      () => baseline({ time: { text: '6 ngày làm việc', readAs: [{ from: '5', unit: 'working-day' }] } }),
    ],
    ['422 BAD_COST', () => baseline({ cost: '1000' })],
    ['422 BASELINE_WARNED', () => baseline({ agency: 'gia-sang.phong-vhxh', time: 'tùy từng vụ việc' })],
    [
      '422 NO_BASELINE',
      () =>
        act(administrator, '/procedures/1.001612:19', [
          'baselines/corrections',
          { ...BASELINE, agency: 'gia-sang.phong-vhxh', reason: 'Chép nhầm' },
        ]),
    ],
    ['409 BASELINE_FROZEN', () => baseline({ agency: AGENCY, time: '6 ngày làm việc' })],
  ];
}
