import type { PageSeen, TimelineSeen } from '../support/answers.js';
import { daysAhead, today } from '../support/days.js';
import {
  amend,
  close,
  include,
  openDossier,
  readDossier,
  receive,
  returnItems,
  submitDossier,
} from '../support/dossier-acts.js';
import { signedBy } from '../support/dossier-step.js';
import { refusalOf } from '../support/problem.js';
import { accept, act, headApprove, readProposal, startAssessment, submit } from '../support/proposal-acts.js';
import type { Session } from '../support/service.js';
import { walk } from '../support/walk.js';
import { planOfShape, takeUp } from './newcomers.js';
import { draftEach, openSeason, type OpenSeason } from './open-season.js';

const PLACE = { unit: 'moi.phong-kinh-te', item: '1' };
const REASON = 'Gõ nhầm.';

interface Corrected {
  readonly number: string;
  readonly corrections: readonly { readonly was: object; readonly reason: string; readonly by: { person: string } }[];
}

let program: OpenSeason;
let season: OpenSeason;
beforeAll(async () => {
  program = await openSeason('gia-sang-2026', 'thai-nguyen.ubnd');
  const shape = ['review', ['consolidation', 'gathers'], 'submission', 'approval'] as const;
  season = await takeUp(program, planOfShape('dinh-chinh', shape));
});
afterAll(() => program.program.stop());

async function decided(): Promise<{ readonly proposal: string; readonly dossier: string }> {
  const [proposal = ''] = await draftEach(season, [PLACE]);
  await walk(season, [proposal]);
  const { dossiers } = await season.onlooker.get<{ dossiers: readonly { id: string }[] }>(`/proposals/${proposal}`);
  return { proposal, dossier: dossiers[0]!.id };
}

/** A proposal whose dossier was submitted that many days ahead, alone in it. */
async function submittedOn(days: number) {
  const onDay = (day: number) => ({ on: daysAhead(day) });
  const [early, gathered, on] = [onDay(days - 3), onDay(days - 1), onDay(days)];
  const [proposal = ''] = await draftEach(season, [PLACE], early.on);
  await headApprove(await season.cast.as('head', PLACE.unit), proposal, early);
  await submit(await season.cast.as('officer', PLACE.unit), proposal, early);
  const reviewer = await season.cast.as('reviewer', 'moi.trung-tam');
  await startAssessment(reviewer, proposal, early);
  await accept(reviewer, proposal, early);
  const opened = { path: season.document.paths[0]!.id, title: 'Hồ sơ trình' };
  const { id: dossier } = await openDossier(reviewer, season.document.id, opened, early);
  await include(reviewer, dossier, proposal, gathered);
  await close(reviewer, dossier, null, gathered);
  const leader = await season.cast.as('leader', 'moi.ubnd');
  await submitDossier(leader, dossier, signedBy(leader, 'TTr-UBND', daysAhead(days - 1)), on);
  return { proposal, dossier, path: `/proposals/${proposal}` };
}

const factsOf = async (path: string) =>
  (await season.onlooker.get<PageSeen<TimelineSeen>>(`${path}/timeline?limit=100`)).items;
async function correct(by: Session, path: string, type: string, changes: object) {
  const revision = (await factsOf(path)).findLast((one) => one.type === type)!.revision;
  return act(by, path, ['corrections', { revision, changes, reason: REASON }]);
}

describe('what was recorded wrongly', () => {
  it('of a decision is right on the dossier, its proposals and both timelines, with who corrected it and why', async () => {
    const { proposal, dossier } = await decided();
    const approver = await season.cast.as('approver', 'moi.tinh');
    const [before] = (await readDossier(season.onlooker, dossier)).decisions;
    const number = `9${before!.number}`;
    await correct(approver, `/dossiers/${dossier}`, 'DecisionIssued', { number });
    const correction = { was: { number: before!.number }, changes: { number }, reason: REASON };
    const shown = { number, corrections: [{ ...correction, by: { person: approver.person } }] };
    expect(await season.onlooker.get(`/dossiers/${dossier}`)).toMatchObject({ decisions: [shown] });
    const seen = await season.onlooker.get<{ decisions: readonly Corrected[]; outcome: string }>(
      `/proposals/${proposal}`,
    );
    expect(seen).toMatchObject({ outcome: 'approved', decisions: [shown] });
    const issued = (await factsOf(`/dossiers/${dossier}`)).find(({ type }) => type === 'DecisionIssued');
    expect(issued).toMatchObject({ summary: { decision: { number } }, corrections: [correction] });
    const told = (await factsOf(`/proposals/${proposal}`)).find(({ type }) => type === 'ProposalDecided');
    expect(told).toMatchObject({ summary: { decision: { number } }, corrections: [correction] });
  });

  it('of a move or return of a dossier is right on its proposals too', async () => {
    const { proposal, dossier, path } = await submittedOn(-6);
    expect((await readProposal(season.onlooker, proposal)).since).toBe(daysAhead(-6));
    const leader = await season.cast.as('leader', 'moi.ubnd');
    const [was, changes] = [{ on: daysAhead(-6) }, { on: daysAhead(-7) }];
    await correct(leader, `/dossiers/${dossier}`, 'DossierSubmitted', changes);
    expect((await readProposal(season.onlooker, proposal)).since).toBe(daysAhead(-7));
    const corrected = { was, changes, reason: REASON, by: { person: leader.person } };
    const submitted = (await factsOf(path)).findLast(({ type }) => type === 'StageCompleted');
    expect(submitted).toMatchObject({ occurredOn: daysAhead(-7), corrections: [corrected] });
    const examiner = await season.cast.as('examiner', 'moi.tinh');
    await receive(examiner, dossier, { on: daysAhead(-5) });
    await returnItems(examiner, dossier, { proposals: [proposal], reason: 'Thiếu căn cư' }, { on: daysAhead(-4) });
    await correct(examiner, `/dossiers/${dossier}`, 'ItemsReturned', { on: daysAhead(-3), reason: 'Thiếu căn cứ' });
    const by = { person: examiner.person };
    const right = { reason: 'Thiếu căn cứ', corrections: [{ was: { reason: 'Thiếu căn cư' }, reason: REASON, by }] };
    expect(await season.onlooker.get(path)).toMatchObject({
      since: daysAhead(-3),
      daysAtStage: 3,
      dossiers: [{ id: dossier, left: 'returned', leftOn: daysAhead(-3), ...right }],
      names: { [examiner.person]: expect.any(String) as string },
    });
    expect(await season.onlooker.get(`/dossiers/${dossier}`)).toMatchObject({
      proposals: [{ proposal, leftOn: daysAhead(-3), ...right }],
    });
    expect((await factsOf(path)).findLast(({ type }) => type === 'ProposalReturned')).toMatchObject({
      occurredOn: daysAhead(-3),
      summary: { reason: 'Thiếu căn cứ' },
      corrections: [{ was: { on: daysAhead(-4), reason: 'Thiếu căn cư' }, reason: REASON }],
    });
  });

  it('of a claim is right on the dossier that answered it', async () => {
    const { proposal, dossier, path } = await submittedOn(-6);
    const reviewer = await season.cast.as('reviewer', 'moi.trung-tam');
    const corrections = [{ was: { on: daysAhead(-7) }, reason: REASON, by: { person: reviewer.person } }];
    await correct(reviewer, path, 'InclusionRequested', { on: daysAhead(-8) });
    expect(await season.onlooker.get(path)).toMatchObject({ dossiers: [{ joinedOn: daysAhead(-8), corrections }] });
    const stay = { proposal, includedOn: daysAhead(-8), corrections };
    expect(await season.onlooker.get(`/dossiers/${dossier}`)).toMatchObject({ proposals: [stay] });
    const told = (await factsOf(`/dossiers/${dossier}`)).find(({ type }) => type === 'ProposalIncluded');
    expect(told).toMatchObject({ occurredOn: daysAhead(-8), corrections });
  });

  it('of a letter is for whoever may send it, and for nobody else', async () => {
    const { dossier } = await decided();
    const path = `/dossiers/${dossier}`;
    const approver = await season.cast.as('approver', 'moi.tinh');
    const revision = (await readDossier(season.onlooker, dossier)).revision;
    expect(await refusalOf(correct(approver, path, 'DossierSubmitted', { number: '9001/TTr-UBND' }))).toMatch(/^403/);
    const leader = await season.cast.as('leader', 'moi.ubnd');
    expect(await refusalOf(correct(leader, path, 'DossierSubmitted', { text: 'x' }))).toBe('422 NOT_CORRECTABLE');
    expect((await readDossier(season.onlooker, dossier)).revision).toBe(revision);
    await correct(leader, path, 'DossierSubmitted', { number: '9001/TTr-UBND' });
    expect((await readDossier(season.onlooker, dossier)).letters.map(({ number }) => number)).toEqual([
      '9001/TTr-UBND',
    ]);
  });

  it('of a date lets earlier papers in again', async () => {
    const [proposal = ''] = await draftEach(season, [PLACE], today());
    const officer = await season.cast.as('officer', PLACE.unit);
    const head = await season.cast.as('head', PLACE.unit);
    const sendBack = ['send-back', { edition: 1, reason: 'Bổ sung.' }] as const;
    const yesterday = daysAhead(-1);
    const path = `/proposals/${proposal}`;
    expect(await refusalOf(act(head, path, sendBack, { on: yesterday }))).toBe('422 OCCURRED_BEFORE_PREVIOUS');
    await correct(officer, path, 'ProposalDrafted', { on: daysAhead(-2) });
    await act(head, path, sendBack, { on: yesterday });
    expect((await readProposal(head, proposal)).since).toBe(daysAhead(-2));
  });
});

describe('what a decision decided', () => {
  it('is changed by a further decision that names it; both stand, and lists and savings follow', async () => {
    const { proposal, dossier } = await decided();
    const approver = await season.cast.as('approver', 'moi.tinh');
    const further = signedBy(approver, 'QĐ-UBND');
    const reason = 'Căn cứ đã hết hiệu lực.';
    await amend(approver, dossier, further, { outcome: 'rejected', reason });
    const seen = await readDossier(season.onlooker, dossier);
    const [first, second] = seen.decisions;
    const changed = { amends: first!.id, amendsNumber: first!.number };
    expect(seen.decisions).toMatchObject([{ amends: null }, { number: further.number, ...changed }]);
    const left = { leftName: 'đã có quyết định', leftOn: daysAhead(0) };
    expect(seen.proposals).toMatchObject([{ proposal, outcome: 'rejected', decision: second!.id, ...left }]);
    expect(await season.onlooker.get(`/proposals/${proposal}`)).toMatchObject({
      outcome: 'rejected',
      approvedEdition: 1,
      acceptedEdition: 1,
      dossiers: [{ id: dossier, number: seen.number, title: seen.title, ...left }],
      decisions: [
        { outcome: 'approved', amends: null, amendsNumber: null, dossierNumber: seen.number },
        {
          outcome: 'rejected',
          ...changed,
          dossierNumber: seen.number,
          measures: [{ outcome: 'rejected', reason }, {}],
        },
      ],
    });
    const types = (await factsOf(`/proposals/${proposal}`)).map(({ type }) => type);
    expect(types.filter((type) => type.includes('ecided'))).toEqual(['ProposalDecided', 'ProposalRedecided']);
    await correct(approver, `/dossiers/${dossier}`, 'DecisionAmended', { number: `9${further.number}` });
    expect(await season.onlooker.get(`/proposals/${proposal}`)).toMatchObject({
      decisions: [{ corrections: [] }, { number: `9${further.number}`, corrections: [{ reason: REASON }] }],
    });
  });
});
