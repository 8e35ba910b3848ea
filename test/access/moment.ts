import { completeContent } from '../support/content.js';
import { draft, readProposal, tagOf } from '../support/proposal-acts.js';
import { readDossier } from '../support/dossier-acts.js';
import { walk, type Season } from '../support/walk.js';
import { OWN, PLAN } from './plan-of-matrix.js';

/** A request that is possible now, but for who may send it. */
export interface Moment {
  readonly path: string;
  readonly body: object;
  readonly ifMatch: string | null;
  /** The same about what does not exist: what one may not see must not be told from it. */
  readonly absent: string | null;
}

export type Making = (season: Season) => Promise<Moment>;

export const NOBODY = '00000000-0000-4000-8000-000000000000';
export const REASON = 'Cần làm rõ căn cứ.';
let drafts = 0;

export async function drafted(season: Season): Promise<string> {
  const officer = await season.cast.as('officer', OWN);
  const content = completeContent(`Phương án ma trận ${++drafts}`);
  return (await draft(officer, PLAN, { unit: OWN, item: '1', content })).id;
}

export type Until = NonNullable<Parameters<typeof walk>[2]>['until'];

export async function walked(season: Season, until: Until): Promise<string> {
  const id = await drafted(season);
  await walk(season, [id], { until: until! });
  return id;
}

export async function onProposal(season: Season, id: string, verb: string, body: object): Promise<Moment> {
  const seen = await readProposal(season.onlooker, id);
  return { path: `/proposals/${id}/${verb}`, body, ifMatch: tagOf(seen), absent: `/proposals/${NOBODY}/${verb}` };
}

export async function onDossier(season: Season, id: string, verb: string, body: object): Promise<Moment> {
  const seen = await readDossier(season.onlooker, id);
  return { path: `/dossiers/${id}/${verb}`, body, ifMatch: tagOf(seen), absent: `/dossiers/${NOBODY}/${verb}` };
}
