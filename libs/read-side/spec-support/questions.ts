import type { CivilDate } from '@app/domain';
import type { EventStore } from '@app/event-store';
import { BOARD_DIMENSIONS, BoardOverviews } from '../src/board/board-overviews.js';
import { BoardQueries } from '../src/board/board-queries.js';
import type { ReadSideDataSource } from '../src/database/read-side-data-source.js';
import { DossierEntryQueries } from '../src/dossiers/dossier-entry-queries.js';
import { DossierQueries } from '../src/dossiers/dossier-queries.js';
import { EditionQueries } from '../src/editions/edition-queries.js';
import { HistoryQueries } from '../src/history/history-queries.js';
import { MyWorkQueries, WORK_VIEWS } from '../src/my-work/my-work-queries.js';
import { PersonQueries } from '../src/people/person-queries.js';
import { PlanQueries } from '../src/plans/plan-queries.js';
import { ProcedureQueries } from '../src/procedures/procedure-queries.js';
import { PROPOSAL_SORTS } from '../src/proposals/proposal-orders.js';
import { ProposalQueries } from '../src/proposals/proposal-queries.js';
import { SavingLineQueries } from '../src/savings/line-queries.js';
import { StayQueries } from '../src/stays/stay-queries.js';
import { StayReports } from '../src/stays/stay-reports.js';
import { DIMENSIONS } from '../src/savings/saving-filter.js';
import { SavingQueries } from '../src/savings/saving-queries.js';
import { TargetQueries } from '../src/targets/target-queries.js';
import { TimelineQueries } from '../src/timeline/timeline-queries.js';
import { UnitQueries } from '../src/units/unit-queries.js';
import { VacantWorkQueries } from '../src/vacant-work/vacant-work-queries.js';

interface Asking {
  readonly scope: readonly string[];
  readonly reach: readonly string[];
  readonly today: CivilDate;
}

/** What the read models answer to a person with these areas, question by question. */
export async function answersOf(dataSource: ReadSideDataSource, store: EventStore, asking: Asking) {
  const { scope, reach, today } = asking;
  const view = { scope, reach };
  const [proposals, dossiers] = [new ProposalQueries(dataSource), new DossierQueries(dataSource)];
  const timelines = new TimelineQueries(dataSource);
  const editions = new EditionQueries(timelines, store);
  const [plans, people] = [new PlanQueries(dataSource), new PersonQueries(dataSource)];
  const procedures = new ProcedureQueries(dataSource);
  const [savings, lines] = [new SavingQueries(dataSource), new SavingLineQueries(dataSource)];
  const board = new BoardQueries(dataSource, new VacantWorkQueries(dataSource));
  const targets = new TargetQueries(dataSource, lines);
  const all = await proposals.list({ scope, today, counted: true });
  const gathered = await dossiers.list({ scope, today, counted: true });
  const planned = await plans.list({ scope });
  const listed = await procedures.list(view);
  const answers: Record<string, unknown> = { all, gathered, planned, listed };
  for (const sort of PROPOSAL_SORTS) answers[`sorted by ${sort}`] = await proposals.list({ scope, today, sort });
  for (const stage of ['review-1', 'consolidation-1', 'approval-1']) {
    answers[`at ${stage}`] = await proposals.list({ scope, today, stage });
  }
  answers['overdue'] = await proposals.list({ scope, today, overdue: true });
  answers['returned'] = await proposals.list({ scope, today, returned: true });
  answers['found'] = await proposals.list({ scope, today, q: 'thủ tục' });
  for (const { id } of all.items) {
    answers[`proposal ${id}`] = await proposals.get(id, { scope, today });
    answers[`timeline of ${id}`] = await timelines.ofProposal(id, { scope, limit: 100 });
    answers[`editions of ${id}`] = await editions.of(id, { scope });
    answers[`first edition of ${id}`] = await editions.read(id, [1], scope);
  }
  Object.assign(answers, await ofBoards(dataSource, asking));
  Object.assign(answers, await ofDossiers(dataSource, asking, gathered.items));
  const posts = ['room-a', 'room-b', 'center', 'office'].flatMap((unit) =>
    (['officer', 'head', 'reviewer', 'approver'] as const).map((role) => ({ role, unit })),
  );
  const work = new MyWorkQueries(dataSource);
  for (const at of WORK_VIEWS) {
    const request = { scope, today, person: 'officer-room-a', posts, view: at } as const;
    answers[`work ${at}`] = [await work.list(request), await work.counts(request)];
  }
  for (const { id } of planned.items) {
    answers[`plan ${id}`] = await plans.get(id, { scope, today });
    answers[`board of ${id}`] = await board.get(id, { scope, today });
    answers[`targets of ${id}`] = await targets.evaluate(id, { scope, today });
    answers[`history of ${id}`] = await new HistoryQueries(dataSource, store).of('plan', id, view);
  }
  for (const { id } of listed.items) answers[`procedure ${id}`] = await procedures.get(id, view);
  for (const by of DIMENSIONS) answers[`savings by ${by}`] = await savings.totals({ scope, by });
  for (const kind of ['proposal', 'dossier'] as const) {
    const request = { kind, scope, today } as const;
    answers[`stays of ${kind}s`] = await new StayQueries(dataSource).list(request);
    for (const by of ['stage', 'unit', 'ward'] as const) {
      answers[`stays of ${kind}s by ${by}`] = await new StayReports(dataSource).of({ ...request, by });
    }
  }
  answers['lines'] = await lines.list({ scope });
  answers['duplicates'] = await lines.duplicates({ scope });
  answers['units'] = await new UnitQueries(dataSource).list({ scope, counted: true });
  answers['people'] = await people.list({ scope });
  return answers;
}

async function ofBoards(dataSource: ReadSideDataSource, { scope, today }: Asking) {
  const boards = new BoardOverviews(dataSource);
  const answers: Record<string, unknown> = {};
  for (const by of BOARD_DIMENSIONS) answers[`board by ${by}`] = await boards.of({ scope, today, by });
  return answers;
}

async function ofDossiers(
  dataSource: ReadSideDataSource,
  { scope, today }: Asking,
  gathered: readonly { readonly id: string }[],
) {
  const [proposals, dossiers] = [new ProposalQueries(dataSource), new DossierQueries(dataSource)];
  const [timelines, entries] = [new TimelineQueries(dataSource), new DossierEntryQueries(dataSource)];
  const answers: Record<string, unknown> = {};
  for (const { id } of gathered) {
    answers[`dossier ${id}`] = await dossiers.get(id, { scope, today });
    answers[`timeline of ${id}`] = await timelines.ofDossier(id, { scope, limit: 100 });
    answers[`entries of ${id}`] = await entries.list(id, { scope });
    answers[`proposals in ${id}`] = await proposals.list({ scope, today, dossier: id });
  }
  return answers;
}
