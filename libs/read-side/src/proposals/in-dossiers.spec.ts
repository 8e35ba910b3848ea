import { DossierStory, examinerOf, letterFrom } from '@app/testing';
import { openSpecDatabase, type SpecDatabase } from '../../spec-support/database.js';
import { projectAll } from '../../spec-support/follow.js';
import { SpecLog } from '../../spec-support/log.js';
import { drafted, planOf, PROVINCE, WARD } from '../../spec-support/stories.js';
import { NOTHING_RECORDED } from '../records/proposal-record.js';
import { inDossiers } from './in-dossiers.js';
import { ProposalQueries } from './proposal-queries.js';

jest.setTimeout(60_000);

describe('the dossiers of a proposal', () => {
  let database: SpecDatabase;
  const today = '2026-05-10';
  const on = '2026-04-01';

  beforeAll(async () => {
    database = await openSpecDatabase();
    const log = new SpecLog();
    const dossier = new DossierStory(planOf()).open('room-a', { on, number: 'HS-0001' }).include('a', { on });
    dossier.close(letterFrom(dossier.now.at), { on }).receive({ on });
    const asking = { type: 'RequestExplanation', question: 'Căn cứ?', answerBy: '2026-05-01' } as const;
    await log.goOn('dossier', 'hs', dossier.does(examinerOf('office'), asking, { on: '2026-04-05' }));
    await log.goOn('proposal', 'a', drafted().pass({ on }).pass({ on }).enter('hs', { on }));
    await log.goOn('proposal', 'b', drafted({ number: 'PA-0002' }));
    await projectAll(database.dataSource, log.store);
  });
  afterAll(() => database.stop());

  it('stand beside it with number, title and the explanations asked of it there', async () => {
    const queries = new ProposalQueries(database.dataSource);
    const found = await queries.get('a', { scope: [WARD], today });
    expect([...(found?.inDossiers ?? [])]).toMatchObject([
      [
        'hs',
        {
          number: 'HS-0001',
          title: 'Hồ sơ trình đợt 1',
          explanations: [{ question: 'Căn cứ?', answerBy: '2026-05-01', asked: { on: '2026-04-05' }, answer: null }],
        },
      ],
    ]);
    expect((await queries.get('b', { scope: [WARD], today }))?.inDossiers.size).toBe(0);
  });

  it('are hidden outside the scope', async () => {
    const stay = { id: 'hs', own: false, joined: null, left: null };
    const record = { ...NOTHING_RECORDED, dossiers: [stay] };
    const seen = async (scope: readonly string[]) => [
      ...(await inDossiers(database.dataSource, 'a', record, scope)).keys(),
    ];
    expect([await seen([WARD]), await seen([PROVINCE]), await seen(['tinh-khac'])]).toEqual([['hs'], ['hs'], []]);
  });
});
