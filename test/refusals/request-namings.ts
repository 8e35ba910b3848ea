import { today } from '../support/days.js';
import { tagOf } from '../support/proposal-acts.js';
import type { Session } from '../support/service.js';
import { PLAN, PROCEDURE, ROOM, type Ground } from './ground.js';
import { BASELINE, PARAMETER, PARAMETER_ABROAD } from './offices.js';
import { NOBODY } from './refusable.js';
import type { Route } from './routes.js';

/** One request of somebody who may make it, that names something: of another area, and what there is not. */
export interface Naming {
  readonly by: Session;
  readonly method: Route['method'];
  readonly real: string;
  readonly unknown: string;
  readonly ifMatch?: string;
  readonly asked: (name: string) => { readonly path: string; readonly body?: object };
}

const UNIT_ABROAD = { real: 'dong-nguyen.phong-vhxh', unknown: 'dong-nguyen.khong-co' };

/** What bodies, filters and the second parameters of a path may name. */
export async function namings(ground: Ground): Promise<readonly Naming[]> {
  return [...(await signers(ground)), ...(await units(ground)), ...(await within(ground)), ...filters(ground)];
}

const seen = async (by: Session, path: string) => tagOf(await by.get<{ readonly revision: number }>(path));

/** Who signed a letter or a decision; parameters that a measurement names. */
async function signers({ leader, officer, unsigned, inside, drafted, shaped, strangers }: Ground) {
  const person = { real: strangers[1].person, unknown: NOBODY };
  const paper = { number: '9/TTr-UBND', date: today() };
  const signed = (name: string) => ({ ...paper, signer: { person: name, title: 'Chủ tịch' } });
  const { approver, halfDecided, undecided } = shaped;
  const measures = ['m1', 'm2'].map((measure) => ({ measure, outcome: 'approved' }));
  const outcomes = [{ proposal: undecided, edition: 1, measures }];
  const proposals = [{ proposal: inside, edition: 1 }];
  const cost = { method: 'PROCESSING_TIME', hoursPerDay: 'hours-per-day', dossiersPerYear: '10' };
  const measured = { procedure: 'p1', time: { before: '05 ngày làm việc', after: '03 ngày làm việc' } };
  const letter: Naming = {
    by: leader,
    method: 'POST',
    ...person,
    ifMatch: await seen(leader, `/dossiers/${unsigned}`),
    asked: (name) => ({ path: `/dossiers/${unsigned}/submission`, body: { proposals, letter: signed(name) } }),
  };
  const decision: Naming = {
    by: approver,
    method: 'POST',
    ...person,
    ifMatch: await seen(approver, `/dossiers/${halfDecided}`),
    asked: (name) => ({ path: `/dossiers/${halfDecided}/decisions`, body: { ...signed(name), outcomes } }),
  };
  const rate: Naming = {
    by: officer,
    method: 'PUT',
    real: PARAMETER_ABROAD.id,
    unknown: 'thu-nhap-khong-co',
    ifMatch: await seen(officer, `/proposals/${drafted}`),
    asked: (name) => ({
      path: `/proposals/${drafted}/measurements`,
      body: { measurements: [{ ...measured, costs: [{ ...cost, hourlyRate: name }] }] },
    }),
  };
  return [letter, decision, rate];
}

/** Units: of a post, a baseline, a draft, a dossier. */
async function units({ administrator, officer, shaped, offices }: Ground): Promise<readonly Naming[]> {
  const post = { role: 'officer', title: 'Cán bộ', from: '2025-01-01' };
  const person = `/people/${offices.clerk.person}`;
  const procedure = `/procedures/${PROCEDURE.ma_thu_tuc}:19`;
  const content = { title: 'Phương án', procedures: [], measures: [] };
  const of = (by: Session, asked: Naming['asked'], ifMatch?: string): Naming => ({
    by,
    method: 'POST',
    ...UNIT_ABROAD,
    asked,
    ...(ifMatch === undefined ? {} : { ifMatch }),
  });
  const opened = { path: 'hai-lan-ra-soat', title: 'Đợt 9' };
  return [
    of(
      administrator,
      (unit) => ({ path: `${person}/appointments`, body: { ...post, unit } }),
      await seen(administrator, person),
    ),
    of(
      administrator,
      (agency) => ({ path: `${procedure}/baselines`, body: { ...BASELINE, agency } }),
      await seen(administrator, procedure),
    ),
    of(
      administrator,
      (agency) => ({ path: `${procedure}/baselines/corrections`, body: { ...BASELINE, agency, reason: 'Chép nhầm' } }),
      await seen(administrator, procedure),
    ),
    of(officer, (unit) => ({ path: `/plans/${PLAN}/proposals`, body: { ...content, unit, item: 'I.1' } })),
    of(shaped.officer, (unit) => ({ path: '/plans/hinh-tu-choi/dossiers', body: { ...opened, unit } })),
  ];
}

/** What stands within something of one's own, named by what stands within another's. */
async function within({ administrator, reviewer, offices, accepted, dossier, strangers }: Ground) {
  const { clerk, abroad } = offices;
  const person = `/people/${clerk.person}`;
  const [proposal, own] = [`/proposals/${accepted}`, `/dossiers/${dossier}`];
  const appointment = { by: administrator, real: abroad.appointment, unknown: NOBODY };
  const end: Naming = {
    ...appointment,
    method: 'POST',
    ifMatch: await seen(administrator, person),
    asked: (name) => ({ path: `${person}/appointments/${name}/end`, body: { lastDay: '2026-12-31' } }),
  };
  const confirmation: Naming = { ...end, asked: (name) => ({ path: `${person}/appointments/${name}/confirmation` }) };
  const removal: Naming = {
    by: reviewer,
    method: 'POST',
    real: strangers[0].person,
    unknown: NOBODY,
    ifMatch: await seen(reviewer, own),
    asked: (name) => ({ path: `${own}/removals`, body: { proposal: name, reason: 'Bỏ ra.' } }),
  };
  const opinion: Naming = {
    by: reviewer,
    method: 'POST',
    real: abroad.appointment,
    unknown: NOBODY,
    ifMatch: await seen(reviewer, proposal),
    asked: (name) => ({ path: `${proposal}/opinions/${name}/answer`, body: { text: 'Đồng ý.' } }),
  };
  const parameter: Naming = {
    by: strangers[2],
    method: 'POST',
    real: PARAMETER.id,
    unknown: 'khong-co',
    ifMatch: await seen(strangers[2], '/parameters/24'),
    asked: (name) => ({ path: `/parameters/24/${name}/end`, body: { validTo: '2026-12-31' } }),
  };
  return [end, confirmation, removal, opinion, parameter];
}

/** Everything that a list may be narrowed by and that lies somewhere. */
function filters({ strangers, accepted, dossier, officer }: Ground): readonly Naming[] {
  const [, reviewer, administrator] = strangers;
  const plan = { real: PLAN, unknown: 'gia-sang-1999' };
  const unit = { real: ROOM, unknown: 'gia-sang.khong-co' };
  const proposal = { real: accepted, unknown: NOBODY };
  const list: readonly (readonly [string, Pick<Naming, 'real' | 'unknown'>])[] = [
    ...['/proposals', '/dossiers', '/savings', '/savings/lines'].flatMap(
      (path) =>
        [
          [`${path}?plan=`, plan],
          [`${path}?unit=`, unit],
        ] as const,
    ),
    ['/proposals?dossier=', { real: dossier, unknown: NOBODY }],
    ['/savings/lines?proposal=', proposal],
    ['/savings/lines?procedure=', { real: `${PROCEDURE.ma_thu_tuc}:19`, unknown: '1.009999:19' }],
    ['/procedures?code=', { real: PROCEDURE.ma_thu_tuc, unknown: '1.009999' }],
    ['/refusals?person=', { real: officer.person, unknown: NOBODY }],
  ];
  return list.map(([path, names]) => ({
    by: path.startsWith('/refusals') ? administrator : reviewer,
    method: 'GET',
    ...names,
    asked: (name) => ({ path: `${path}${encodeURIComponent(name)}` }),
  }));
}
