import { Cast } from '../support/cast.js';
import { completeContent } from '../support/content.js';
import { refusalOf } from '../support/problem.js';
import { startProgram, type Program } from '../support/program.js';
import { correct, draft, headApprove, submit } from '../support/proposal-acts.js';
import { Service, type Answer, type Session } from '../support/service.js';

jest.setTimeout(180_000);

const PLAN = 'gia-sang-2026';
const ROOM = 'gia-sang.phong-kthtdt';
const DAY_MS = 86_400_000;
/** So many days ago, in Việt Nam. */
const ago = (days: number) => new Date(Date.now() + 7 * 3_600_000 - days * DAY_MS).toISOString().slice(0, 10);

interface Read {
  readonly stage: { readonly kind: string };
  readonly daysAtStage: number | null;
  readonly knownLater: boolean;
  readonly stays: readonly { readonly days: number; readonly to: string | null }[];
}

interface Timeline {
  readonly items: readonly { readonly type: string; readonly occurredOn: string; readonly late: boolean }[];
}

describe('a proposal whose submission was recorded late and dated wrongly', () => {
  let program: Program;
  let officer: Session;
  let reviewer: Session;
  let proposal: string;
  let submitted: Answer;
  let approved: Answer;

  beforeAll(async () => {
    program = await startProgram();
    const cast = new Cast(new Service(program.url, () => program.output()));
    officer = await cast.as('officer', ROOM);
    const head = await cast.as('head', ROOM);
    reviewer = await cast.as('reviewer', 'gia-sang.ttpvhcc');
    const begun = { unit: ROOM, item: 'I.1', content: completeContent('Khai sinh') };
    proposal = (await draft(officer, PLAN, begun, { on: ago(20) })).id;
    approved = await headApprove(head, proposal, { on: ago(18) });
    submitted = await submit(officer, proposal, { on: ago(10) });
    const changes = { on: ago(15) };
    await correct(officer, proposal, { revision: submitted.revision, changes, reason: 'Ghi nhầm ngày' });
  });
  afterAll(() => program.stop());

  const at = async (moment: string) => officer.get<Read>(`/proposals/${proposal}?${moment}`);
  const onPaper = (days: number) => `asOf=${ago(days)}&by=paper`;

  it('stands where its papers say, as known now', async () => {
    expect(await at(onPaper(12))).toMatchObject({ stage: { kind: 'consolidation' }, daysAtStage: 3, knownLater: true });
    expect(await at(onPaper(16))).toMatchObject({ stage: { kind: 'review' }, daysAtStage: 4, knownLater: true });
    expect(await at(onPaper(0))).toMatchObject({ stage: { kind: 'consolidation' }, daysAtStage: 15 });
  });

  it('stood elsewhere by what was known before the correction', async () => {
    const before = await at(`${onPaper(12)}&asOfPosition=${String(submitted.position)}`);
    expect(before.stage.kind).toBe('review');
    const then = await at(`${onPaper(0)}&asOfPosition=${String(submitted.position)}`);
    expect(then).toMatchObject({ stage: { kind: 'consolidation' }, daysAtStage: 10 });
  });

  it('stood as was known at the end of a day', async () => {
    expect(await at(`${onPaper(12)}&asOfKnown=${ago(0)}`)).toMatchObject({ stage: { kind: 'consolidation' } });
    expect(await refusalOf(at(`${onPaper(12)}&asOfKnown=${ago(1)}`))).toBe('404 NOT_FOUND');
    for (const wrong of [
      `asOf=${ago(12)}&asOfKnown=${ago(0)}`,
      `${onPaper(12)}&asOfKnown=${ago(-1)}`,
      'asOfKnown=2026-02-31',
    ])
      expect(await refusalOf(at(wrong))).toBe('400 VALIDATION_FAILED');
  });

  it('was not submitted before that was recorded', async () => {
    expect((await at(`asOfPosition=${String(approved.position)}`)).stage.kind).toBe('review');
    expect((await at(`asOf=${ago(0)}`)).stage.kind).toBe('consolidation');
  });

  it('is counted on the board, in lists and in stays as it stood', async () => {
    const board = await officer.get<{ readonly stages: readonly { readonly stage: { readonly kind: string } }[] }>(
      `/plans/${PLAN}/board?${onPaper(16)}`,
    );
    expect(board.stages.map(({ stage }) => stage.kind)).toEqual(['review']);
    const stays = await officer.get<{ readonly items: readonly { readonly days: number }[] }>(`/stays?${onPaper(12)}`);
    expect(stays.items.map(({ days }) => days).sort()).toEqual([3, 5]);
    const { stays: told } = await at(onPaper(12));
    expect(told.map(({ days, to }) => [days, to !== null])).toEqual([
      [5, true],
      [3, false],
    ]);
  });

  it('waited for whoever its papers say', async () => {
    const work = async (moment: string) =>
      (await reviewer.get<{ readonly items: object[] }>(`/my-work?${moment}`)).items;
    expect(await work(onPaper(12))).toEqual([expect.objectContaining({ id: proposal, knownLater: true })]);
    expect(await work(onPaper(0))).toEqual([expect.objectContaining({ id: proposal, knownLater: false })]);
    expect(await work(onPaper(16))).toEqual([]);
  });

  it('has a timeline up to that day, with the dates that count', async () => {
    const timeline = async (moment: string) =>
      (await officer.get<Timeline>(`/proposals/${proposal}/timeline?${moment}`)).items.map((one) => [
        one.type,
        one.occurredOn,
        one.late,
      ]);
    expect(await timeline(onPaper(12))).toEqual([
      ['ProposalDrafted', ago(20), true],
      ['EditionApproved', ago(18), true],
      ['StageCompleted', ago(15), true],
    ]);
    expect((await timeline(onPaper(0))).at(-1)?.[0]).toBe('ProposalCorrected');
    expect(await timeline(`asOfPosition=${String(submitted.position)}`)).toEqual([
      ['ProposalDrafted', ago(20), true],
      ['EditionApproved', ago(18), true],
      ['StageCompleted', ago(10), true],
    ]);
  });
});
