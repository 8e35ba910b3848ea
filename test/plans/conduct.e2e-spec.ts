import type { PageSeen, ProposalSeen, WorkSeen } from '../support/answers.js';
import { DEMONSTRATION_PASSWORD } from '../support/cast.js';
import { completeContent, emptyContent } from '../support/content.js';
import { daysAhead, today } from '../support/days.js';
import { close, decide, readDossier, receive, submitDossier, approveAll } from '../support/dossier-acts.js';
import { signedBy } from '../support/dossier-step.js';
import { faultsOf, refusalOf } from '../support/problem.js';
import { act, draft, headApprove, readProposal } from '../support/proposal-acts.js';
import { atStage, gather, inPhase, walk } from '../support/walk.js';
import { draftEach, openSeason, seasonOn, type OpenSeason } from './open-season.js';

const PLAN = 'gia-sang-2026';
const PROVINCE = 'thai-nguyen.ubnd';
const ECONOMY = { unit: 'gia-sang.phong-kthtdt', item: 'I.1' };
const CULTURE = { unit: 'gia-sang.phong-vhxh', item: 'I.1' };

describe('how the service behaves at its counter', () => {
  let season: OpenSeason;
  beforeAll(async () => {
    season = await openSeason(PLAN, PROVINCE);
  });
  afterAll(() => season.program.stop());

  it('lets in by account and password alone', async () => {
    const { service } = season;
    const username = 'gia-sang.ttpvhcc.tham-dinh';
    expect(await refusalOf(service.send('GET', '/plans', {}))).toBe('401 UNAUTHENTICATED');
    expect(await refusalOf(service.send('GET', '/plans', { token: 'a.b.c' }))).toBe('401 UNAUTHENTICATED');
    expect(await refusalOf(service.signIn(username, 'sai-mat-khau'))).toBe('401 SIGN_IN_FAILED');
    expect(await refusalOf(service.signIn('khong.co.ai', DEMONSTRATION_PASSWORD))).toBe('401 SIGN_IN_FAILED');
    const person = await service.signIn(username, DEMONSTRATION_PASSWORD);
    expect(await person.get('/me')).toMatchObject({ id: person.person, posts: [{ role: 'reviewer' }] });
  });

  it('answers health, its document and its front page to everybody', async () => {
    const { url } = season.program;
    for (const path of ['/health/live', '/health/ready']) expect((await fetch(`${url}${path}`)).status).toBe(200);
    const front = await fetch(url, { redirect: 'manual' });
    expect([front.status, front.headers.get('location')]).toEqual([303, '/dang-nhap']);
    const types = await Promise.all(
      ['', '/swagger-ui-init.js'].map(async (page) =>
        (await fetch(`${url}/api/docs${page}`)).headers.get('content-type'),
      ),
    );
    expect(types).toEqual(['text/html; charset=utf-8', 'application/javascript; charset=utf-8']);
    const document = (await (await fetch(`${url}/api/docs-json`)).json()) as { readonly paths: object };
    expect(Object.keys(document.paths)).toEqual(expect.arrayContaining(['/api/v1/proposals/{id}/timeline']));
  });

  it('keeps texts in one Unicode form, and finds them with and without diacritics', async () => {
    const officer = await season.cast.as('officer', ECONOMY.unit);
    const title = 'Đăng ký hộ kinh doanh cá thể';
    const { id } = await draft(officer, PLAN, { ...ECONOMY, content: completeContent(title.normalize('NFD')) });
    expect((await readProposal(officer, id)).content.title).toBe(title.normalize('NFC'));
    for (const words of ['hộ kinh doanh cá thể', 'ho kinh doanh ca the', 'HO KINH DOANH CA THE']) {
      const { items } = await officer.get<PageSeen<ProposalSeen>>(`/proposals?q=${encodeURIComponent(words)}`);
      expect(items.map((item) => item.id)).toEqual([id]);
    }
    const { items } = await officer.get<PageSeen<ProposalSeen>>('/proposals?q=khong%20co%20gi');
    expect(items).toEqual([]);
  });

  it('names the field and the rule of what is not valid', async () => {
    const officer = await season.cast.as('officer', ECONOMY.unit);
    const wrong = { ...emptyContent('x'.repeat(501)), procedures: [{ code: '1' }] } as never;
    const sent = draft(officer, PLAN, { ...ECONOMY, content: wrong });
    expect((await faultsOf(sent)).map((fault) => fault.split(':')[0]).sort()).toEqual(['procedures[0].name', 'title']);
    expect(await refusalOf(officer.post(`/plans/${PLAN}/proposals`, { ...ECONOMY, unknown: 1 }))).toBe(
      '400 VALIDATION_FAILED',
    );
  });

  it('takes a draft from before it had the plan only as entered late, shows that, and takes none from before the plan', async () => {
    const officer = await season.cast.as('officer', CULTURE.unit);
    const drafting = (occurredOn: string, marked = {}) =>
      officer.post(`/plans/${PLAN}/proposals`, { ...CULTURE, ...emptyContent('Nhập sau'), occurredOn, ...marked });
    expect(await faultsOf(drafting('2026-04-10'))).toEqual(['occurredOn: OCCURRED_BEFORE_ADOPTION']);
    expect(await faultsOf(drafting('2026-01-31', { enteredLate: true }))).toEqual(['occurredOn: OCCURRED_BEFORE_PLAN']);
    const { id } = await drafting('2026-04-10', { enteredLate: true });
    expect(await readProposal(officer, id)).toMatchObject({ enteredLate: true, since: '2026-04-10' });
    const [inTime = ''] = await draftEach(season, [CULTURE]);
    expect(await readProposal(officer, inTime)).toMatchObject({ enteredLate: false });
  });

  it('takes no paper from the future, and none before the one that precedes it', async () => {
    const head = await season.cast.as('head', CULTURE.unit);
    const [id = ''] = await draftEach(season, [CULTURE], '2026-04-10');
    const tomorrow = new Date(Date.parse(today()) + 86_400_000).toISOString().slice(0, 10);
    expect(await refusalOf(headApprove(head, id, { on: tomorrow }))).toMatch(/^\d+ OCCURRED_IN_FUTURE$/);
    expect(await refusalOf(headApprove(head, id, { on: '2026-04-09' }))).toMatch(/^\d+ OCCURRED_BEFORE_PREVIOUS$/);
    expect(await refusalOf(headApprove(head, id, { on: '2026-02-30' }))).toBe('400 VALIDATION_FAILED');
    expect(await refusalOf(headApprove(head, id, { on: '2026-04-10' }))).toBe('done');
  });

  it('asks of papers what they must say: the whole list, a letter, a known signer, every measure', async () => {
    const { cast, onlooker } = season;
    const ids = await draftEach(season, [ECONOMY, CULTURE]);
    await walk(season, ids, { until: inPhase('ready-to-gather') });
    const dossier = await gather(season, ids);
    const [center, leader] = [await cast.as('reviewer', 'gia-sang.ttpvhcc'), await cast.as('leader', 'gia-sang.ubnd')];
    const half = { proposals: [{ proposal: ids[0], edition: 1 }], letter: null };
    expect(await refusalOf(act(center, `/dossiers/${dossier}`, ['closure', half]))).toMatch(/^\d+ LIST_DIFFERS$/);
    await close(center, dossier);
    const { items } = await leader.get<PageSeen<WorkSeen>>('/my-work');
    expect(items.map(({ kind, id }) => [kind, id])).toEqual([['dossier', dossier]]);
    expect(await refusalOf(submitDossier(leader, dossier, null))).toMatch(/^\d+ LETTER_REQUIRED$/);
    const letter = signedBy(leader, 'TTr-UBND');
    const nobody = { ...letter, signer: { ...letter.signer, person: '00000000-0000-4000-8000-000000000000' } };
    expect(await faultsOf(submitDossier(leader, dossier, nobody))).toEqual(['letter.signer.person: UNKNOWN_PERSON']);
    const byReviewer = { ...letter, signer: { ...letter.signer, person: center.person } };
    expect(await faultsOf(submitDossier(leader, dossier, byReviewer))).toEqual([
      'letter.signer.person: NO_DUTY_TO_SIGN',
    ]);
    const early = (date: string) => faultsOf(submitDossier(leader, dossier, { ...letter, date }));
    expect(await early(daysAhead(-1))).toEqual(['letter.date: BAD_PAPER_DATE']);
    // Also before the leader's post.
    const both = ['letter.date: BAD_PAPER_DATE', 'letter.signer.person: NO_DUTY_TO_SIGN'];
    expect(await early('2019-05-28')).toEqual(both);
    await submitDossier(leader, dossier, letter);

    const approver = await cast.as('approver', PROVINCE);
    const paper = signedBy(approver, 'QĐ-UBND');
    expect(await refusalOf(decide(approver, dossier, paper, approveAll))).toMatch(/^\d+ NOT_RECEIVED$/);
    await receive(await cast.as('examiner', 'thai-nguyen.vp-ubnd'), dossier);
    const byLeader = { ...paper, signer: { ...paper.signer, person: leader.person } };
    expect(await refusalOf(decide(approver, dossier, byLeader, approveAll))).toBe('403 FORBIDDEN FOUR_EYES');
    const partial = decide(approver, dossier, paper, () => [{ outcome: 'approved' }]);
    expect(await refusalOf(partial)).toMatch(/^\d+ OUTCOMES_INCOMPLETE$/);
    expect((await readDossier(onlooker, dossier)).letters.map(({ number }) => number)).toEqual([letter.number]);
    await walk(season, ids);
  });

  it('keeps what it has acknowledged when it is killed, and goes on from there', async () => {
    const [id = ''] = await draftEach(season, [CULTURE]);
    const [before] = await walk(season, [id], { until: atStage('tong-hop') });
    season = await seasonOn(await season.program.killAndRestart(), PLAN, PROVINCE);
    expect(await readProposal(season.onlooker, id)).toEqual(before);
  });
});
