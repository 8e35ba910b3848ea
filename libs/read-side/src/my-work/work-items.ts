import type { CivilDate, DossierPhase, ProposalPhase } from '@app/domain';
import type { Position } from '@app/event-store';
import type { DataSource } from 'typeorm';
import { dueOfDossier } from '../dossiers/dossier-due.js';
import { DAY_FORM, ID_FORM, keyIn, pageOf, pageSize, type Page } from '../paging/cursor.js';
import { readingOf, type InScope } from '../standing/standing-lists.js';
import type { OpenQuestion, Standing } from '../standing/standing-row.js';
import { planView, standingView, type Reading, type StandingView } from '../standing/standing-view.js';
import type { ProposalView } from '../proposals/proposal-row.js';
import { sendingsOf, type Returning, type Handover, type Handovers } from './handovers.js';
import { urgencyOf, type Urgency } from './urgency.js';

/** A question that the reader is asked, or asked somebody. */
export interface QuestionAtWork {
  readonly id: string;
  readonly question: string;
  readonly answerBy: CivilDate | null;
  readonly overdue: boolean;
}

/** A proposal in a dossier waits as that dossier. `due`: for whoever is asked, or waits for an overdue answer, its day. */
export interface WorkItem extends StandingView {
  readonly kind: 'proposal' | 'dossier';
  readonly id: string;
  readonly revision: number;
  readonly plan: { readonly id: string; readonly title: string | null };
  readonly number: string | null;
  readonly title: string;
  readonly unit: string;
  readonly phase: ProposalPhase | DossierPhase;
  readonly askedOfMe: readonly QuestionAtWork[];
  /** Those whose day has passed without an answer. */
  readonly askedByMe: readonly QuestionAtWork[];
  readonly urgency: Urgency;
  /** Until when and why its own actors put it off; null where they did not. */
  readonly postponed: ProposalView['postponed'];
  readonly sent: Handover | null;
  readonly lastReturn: Returning | null;
}

/** `limit`: 1 to 100, default 50. */
export interface WorkPageRequest extends InScope {
  readonly after?: string | null | undefined;
  readonly limit?: number | undefined;
}

/**
 * `posts`: the reader's, $3. `where`: SQL on columns of both tables, `of_me` and `by_me`; its parameters are $4 and following.
 * `despite`: SQL on the same, for proposals that are work although they are postponed.
 */
export interface WorkCondition {
  readonly posts: readonly string[];
  readonly where: string;
  readonly despite: string;
  /** One kind alone. */
  readonly only?: WorkItem['kind'] | undefined;
  readonly parameters: readonly unknown[];
}

type Row = Omit<Standing, 'involved' | 'asking'> &
  Omit<WorkItem, keyof StandingView | keyof Handovers | 'plan' | 'askedOfMe' | 'askedByMe' | 'urgency'> & {
    readonly plan: string;
    readonly area: readonly string[];
    readonly position: Position;
    readonly urgency: CivilDate;
    readonly ofMe: readonly OpenQuestion[];
    readonly byMe: readonly OpenQuestion[];
  };

/**
 * By urgency: the longest overdue first, then what is due next, then what names no day; within a day what has waited
 * longest, then by kind and number. @throws InvalidCursor
 */
export async function pageOfWork(
  dataSource: DataSource,
  { scope, today, after, limit }: WorkPageRequest,
  { posts, parameters, ...conditions }: WorkCondition,
): Promise<Page<WorkItem>> {
  const size = pageSize(limit);
  const key = keyIn(after, [DAY_FORM, DAY_FORM, /^(proposal|dossier)$/, /^[\w-]{0,40}$/, ID_FORM]);
  const from = key ?? [EARLIEST, EARLIEST, '', '', ''];
  const values = [scope, today, posts, ...parameters];
  const rows = await dataSource.query<Row[]>(pageWhere(conditions, values.length), [...values, ...from, size + 1]);
  const reading = await readingOf(dataSource, rows, today);
  const sendings = await sendingsOf(dataSource, rows);
  return pageOf(
    rows,
    size,
    (row) => [row.urgency, row.since, row.kind, row.number ?? '', row.id],
    (row) => itemOf(row, reading, sendings(row)),
  );
}

function itemOf(row: Row, reading: Reading, sendings: Handovers): WorkItem {
  const { kind, id, revision, number, title, unit, phase } = row;
  const postponed = row.postponed && row.postponed.until > reading.today ? row.postponed : null;
  const standing = standingView(row, reading, true);
  const at = ({ id: question, question: text, answerBy }: OpenQuestion): QuestionAtWork => {
    return { id: question, question: text, answerBy, overdue: answerBy !== null && answerBy < reading.today };
  };
  const asked = { askedOfMe: row.ofMe.map(at), askedByMe: row.byMe.map(at) };
  const item = { kind, id, revision, plan: planView(row, reading), number, title, unit, phase, postponed };
  return { ...item, urgency: urgencyOf(standing, reading.today), ...sendings, ...asked, ...standing };
}

const EARLIEST = '0001-01-01';

const COLUMNS = `id, revision, position, plan, area, number, title, unit, phase, stage, stage_name as "stageName",
  stage_kind as "stageKind", stage_index as "stageIndex", since::text as since, day as due,
  case when answer_by is null then due_words end as deadline, must_act as "mustAct", questions, of_me as "ofMe",
  by_me as "byMe", put_off as postponed, coalesce(day, '9999-12-31') collate "C" as urgency`;

/**
 * `of_me`: the questions that one of the posts is asked; `by_me`: those that one of them asked, overdue; `day`: the first
 * of theirs, or when it is due otherwise; `put_off`: until when and why.
 */
const ofMe = (due: string, deadline: string, putOff = 'null::jsonb') => `lateral (
    select coalesce(jsonb_agg(one) filter (where is_asked), '[]') as of_me,
      coalesce(jsonb_agg(one) filter (where is_late), '[]') as by_me,
      min(one ->> 'answerBy') filter (where is_asked or is_late) as answer_by
    from jsonb_array_elements(questions) one, lateral (select one -> 'asked' ?| $3::text[] as is_asked,
      one -> 'asking' ?| $3::text[] and coalesce(one ->> 'answerBy' < $2, false) as is_late) mine
  ) asked, lateral (select coalesce(answer_by, (${due})::text) as day, ${deadline} as due_words,
    ${putOff} as put_off) dated`;

/** SQL on columns of a proposal: its own actors may work on it. */
export const notPostponed = (today: string) => `coalesce(postponed ->> 'until', '') <= ${today}`;

const DUE_OF_DOSSIER = `lateral ${dueOfDossier('dossier')} held, ${ofMe('held.due', 'held.deadline')}`;

type Conditions = Pick<WorkCondition, 'where' | 'despite' | 'only'>;

/** SQL of everything that waits, with `day`, when it is due. */
export const workWhere = ({ where, despite, only }: Conditions) => {
  const proposals = `
    select 'proposal' as kind, ${COLUMNS} from read_side.proposal, ${ofMe('due', 'deadline', 'postponed')} where ${where}
      and area && $1::text[] and phase <> 'in-dossier' and (${notPostponed('$2')} or ${despite})`;
  const dossiers = () => `
    select 'dossier' as kind, ${COLUMNS} from read_side.dossier, ${DUE_OF_DOSSIER}
      where ${where} and area && $1::text[]`;
  if (only) return only === 'proposal' ? proposals : dossiers();
  return `${proposals} union all ${dossiers()}`;
};

/** `before`: how many parameters the condition has, with those of every condition. */
const pageWhere = (conditions: Conditions, before: number) => {
  const [day, since, kind, number, id, limit] = [1, 2, 3, 4, 5, 6].map((nth) => `$${String(before + nth)}`);
  return `select * from (${workWhere(conditions)}) work
    where (urgency, since, kind, coalesce(number, ''), id)
      > (${day}::text, ${since}::text, ${kind}::text, ${number}::text, ${id}::text)
    order by urgency, since, kind, coalesce(number, ''), id
    limit ${limit}`;
};
