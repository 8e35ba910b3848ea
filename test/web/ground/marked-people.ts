import { areaPath, type PlanDocument } from '@app/domain';
import type { OpenSeason } from '../../plans/open-season.js';
import { Cast, usernameOf } from '../../support/cast.js';
import { hire } from '../../support/people-acts.js';
import { act } from '../../support/proposal-acts.js';
import type { Session } from '../../support/service.js';
import { UNITS } from './marked-plan.js';
import { marked } from './marks.js';

export const MARKED_PASSWORD = 'mot-cau-dai-de-nho';

/** Somebody for every post of the plan, by a marked name and title. */
export async function hireMarked({ administrator, service }: OpenSeason, document: PlanDocument): Promise<Cast> {
  for (const { id: unit, area, roles } of document.units) {
    for (const role of roles) {
      const username = usernameOf({ role, unit });
      const fullName = marked('person.name', 'Nguyễn Thị Thử');
      const person = { username, password: MARKED_PASSWORD, fullName, area: areaPath(document, area), posts: [] };
      const id = await hire(administrator, person);
      const post = { role, unit, title: marked('post.title', 'Cán bộ'), from: '2025-01-01', to: null };
      await act(administrator, `/people/${id}`, ['appointments', post]);
    }
  }
  return new Cast(service, MARKED_PASSWORD);
}

/** Their ids. */
export async function markedPeople(administrator: Session): Promise<readonly string[]> {
  const posted = await registered(administrator, 'nguoi-thu-mot');
  const post = {
    role: 'administrator',
    unit: UNITS.ward,
    title: marked('post.ended', 'Cán bộ'),
    from: '2025-01-01',
    to: null,
  };
  for (let times = 0; times < 2; times++) await act(administrator, `/people/${posted}`, ['appointments', post]);
  const { posts } = await administrator.get<{ posts: readonly { id: string }[] }>(`/people/${posted}`);
  await act(administrator, `/people/${posted}`, [`appointments/${posts[0]?.id ?? ''}/end`, { lastDay: '2026-02-28' }]);
  const disabled = await registered(administrator, 'nguoi-thu-hai');
  await administrator.post(`/people/${disabled}/account/disable`, {});
  return [posted, disabled];
}

async function registered(administrator: Session, username: string): Promise<string> {
  const fullName = marked('person.registered', 'Lê Thị Thử');
  const area = ['19', '19.phuong-moi'];
  return (await administrator.post('/people', { username, password: MARKED_PASSWORD, fullName, area })).id;
}

/** Their ids. */
export async function markedUnits(administrator: Session): Promise<readonly string[]> {
  const ids = ['moi.dung', 'moi.het'] as const;
  for (const id of ids) {
    const unit = { id, name: marked('unit.name', 'Phòng Thử'), area: ['19', '19.phuong-moi'], roles: ['officer'] };
    await administrator.post('/units', unit);
  }
  await act(administrator, `/units/${ids[1]}`, ['end', { reason: marked('unit.ending', 'Sáp nhập') }]);
  return ids;
}
