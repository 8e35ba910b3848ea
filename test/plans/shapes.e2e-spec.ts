import type { DossierEntry } from '../support/answers.js';
import { approveAll, decide, readDossier, receive, type MeasureDecided } from '../support/dossier-acts.js';
import { signedBy } from '../support/dossier-step.js';
import { stagesOf } from '../support/timeline.js';
import { atStage, walk } from '../support/walk.js';
import { planOfShape, takeUp, type Shape } from './newcomers.js';
import { draftEach, openSeason, type OpenSeason } from './open-season.js';
import { tryFourEyes } from './trials/four-eyes.js';
import { tryReturns } from './trials/returns.js';

const PLACE = { unit: 'moi.phong-kinh-te', item: '1' };

/** A name, the shape, how a proposal ends, and where it comes back to from each stage: one alone, then what is left. */
const SHAPES: readonly (readonly [string, Shape, string, readonly string[]])[] = [
  ['reviews alone', ['review', 'review', 'review'], 'completed', ['b2 b1 b1', 'b3 b2 b2']],
  [
    'a consolidation of the dossier after the submission',
    [['review', 'gathers'], 'submission', 'consolidation', 'approval'],
    'decided',
    ['b2 b1 b1', 'b3 b1 b2', 'b4 b1 b3'],
  ],
  ['a dossier that ends where it gathers', ['review', ['consolidation', 'gathers']], 'completed', ['b2 b1 b1']],
  [
    'two approvals in a row',
    ['review', ['consolidation', 'gathers'], 'approval', 'approval'],
    'decided',
    ['b2 b1 b1', 'b3 b1 b2', 'b4 b1 b3'],
  ],
  [
    'dossiers of their own, twice submitted and reviewed between',
    ['review', 'consolidation', 'submission', 'review', 'submission', 'approval'],
    'decided',
    ['b2 b1 b1', 'b3 b1 b2', 'b4 b1 b3', 'b5 b1 b4', 'b6 b1 b5'],
  ],
  ['a submission that ends the path', ['review', 'submission'], 'completed', ['b2 b1 b1']],
];

describe('paths of shapes that no code knows', () => {
  let program: OpenSeason;
  beforeAll(async () => {
    program = await openSeason('gia-sang-2026', 'thai-nguyen.ubnd');
  });
  afterAll(() => program.program.stop());

  it.each(SHAPES)('runs %s', async (_, shape, end, returns) => {
    const id = `hinh-${String(SHAPES.findIndex(([, one]) => one === shape) + 1)}`;
    const season = await takeUp(program, planOfShape(id, shape));
    const ids = await draftEach(season, [PLACE, PLACE]);
    expect((await walk(season, ids)).map(({ status }) => status)).toEqual([end, end]);
    const stages = shape.map((_stage, at) => `b${String(at + 1)}`);
    for (const proposal of ids) expect(await stagesOf(season.onlooker, proposal)).toEqual(stages);
    const came = await tryReturns(season, PLACE);
    expect(came.map(({ from, item, whole }) => [from, item, whole].join(' '))).toEqual(returns);
  });

  it('lets a rejection at the first of two approvals end a proposal, and takes the others on to the second', async () => {
    const shape: Shape = ['review', ['consolidation', 'gathers'], 'approval', 'approval'];
    const season = await takeUp(program, planOfShape('hai-lan-duyet', shape));
    const ids = await draftEach(season, [PLACE, PLACE, PLACE]);
    const [first = ''] = ids;
    const no: MeasureDecided = { outcome: 'rejected', reason: 'Trái quy định của luật.' };
    const there = await walk(season, ids, { until: atStage('b3') });
    const dossier = there[0]?.dossier ?? '';
    const ended = await walk(season, ids, {
      until: ({ status, stage }) => status !== 'open' || stage.id === 'b4',
      judge: ({ proposal, measures }) => measures.map(() => (proposal === first ? no : { outcome: 'approved' })),
    });
    expect(ended.map(({ status, outcome, stage }) => [status, outcome, stage.id].join(' '))).toEqual([
      'decided rejected b3',
      'open approved b4',
      'open approved b4',
    ]);
    const over = await walk(season, ids);
    expect(over.map(({ outcome }) => outcome)).toEqual(['rejected', 'approved', 'approved']);
    expect((await readDossier(season.onlooker, dossier)).decisions.length).toBe(2);
    await tryFourEyes(season, { unit: 'moi.phong-van-hoa', item: '1' });
  });

  it('waits at the first approval until nothing is left undecided there', async () => {
    const shape: Shape = [['review', 'gathers'], 'approval', 'approval'];
    const season = await takeUp(program, planOfShape('con-lai', shape));
    const ids = await draftEach(season, [PLACE, PLACE]);
    const [there] = await walk(season, ids, { until: atStage('b2') });
    const id = there?.dossier ?? '';
    await receive(await season.cast.as('examiner', 'moi.tinh'), id);
    const approver = await season.cast.as('approver', 'moi.tinh');
    const approve = (proposal: string) => (entry: DossierEntry) =>
      entry.proposal === proposal ? approveAll(entry) : null;
    await decide(approver, id, signedBy(approver, 'QĐ-UBND'), approve(ids[0] ?? ''));
    const { stage, staying, entries } = await readDossier(season.onlooker, id);
    expect([stage.id, staying.length, entries.length]).toEqual(['b2', 1, 1]);
    await decide(approver, id, signedBy(approver, 'QĐ-UBND'), approve(ids[1] ?? ''));
    expect((await readDossier(season.onlooker, id)).stage.id).toBe('b3');
    expect((await walk(season, ids)).map(({ status }) => status)).toEqual(['decided', 'decided']);
  });
});
