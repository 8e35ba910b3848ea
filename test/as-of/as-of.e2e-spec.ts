import { Cast } from '../support/cast.js';
import { completeContent } from '../support/content.js';
import { faultsOf, refusalOf } from '../support/problem.js';
import { startProgram, type Program } from '../support/program.js';
import { act, draft, headApprove } from '../support/proposal-acts.js';
import { Service, type Answer, type Session } from '../support/service.js';

jest.setTimeout(180_000);

const PLAN = 'gia-sang-2026';
const ROOM = 'gia-sang.phong-kthtdt';
const dayOf = (ms: number) => new Date(ms + 7 * 3_600_000).toISOString().slice(0, 10);
const DAY_MS = 86_400_000;
const [TODAY, TOMORROW] = [dayOf(Date.now()), dayOf(Date.now() + DAY_MS)];
const LAST_WEEK = dayOf(Date.now() - 7 * DAY_MS);

interface Read {
  readonly revision: number;
  readonly phase: string;
  readonly title: string;
  readonly edition: number;
  readonly acts: readonly unknown[];
  readonly asOf?: { readonly by: string; readonly date: string; readonly position: string | null };
}

interface Listed {
  readonly items: readonly { readonly id: string; readonly phase: string }[];
}

describe('questions about the past', () => {
  let program: Program;
  let officer: Session;
  let head: Session;
  let other: Session;
  let administrator: Session;
  let drafted: Answer;
  let approved: Answer;

  beforeAll(async () => {
    program = await startProgram();
    const cast = new Cast(new Service(program.url, () => program.output()));
    officer = await cast.as('officer', ROOM);
    head = await cast.as('head', ROOM);
    other = await cast.as('officer', 'hong-an.phong-kthtdt');
    administrator = await cast.as('administrator', 'thai-nguyen.ubnd');
    drafted = await draft(officer, PLAN, { unit: ROOM, item: 'I.1', content: completeContent('Khai sinh') });
    approved = await headApprove(head, drafted.id);
  });
  afterAll(() => program.stop());

  const proposal = (query: string) => officer.read<Read>(`/proposals/${drafted.id}?${query}`);

  it('are answered as the service knew it at a position', async () => {
    const { body, etag } = await proposal(`asOfPosition=${String(drafted.position)}`);
    expect(body).toMatchObject({ revision: 0, phase: 'awaiting-head', acts: [] });
    expect(body.asOf).toMatchObject({ by: 'recorded', date: TODAY, position: drafted.position });
    expect(etag).toBe(`"0@${String(drafted.position)}"`);
    const now = await proposal('');
    expect(now.body.revision).toBeGreaterThan(0);
    expect(now.body).not.toHaveProperty('asOf');
    const listed = await officer.get<Listed>(`/proposals?plan=${PLAN}&asOfPosition=${String(drafted.position)}`);
    expect(listed.items.map(({ phase }) => phase)).toEqual(['awaiting-head']);
    const after = await officer.get<Listed>(`/proposals?plan=${PLAN}&asOfPosition=${String(approved.position)}`);
    expect(after.items.map(({ phase }) => phase)).toEqual([now.body.phase]);
  });

  it('know nothing before it was recorded, nor before the day on its papers', async () => {
    for (const sense of [`asOf=${LAST_WEEK}`, `asOf=${LAST_WEEK}&by=paper`]) {
      expect((await officer.get<Listed>(`/proposals?${sense}`)).items).toEqual([]);
      expect(await refusalOf(proposal(sense))).toBe('404 NOT_FOUND');
    }
    expect((await officer.get<Listed>(`/proposals?asOf=${TODAY}&by=paper`)).items).toHaveLength(1);
  });

  it('name what is wrong with the moment', async () => {
    expect(await faultsOf(proposal(`asOf=${TOMORROW}`))).toEqual(['asOf: notAhead']);
    expect(await faultsOf(proposal('asOf=2026-02-30'))).toEqual(['asOf: day']);
    expect(await faultsOf(proposal('asOfPosition=x'))).toEqual(['asOfPosition: position']);
    expect(await faultsOf(proposal('asOfPosition=9999999999999999999'))).toEqual(['asOfPosition: recorded']);
    expect(await faultsOf(proposal('by=paper'))).toEqual(['asOf: required']);
    expect(await faultsOf(proposal('by=recorded'))).toEqual(['asOf: required']);
    expect(await faultsOf(proposal(`asOf=${TODAY}&asOfPosition=${String(drafted.position)}`))).toEqual([
      'asOfPosition: oneMoment',
    ]);
    expect(await faultsOf(proposal(`asOf=${TODAY}&by=paper&by=recorded`))).toEqual(['by: oneSense']);
    expect(await faultsOf(proposal(`asOf=${TODAY}&by=x`))).toEqual(['by: oneOf']);
    expect(await faultsOf(officer.get(`/units?by=x&asOf=${TODAY}`))).toEqual(['by: oneOf']);
    expect(await faultsOf(officer.get(`/proposals/${drafted.id}/parameters?asOf=${TODAY}`))).toEqual([
      'asOf: unknownField',
    ]);
  });

  it('stand beside a grouping of the same name', async () => {
    const by = await officer.get<{ readonly by: string; readonly asOf: object }>(
      `/savings?by=unit&by=paper&asOf=${TODAY}`,
    );
    expect(by).toMatchObject({ by: 'unit', asOf: { by: 'paper', date: TODAY } });
  });

  it('give no tag with which anybody may act', async () => {
    const { etag } = await proposal(`asOfPosition=${String(drafted.position)}`);
    const acting = act(officer, `/proposals/${drafted.id}`, ['withdrawal', { reason: 'Thôi' }], { ifMatch: etag });
    expect(await faultsOf(acting)).toEqual(['If-Match: revision']);
  });

  it('show to nobody what they do not see today', async () => {
    for (const sense of [`asOf=${TODAY}`, `asOf=${TODAY}&by=paper`, `asOfPosition=${String(drafted.position)}`]) {
      expect(await refusalOf(other.get(`/proposals/${drafted.id}?${sense}`))).toBe('404 NOT_FOUND');
      expect((await other.get<Listed>(`/proposals?${sense}`)).items).toEqual([]);
    }
  });

  it('are asked of every list, and of tables', async () => {
    const paths = ['/plans', `/plans/${PLAN}`, `/plans/${PLAN}/board`, `/plans/${PLAN}/targets`, '/dossiers', '/units'];
    const rest = ['/procedures', '/parameters', '/calendars', '/my-work', '/my-work/counts', '/stays'];
    const sums = ['/savings?by=unit', '/savings/lines', '/savings/duplicates', '/stays/statistics?by=stage'];
    for (const path of [...paths, ...rest, ...sums, '/people', '/refusals']) {
      const asker = ['/people', '/refusals'].includes(path) ? administrator : officer;
      for (const moment of [`asOf=${TODAY}`, `asOf=${TODAY}&by=paper`, `asOfPosition=${String(drafted.position)}`]) {
        const answer = await asker.get<object>(`${path}${path.includes('?') ? '&' : '?'}${moment}`).catch(String);
        expect([path, moment, answer]).toEqual([path, moment, expect.objectContaining({ asOf: expect.anything() })]);
      }
    }
    const table = await officer.get<string>(`/proposals.csv?asOfPosition=${String(drafted.position)}`);
    expect(table).toContain('PA-0001');
  });
});
