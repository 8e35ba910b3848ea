import { areaPath, STAGE_DUTIES, type PlanDocument, type Stage, type StageActor, type StageKind } from '@app/domain';
import { readFileSync } from 'node:fs';
import { Cast, usernameOf } from '../support/cast.js';
import { hire } from '../support/people-acts.js';
import { act } from '../support/proposal-acts.js';
import type { OpenSeason } from './open-season.js';

const PASSWORD = 'mot-cau-dai-de-nho';

/** A plan that no code knows: two review stages, no consolidation. */
export const sixthPlan = JSON.parse(readFileSync('test/plans/sixth-plan.json', 'utf8')) as PlanDocument;

const ACTORS: Readonly<Record<StageKind, Omit<StageActor, 'duty'>>> = {
  review: { role: 'officer', unit: 'lead' },
  consolidation: { role: 'reviewer', unit: 'moi.trung-tam' },
  submission: { role: 'leader', unit: 'moi.ubnd' },
  approval: { role: 'examiner', unit: 'moi.tinh' },
};

/** `gathers` at one of them at most; submissions leave with a letter. Stages are named after their place: `b1`, `b2` … */
export type Shape = readonly (StageKind | readonly [StageKind, 'gathers'])[];

/** The sixth plan under another id and with a path of another shape. */
export function planOfShape(id: string, shape: Shape): PlanDocument {
  const stages = shape.map((one, at) => stageOf(typeof one === 'string' ? one : one[0], at, typeof one !== 'string'));
  const paths = sixthPlan.paths.map((path) => ({ ...path, stages }));
  return { ...sixthPlan, id, title: `Kế hoạch thử ${id}`, paths };
}

function stageOf(kind: StageKind, at: number, gathers: boolean): Stage {
  const names = { id: `b${String(at + 1)}`, name: `Bước ${String(at + 1)}` };
  const actors = STAGE_DUTIES[kind].map((duty) => ({ ...ACTORS[kind], ...HIGHER[duty], duty }));
  const open = { product: null, deadline: null, section: null, reading: null };
  return { ...names, ...open, kind, actors, gathers, letter: kind === 'submission' };
}

const HIGHER: Readonly<Record<string, { readonly role: StageActor['role'] } | undefined>> = {
  approve: { role: 'head' },
  decide: { role: 'approver' },
};

/** Imports a plan of the sixth's units, gives them people where they have none yet, adopts it: all over HTTP. */
export async function takeUp(season: OpenSeason, document: PlanDocument): Promise<OpenSeason> {
  const { administrator, service } = season;
  await administrator.post('/plans', document);
  if (!hired.has(season)) hired.set(season, await hireAll(season, document));
  await act(administrator, `/plans/${document.id}`, ['adoption', {}]);
  return { ...season, document, cast: hired.get(season) ?? new Cast(service, PASSWORD) };
}

const hired = new WeakMap<OpenSeason, Cast>();

async function hireAll({ administrator, service }: OpenSeason, document: PlanDocument): Promise<Cast> {
  for (const { id: unit, area, roles } of document.units) {
    for (const role of roles) {
      const username = usernameOf({ role, unit });
      const person = { username, password: PASSWORD, fullName: 'Cán bộ mới', area: areaPath(document, area) };
      await hire(administrator, { ...person, posts: [{ role, unit }] });
    }
  }
  return new Cast(service, PASSWORD);
}
