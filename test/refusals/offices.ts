import { hire } from '../support/people-acts.js';
import { act } from '../support/proposal-acts.js';
import type { Session } from '../support/service.js';

export const WARD = ['19', '19.gia-sang'];
export const WARD_ID = '19_19.gia-sang';
export const ABROAD_ID = '24';
export const AGENCY = 'gia-sang.ubnd';
export const PASSWORD = 'mot-cau-dai-de-nho';
export const PARAMETER = {
  id: 'thu-nhap-phuong',
  kind: 'hourly-rate',
  value: '38000',
  validFrom: '2026-01-01',
  basis: 'Thu nhập bình quân của phường',
  source: 'Báo cáo số 12/BC-UBND',
};
export const PARAMETER_ABROAD = { ...PARAMETER, id: 'thu-nhap-tinh-khac' };
export const CALENDAR = {
  version: 'tu-choi.1',
  from: '2026-01-01',
  to: '2026-12-31',
  daysOff: [],
  swappedWorkingDays: [],
  undecided: [],
};
export const BASELINE = { agency: AGENCY, time: '5 ngày làm việc', source: { title: 'Báo cáo năm 2024' } };

/** A unit that is no more. */
export const ENDED_UNIT = 'gia-sang.het-viec';

interface Held {
  readonly person: string;
  readonly appointment: string;
}

/** What a province keeps: people with posts and without, parameters, calendars, and how a procedure was in 2024. */
export interface Offices {
  /** Signed in with a password that somebody else set. */
  readonly newcomer: Session;
  readonly clerk: Held;
  readonly erased: string;
  /** An administrator until a month from now, and one whose post has no end. */
  readonly passing: Session;
  readonly standing: Held;
  /** A post in the other province. */
  readonly abroad: Held;
}

/** The day in so many days. */
export const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

export async function keepOffices(administrator: Session, abroad: Session): Promise<Offices> {
  await keepFigures(administrator, abroad);
  const { service } = administrator;
  const person = (username: string, area = WARD) => ({ username, password: PASSWORD, fullName: 'Người Giữ', area });
  const registered = await administrator.post('/people', { ...person('tu-choi.moi'), password: `${PASSWORD} moi` });
  if (!registered.changed) throw new Error('nobody was registered');
  const held = async (by: Session, username: string, [role, unit, area]: readonly [string, string, string[]]) => {
    const id = await hire(by, { ...person(username, area), posts: [{ role, unit }] });
    const { posts } = await by.get<{ readonly posts: readonly { readonly id: string }[] }>(`/people/${id}`);
    return { person: id, appointment: posts[0]?.id ?? '' };
  };
  const clerk = await held(administrator, 'tu-choi.chuyen-vien', ['officer', 'gia-sang.phong-kthtdt', WARD]);
  const standing = await held(administrator, 'tu-choi.quan-tri', ['administrator', 'thai-nguyen.ubnd', ['19']]);
  const other = await held(abroad, 'tu-choi.tinh-khac', [
    'officer',
    'dong-nguyen.phong-vhxh',
    ['24', '24.dong-nguyen'],
  ]);
  const until = await hire(administrator, { ...person('tu-choi.tam', ['19']), posts: [] });
  const post = { role: 'administrator', unit: 'thai-nguyen.ubnd', title: 'Quản trị viên', from: '2025-01-01' };
  await act(administrator, `/people/${until}`, ['appointments', { ...post, to: inDays(30) }]);
  const erased = await hire(administrator, { ...person('tu-choi.xoa'), posts: [] });
  const erasing = (body: object) => act(administrator, `/people/${erased}`, ['name/erasure', body]);
  const { confirmation } = (await erasing({})) as unknown as { readonly confirmation: string };
  await erasing({ confirmation });
  return {
    newcomer: await service.signIn('tu-choi.moi', `${PASSWORD} moi`),
    passing: await service.signIn('tu-choi.tam', PASSWORD),
    clerk,
    standing,
    erased,
    abroad: other,
  };
}

async function keepFigures(administrator: Session, abroad: Session): Promise<void> {
  await administrator.post(`/parameters/${WARD_ID}`, PARAMETER);
  await abroad.post(`/parameters/${ABROAD_ID}`, PARAMETER_ABROAD);
  await administrator.put(`/calendars/${WARD_ID}`, CALENDAR);
  await act(administrator, '/procedures/1.001612:19', ['baselines', BASELINE]);
  await administrator.post('/units', { id: ENDED_UNIT, name: 'Phòng hết việc', area: WARD, roles: ['officer'] });
  await act(administrator, `/units/${ENDED_UNIT}`, ['end', { reason: 'Sáp nhập.' }]);
}
