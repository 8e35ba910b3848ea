import { answersIn } from './answer-schemas.js';
import { operationsOf, readApiDocument, resolved, type ApiDocument, type Schema } from '../attack/api-document.js';
import { openSeason, draftEach, type OpenSeason } from '../plans/open-season.js';
import { asking, queriesOf } from '../refusals/queried-routes.js';
import { askOpinion, measure, recordOpinion } from '../support/proposal-acts.js';
import { AnswerForms } from '../openapi/answer-forms.js';
import { inPhase, walk } from '../support/walk.js';
import { BARE, isCode, namesOf } from './naming.js';
import { bareIn } from './bare-codes.js';

const PLAN = 'gia-sang-2026';
const ROOM = 'gia-sang.phong-vhxh';
/** In the form in which they are sent, and streams, which end with the session. */
const UNREAD = /(schema|cost-sheet|stream)$/;
/** The plan as its issuer wrote it. */
const AS_SENT = 'PlanFile';
/** As `BARE` has them. */
const BARE_PLACES = /(acts\[\]\.method|targets\[\]\.figure)$/;
const WARD = '19/19.gia-sang';
const WARD_NAME = 'Phường Gia Sàng, tỉnh Thái Nguyên';
const PROCEDURE = { ma_thu_tuc: '1.001612', ten_thu_tuc: 'Đăng ký thành lập hộ kinh doanh' };
const MEASURED = {
  procedure: 'p1',
  time: { before: '05 ngày làm việc', after: '03 ngày làm việc' },
  costs: [],
};

describe('a code in an answer', () => {
  let season: OpenSeason;
  let document: ApiDocument;

  beforeAll(async () => {
    season = await openSeason(PLAN, 'thai-nguyen.ubnd');
    document = await readApiDocument(season.program.url);
  });
  afterAll(() => season.program.stop());

  /** Only who acts on a dossier may ask for its signers. */
  const readerOf = async (path: string) =>
    path.endsWith('/signers') ? season.cast.as('approver', 'thai-nguyen.ubnd') : season.onlooker;

  it('in an address is one text or number', () => {
    const inPaths = operationsOf(document).flatMap(({ path, parameters }) =>
      parameters.flatMap((one) => (one.in === 'path' ? [[`${path} ${one.name}`, one.schema?.type] as const] : [])),
    );
    expect(inPaths.length).toBeGreaterThan(60);
    expect(inPaths.filter(([, type]) => type !== 'string').map(([at]) => at)).toEqual([
      '/api/v1/proposals/{id}/editions/{edition} edition',
      '/api/v1/proposals/{id}/editions/{edition}/changes edition',
    ]);
  });

  it('has its name beside it', () => {
    const bodies = answersIn(document);
    const bare = [...bodies].flatMap((name) => {
      if (name.startsWith(AS_SENT)) return [];
      const { properties = {} } = resolved(document, { $ref: name });
      return Object.entries(properties).flatMap(([field, schema]) =>
        holdsCode(field, schema) && !namesOf(field).some((one) => one in properties)
          ? [`${name.split('/').at(-1) ?? ''}.${field}`]
          : [],
      );
    });
    expect(bodies.size).toBeGreaterThan(50);
    expect(bare.sort()).toEqual(Object.keys(BARE).sort());
  });

  it('has its name beside it in every answer, wherever it stands, and is as the document says', async () => {
    const { onlooker, program, cast } = season;
    const [proposal = ''] = await draftEach(season, [{ unit: ROOM, item: 'I.1' }]);
    await measure(await cast.as('officer', ROOM), proposal, [MEASURED]);
    await walk(season, [proposal], { until: inPhase('assessing') });
    const reviewer = await cast.as('reviewer', 'gia-sang.ttpvhcc');
    const opinion = await askOpinion(reviewer, proposal, { from: 'Phòng', unit: ROOM, question: 'Căn cứ nào?' });
    await draftEach(season, [{ unit: ROOM, item: 'I.1' }]);
    const bare = new Set<string>();
    const forms = new AnswerForms(document);
    const unlike: string[] = [];
    for (const one of bareIn(await (await cast.as('head', ROOM)).get('/my-work'))) bare.add(`/my-work ${one}`);
    await recordOpinion(reviewer, proposal, { opinion, text: 'Theo luật.' });
    await walk(season, [proposal]);
    const { dossiers } = await onlooker.get<{ dossiers: readonly { id: string }[] }>(`/proposals/${proposal}`);
    const idOf: Readonly<Record<string, string>> = {
      '/proposals': proposal,
      '/dossiers': dossiers[0]?.id ?? '',
      '/plans': PLAN,
      '/units': 'gia-sang.ubnd',
      '/people': onlooker.person,
      '/parameters': 'vn',
      '/calendars': 'vn',
    };
    let read = 0;
    for (const { path } of await queriesOf(program.url)) {
      const asked = path.replace(/\{(id|area)\}/, idOf[path.slice(0, path.indexOf('/', 1))] ?? '$&');
      if (asked.includes('{') || UNREAD.test(path)) continue;
      const answer = await (await readerOf(path)).get(asking(asked));
      for (const one of bareIn(answer)) bare.add(`${path} ${one}`);
      unlike.push(...forms.misfits(path, answer));
      read++;
    }
    expect(read).toBeGreaterThan(20);
    expect(unlike).toEqual([]);
    expect([...bare].filter((one) => !BARE_PLACES.test(one))).toEqual([]);
  });

  it('of a unit says the ward, by which savings are told apart and lists narrowed', async () => {
    const { onlooker } = season;
    const [proposal = ''] = await draftEach(season, [{ unit: ROOM, item: 'I.1' }]);
    const unitName = 'Phòng Văn hóa - Xã hội, phường Gia Sàng';
    expect(await onlooker.get(`/proposals/${proposal}`)).toMatchObject({ unitName });
    expect(await onlooker.get(`/units/${ROOM}`)).toMatchObject({ areaName: WARD_NAME });
    expect(await onlooker.get('/savings?by=ward')).toMatchObject({ parts: [{ value: WARD, name: WARD_NAME }] });
    for (const area of [WARD, WARD.replace('/', '_')]) {
      const { items } = await onlooker.get<{ items: readonly { id: string }[] }>(`/proposals?area=${area}`);
      expect(items.map(({ id }) => id)).toContain(proposal);
    }
    const kept = async (area: string) => (await onlooker.get<{ items: [] }>(`/procedures?area=${area}`)).items.length;
    await season.administrator.post('/procedures/imports', [PROCEDURE]);
    // The registry is the province's.
    expect([await kept('19'), await kept(WARD)]).toEqual([1, 0]);
  });
});

function holdsCode(field: string, schema: Schema): boolean {
  if (schema.enum ?? schema.items?.enum) return true;
  const type = schema.items?.type ?? schema.type;
  return isCode(field) && type === 'string';
}
