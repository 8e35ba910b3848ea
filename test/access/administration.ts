import type { PlanDocument } from '@app/domain';
import { hire } from '../support/people-acts.js';
import type { Session } from '../support/service.js';
import { until } from '../support/until.js';
import type { Making, Moment } from './moment.js';
import { PASSWORD } from './cells.js';
import { ACTING, OTHER, OWN, planOfMatrix, WARD } from './plan-of-matrix.js';

const NOBODY = '00000000-0000-4000-8000-000000000000';
const AREA = WARD.join('_');
let counted = 0;
const fresh = (word: string) => `${word}-${String(++counted)}`;

const making = (path: string, body: object, absent: string | null = null): Moment => ({
  path,
  body,
  absent,
  ifMatch: null,
});

interface Revised {
  readonly revision: number;
}

/** The plan with the units of its ward alone. */
function ofWard(plan: PlanDocument): PlanDocument {
  return { ...plan, units: plan.units.filter(({ id }) => id === OWN || id === OTHER) };
}

/** A moment of something that has a revision. */
async function seen(by: Session, thing: string, [verb, body]: readonly [string, object]): Promise<Moment> {
  const { revision } = await by.get<Revised>(thing);
  const absent = thing.startsWith('/people/') ? `/people/${NOBODY}${verb}` : null;
  return { path: `${thing}${verb}`, body, ifMatch: `"${revision}"`, absent };
}

/** An import names its position in its report alone, so that a read does not wait for it. */
async function shown(by: Session, thing: string): Promise<void> {
  await until(
    () => by.get(thing).catch(() => null),
    (seen) => seen !== null,
  );
}

/** Every act of administrators on the ward, its plan and its people, by the act's name; `by`: who prepares it. */
export function administration(by: Session) {
  const plan = async (adopted: boolean) => {
    const document = planOfMatrix(fresh('ma-tran'));
    await by.post('/plans', document);
    const { revision } = await by.get<Revised>(`/plans/${document.id}`);
    if (adopted) await by.post(`/plans/${document.id}/adoption`, {}, { ifMatch: `"${revision}"` });
    return `/plans/${document.id}`;
  };
  const person = async (posts: boolean) => {
    const newcomer = { username: fresh('ma-tran.nguoi'), password: PASSWORD, fullName: 'Người Mới', area: WARD };
    return `/people/${await hire(by, { ...newcomer, posts: posts ? [{ role: 'officer', unit: OWN }] : [] })}`;
  };
  /** The registry is the province's, the agency the ward's. */
  const procedure = async () => {
    const code = `8.${String(++counted).padStart(6, '0')}`;
    await by.post('/procedures/imports', [{ ma_thu_tuc: code, ten_thu_tuc: 'Thủ tục của tỉnh' }]);
    const path = `/procedures/${encodeURIComponent(`${code}:19`)}`;
    await shown(by, path);
    return path;
  };
  const baseline = { agency: OWN, time: '20 Ngày làm việc', source: { title: 'Báo cáo năm 2024' } };
  const post = { unit: OWN, role: 'officer', title: 'Chuyên viên', from: '2025-01-01', to: null };
  const settling = async (path: string, verb: string, body: object) => {
    const { posts } = await by.get<{ readonly posts: readonly { readonly id: string }[] }>(path);
    return seen(by, path, [`/appointments/${posts[0]?.id ?? ''}${verb}`, body]);
  };
  const parameter = () => ({
    id: fresh('gio'),
    kind: 'hours-per-day',
    value: '8',
    validFrom: '2025-01-01',
    basis: 'Quy định',
    source: 'Bộ luật Lao động',
  });
  return {
    ImportPlan: async () => making('/plans', ofWard(planOfMatrix(fresh('ma-tran')))),
    AdoptPlan: async () => seen(by, await plan(false), ['/adoption', {}]),
    DiscardPlan: async () => seen(by, await plan(false), ['/discard', { reason: 'Nạp nhầm.' }]),
    ClosePlan: async () => seen(by, await plan(true), ['/closure', { reason: 'Hết năm.' }]),
    RecordTaskCompletion: async () =>
      seen(by, await plan(true), ['/tasks/I.1/completions', { product: 'Văn bản', completedOn: '2026-02-26' }]),
    RecordItemCompletion: async () =>
      seen(by, await plan(true), ['/items/9/completions', { completedOn: '2026-02-26' }]),
    RegisterPerson: async () =>
      making('/people', { username: fresh('ma-tran.ai'), password: PASSWORD, fullName: 'Ai Đó', area: WARD }),
    AppointPerson: async () => seen(by, await person(false), ['/appointments', post]),
    EndAppointment: async () => settling(await person(true), '/end', { lastDay: '2026-06-30' }),
    ConfirmAppointment: async () => settling(await person(true), '/confirmation', {}),
    DeclineAppointment: async () => settling(await person(true), '/refusal', { reason: 'Chưa có quyết định.' }),
    RegisterUnit: async () =>
      making('/units', { id: fresh('ma-tran.moi'), name: 'Đơn vị mới', area: WARD, roles: ['officer'] }),
    ChangeUnit: async () => seen(by, `/units/${OTHER}`, ['', { name: fresh('Phòng Khác'), roles: [...ACTING] }]),
    EndUnit: async () => {
      const id = fresh('ma-tran.het');
      await by.post('/units', { id, name: 'Đơn vị hết việc', area: WARD, roles: ['officer'] });
      return seen(by, `/units/${id}`, ['/end', { reason: 'Sáp nhập.' }]);
    },
    RenamePerson: async () => seen(by, await person(true), ['/name', { fullName: 'Tên Mới' }]),
    ResetPassword: async () =>
      making(
        `${await person(true)}/account/password`,
        { password: 'chum ruot ngot cuoi he 5' },
        `/people/${NOBODY}/account/password`,
      ),
    DisableAccount: async () =>
      making(`${await person(true)}/account/disable`, {}, `/people/${NOBODY}/account/disable`),
    EnableAccount: async () => making(`${await person(true)}/account/enable`, {}, `/people/${NOBODY}/account/enable`),
    EraseName: async () => seen(by, await person(true), ['/name/erasure', {}]),
    RecordBaseline: async () => seen(by, await procedure(), ['/baselines', baseline]),
    CorrectBaseline: async () => {
      const one = await procedure();
      const { revision } = await by.get<Revised>(one);
      await by.post(`${one}/baselines`, baseline, { ifMatch: `"${revision}"` });
      const corrected = { ...baseline, time: '15 Ngày làm việc', reason: 'Chép nhầm dòng' };
      return seen(by, one, ['/baselines/corrections', corrected]);
    },
    RecordParameter: async () => making(`/parameters/${AREA}`, parameter()),
    EndParameter: async () => {
      const one = parameter();
      await by.post(`/parameters/${AREA}`, one);
      return seen(by, `/parameters/${AREA}`, [`/${one.id}/end`, { validTo: '2026-06-30' }]);
    },
    ChangeCalendar: async () => {
      const span = { from: '2025-01-01', to: '2026-12-31', daysOff: [], swappedWorkingDays: [], undecided: [] };
      const calendar = { version: fresh('lich'), ...span };
      const known = await by.get<Revised>(`/calendars/${AREA}`).catch(() => null);
      return { ...making(`/calendars/${AREA}`, calendar), ifMatch: known ? `"${known.revision}"` : null };
    },
  } as const satisfies Record<string, Making>;
}
