import { Cast, DEMONSTRATION_PASSWORD } from '../support/cast.js';
import type { Post } from '../support/answers.js';
import { hire } from '../support/people-acts.js';
import { act } from '../support/proposal-acts.js';
import type { Service, Session } from '../support/service.js';
import { usernameOf } from '../support/cast.js';
import { ABOVE, ACTING, BESIDE, OTHER, OWN, planOfMatrix, WARD, WARD_BESIDE } from './plan-of-matrix.js';

const ROLES = ['officer', 'head', 'reviewer', 'leader', 'examiner', 'approver', 'auditor', 'administrator'] as const;

/** Where somebody holds their post, seen from the unit that the plan names; `abroad` is another province. */
const PLACES = ['own', 'other', 'beside', 'above', 'abroad'] as const;
export type AreaPlace = (typeof PLACES)[number];

export interface Cell {
  readonly role: (typeof ROLES)[number];
  readonly place: AreaPlace;
  readonly name: string;
  readonly session: Session;
}

const UNITS: Readonly<Record<Exclude<AreaPlace, 'abroad'>, string>> = {
  own: OWN,
  other: OTHER,
  beside: BESIDE,
  above: ABOVE,
};

/** Those of another province are the demonstration's. */
const ABROAD: Readonly<Record<(typeof ROLES)[number], string>> = {
  officer: 'dong-nguyen.phong-vhxh',
  head: 'dong-nguyen.phong-vhxh',
  reviewer: 'dong-nguyen.ttpvhcc',
  leader: 'dong-nguyen.ubnd',
  examiner: 'bac-ninh.vp-ubnd',
  approver: 'bac-ninh.ubnd',
  auditor: 'bac-ninh.ubnd',
  administrator: 'bac-ninh.ubnd',
};

/** Of everybody who is hired for the matrix. */
export const PASSWORD = 'mot-cau-dai-de-nho-nhe';

/** Imports and adopts the plan, and gives every role at every place to a person of its own, who signs in. */
export async function fillCells(service: Service, administrator: Session): Promise<readonly Cell[]> {
  const plan = planOfMatrix();
  await administrator.post('/plans', plan);
  await act(administrator, `/plans/${plan.id}`, ['adoption', {}]);
  const beside = { id: BESIDE, name: 'Phòng của phường bên', area: WARD_BESIDE, roles: ACTING };
  await administrator.post('/units', beside);
  const [hired, abroad] = [new Cast(service, PASSWORD), new Cast(service, DEMONSTRATION_PASSWORD)];
  const cells: Cell[] = [];
  for (const place of PLACES) {
    for (const role of ROLES) {
      if (place !== 'abroad') await take(administrator, place, role);
      const session = await (place === 'abroad' ? abroad.as(role, ABROAD[role]) : hired.as(role, UNITS[place]));
      cells.push({ role, place, name: `${role}@${place}`, session });
    }
  }
  return cells;
}

const AREAS: Readonly<Record<Exclude<AreaPlace, 'abroad'>, readonly string[]>> = {
  own: WARD,
  other: WARD,
  beside: WARD_BESIDE,
  above: ['19'],
};

function take(administrator: Session, place: Exclude<AreaPlace, 'abroad'>, role: Post['role']): Promise<string> {
  const post = { role, unit: UNITS[place] };
  const person = { username: usernameOf(post), password: PASSWORD, fullName: 'Cán bộ Ma Trận' };
  return hire(administrator, { ...person, area: AREAS[place], posts: [post] });
}
