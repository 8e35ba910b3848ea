import { Cast } from '../support/cast.js';
import { completeContent } from '../support/content.js';
import { openDossier } from '../support/dossier-acts.js';
import { faultsOf, refusalOf } from '../support/problem.js';
import { startProgram, type Program } from '../support/program.js';
import { accept, draft, startAssessment, submit } from '../support/proposal-acts.js';
import { Service, type Session } from '../support/service.js';
import type { PageSeen, ProposalRead } from '../support/answers.js';

jest.setTimeout(300_000);

const PLAN = 'gia-sang-2026';
const ROOM = 'gia-sang.phong-kthtdt';
const PLACE = { unit: ROOM, item: 'I.1' };
const named = (number: string) => `${PLAN}/${number}`;
const inPath = (number: string) => encodeURIComponent(named(number));

describe('a number with its plan', () => {
  let program: Program;
  let officer: Session;
  let reviewer: Session;
  let stranger: Session;
  let proposal: { readonly id: string; readonly number: string };
  let dossier: { readonly id: string; readonly number: string };

  beforeAll(async () => {
    program = await startProgram();
    const cast = new Cast(new Service(program.url, () => program.output()));
    officer = await cast.as('officer', ROOM);
    reviewer = await cast.as('reviewer', 'gia-sang.ttpvhcc');
    stranger = await cast.as('reviewer', 'dong-nguyen.ttpvhcc');
    const head = await cast.as('head', ROOM);
    const { id, number = '' } = await draft(officer, PLAN, { ...PLACE, content: completeContent('Một') });
    proposal = { id, number };
    // Right after the draft, without waiting for any list.
    await head.post(`/proposals/${inPath(number)}/head-approval`, { edition: 1 }, { ifMatch: '"0"' });
    await submit(officer, inPath(number));
    await startAssessment(reviewer, inPath(number));
    await accept(reviewer, inPath(number));
    const opened = await openDossier(reviewer, PLAN, { path: 'san-xuat-kinh-doanh', title: 'Đợt 1' });
    dossier = { id: opened.id, number: opened.number ?? '' };
  });
  afterAll(() => program.stop());

  const tag = async (path: string) => (await reviewer.read(path)).etag;

  it('reads what its id reads', async () => {
    const { id } = await reviewer.get<ProposalRead>(`/proposals/${inPath(proposal.number)}`);
    expect(id).toBe(proposal.id);
    for (const part of ['', '/timeline']) {
      expect(await reviewer.get(`/proposals/${inPath(proposal.number)}${part}`)).toEqual(
        await reviewer.get(`/proposals/${proposal.id}${part}`),
      );
      expect(await reviewer.get(`/dossiers/${inPath(dossier.number)}${part}`)).toEqual(
        await reviewer.get(`/dossiers/${dossier.id}${part}`),
      );
    }
  });

  it('stands for the id in bodies and filters', async () => {
    const at = `/dossiers/${inPath(dossier.number)}`;
    const name = named(proposal.number);
    const inclusion = { proposal: name, edition: 1 };
    const include = async () =>
      reviewer.post<object>(`${at}/proposals`, inclusion, { ifMatch: await tag(`/proposals/${proposal.id}`) });
    expect(await include()).toMatchObject({ included: true, proposal: proposal.id, dossier: dossier.id });
    const listed = await reviewer.get<PageSeen<ProposalRead>>(`/proposals?dossier=${inPath(dossier.number)}`);
    expect(listed.items.map(({ id }) => id)).toEqual([proposal.id]);
    const lines = await reviewer.get<PageSeen<{ readonly proposal: string }>>(
      `/savings/lines?proposal=${inPath(proposal.number)}`,
    );
    expect(lines.items.length).toBeGreaterThan(0);
    await reviewer.post(`${at}/removals`, { proposal: name, reason: 'Bổ sung.' }, { ifMatch: await tag(at) });
    await include();
    const other = { proposals: [{ proposal: named('PA-0099'), edition: 1 }] };
    const closing = async (body: object) => reviewer.post(`${at}/closure`, body, { ifMatch: await tag(at) });
    expect(await refusalOf(closing(other))).toBe('409 LIST_DIFFERS');
    await closing({ proposals: [inclusion] });
  });

  it('is one with the id for a repeat with the same key', async () => {
    const sending = { key: 'khoa-ghi-lai-mot-lan', ifMatch: '"0"' };
    const { id, number = '' } = await draft(officer, PLAN, { ...PLACE, content: completeContent('Hai') });
    const withdrawal = { reason: 'Soạn nhầm.' };
    const first = await officer.post(`/proposals/${inPath(number)}/withdrawal`, withdrawal, sending);
    expect(await officer.post(`/proposals/${id}/withdrawal`, withdrawal, sending)).toEqual(first);
  });

  it('of what there is not, or lies in another area, is refused like an unknown id', async () => {
    const nobody = '00000000-1111-5222-8333-444444444444';
    const wrong: string[] = [];
    const asked = (name: string) => [
      refusalOf(stranger.get(`/proposals/${name}`)),
      refusalOf(stranger.get(`/proposals/${name}/timeline`)),
      refusalOf(stranger.post(`/proposals/${name}/acceptance`, { edition: 1 }, { ifMatch: '"0"' })),
      refusalOf(stranger.get(`/dossiers/${name.replace('PA-', 'HS-')}`)),
      faultsOf(stranger.get(`/savings/lines?proposal=${name}`)),
      faultsOf(stranger.get(`/proposals?dossier=${name.replace('PA-', 'HS-')}`)),
    ];
    const unknown = JSON.stringify(await Promise.all(asked(nobody)));
    for (const number of [proposal.number, 'PA-0099']) {
      const said = JSON.stringify(await Promise.all(asked(inPath(number))));
      if (said !== unknown) wrong.push(`${number}: ${said}, not ${unknown}`);
    }
    expect(wrong).toEqual([]);
    expect(unknown).toContain('404 NOT_FOUND');
  });

  it('of the wrong kind or written otherwise is no name', async () => {
    const get = (name: string) => refusalOf(reviewer.get(`/proposals/${encodeURIComponent(name)}`));
    const names = [named(dossier.number), proposal.number, `${PLAN}/PA-1`, `${PLAN}/pa-0001`, `${PLAN}/PA-00001`];
    expect(await Promise.all(names.map(get))).toEqual(names.map(() => '404 NOT_FOUND'));
    const removal = { proposal: named(dossier.number), reason: 'Nhầm.' };
    const removing = reviewer.post(`/dossiers/${dossier.id}/removals`, removal, { ifMatch: '"0"' });
    expect(await faultsOf(removing)).toEqual(['proposal: uuid']);
  });
});
