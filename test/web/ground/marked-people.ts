import { areaPath, type PlanDocument } from '@app/domain';
import type { OpenSeason } from '../../plans/open-season.js';
import { Cast, usernameOf } from '../../support/cast.js';
import { hire } from '../../support/people-acts.js';
import { act } from '../../support/proposal-acts.js';
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
