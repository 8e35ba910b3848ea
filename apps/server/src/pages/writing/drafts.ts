import { Injectable } from '@nestjs/common';
import {
  computableIn,
  inputOfFault,
  measurementsIn,
  saysSomething,
  type Fields,
  type Sheet,
  type TypedMeasurements,
} from '@app/pages';
import type { ProblemBody } from '../../http/problem-body.js';
import type { HttpRequest } from '../../http/request.js';
import type { FiguresShownBody } from '../../proposals/figures-views.js';
import type { ProposalBody } from '../../proposals/proposal-views.js';
import { Api } from '../api/api.js';
import { ApiRefusal } from '../api/api-refusal.js';
import { answerName, answersIn, placed } from './answers.js';
import { contentIn } from './content-fields.js';

/** What one form says, for the API. */
export interface Draft {
  readonly body: object;
  readonly typed: readonly TypedMeasurements[];
}

/** Turns forms into bodies of the API, and its faults into those of inputs. */
@Injectable()
export class Drafts {
  constructor(private readonly api: Api) {}

  /** What the API says of the writing without saving it; null where it cannot read it yet. */
  async judged(
    request: HttpRequest,
    { id }: ProposalBody,
    fields: Fields,
    sheet: Sheet,
  ): Promise<FiguresShownBody | null> {
    const measurements = computableIn(fields, sheet)
      .map(({ inputs }) => inputs)
      .filter(saysSomething);
    const asked = { proposal: id, content: contentIn(fields), measurements };
    try {
      return await this.figures(request, asked);
    } catch (error) {
      if (error instanceof ApiRefusal && [400, 422].includes(error.problem.status)) return null;
      throw error;
    }
  }

  /** Measurements go along only if they changed, answers only to warnings that there are. */
  async draft(request: HttpRequest, proposal: ProposalBody, fields: Fields, sheet: Sheet): Promise<Draft> {
    const typed = measurementsIn(fields, sheet);
    const judged = await this.judged(request, proposal, fields, sheet);
    const warnings = (judged?.warnings ?? []).map((one) => placed(one, judged ?? { procedures: [] }));
    const answers = answersIn(fields, warnings);
    const body = {
      ...contentIn(fields),
      ...(isAsSaved(typed, sheet) ? {} : { measurements: typed.map(({ inputs }) => inputs) }),
      ...(answers.length === 0 ? {} : { warningAnswers: answers }),
    };
    return { body, typed };
  }

  private async figures(request: HttpRequest, body: object): Promise<FiguresShownBody> {
    const sent = { method: 'POST', url: '/api/v1/cost-sheets/figures', headers: {}, body } as const;
    return (await this.api.send(request, sent)).body as FiguresShownBody;
  }
}

/** Each fault at the input that it is about. */
export function atInputs(problem: ProblemBody, { typed, body }: Draft, fields: Fields): ProblemBody {
  const answers = (body as { readonly warningAnswers?: Parameters<typeof answerName>[0][] }).warningAnswers ?? [];
  const inputOf = (field: string) => {
    const answer = answers[Number(/^warningAnswers\[(\d+)\]/.exec(field)?.[1] ?? Number.NaN)];
    return answer ? answerName(answer) : inputOfFault(field, typed, fields);
  };
  const errors = (problem.errors ?? []).map(({ field, rule, message }) => ({ field: inputOf(field), rule, message }));
  return Object.assign({}, problem, { errors });
}

function isAsSaved(typed: readonly TypedMeasurements[], { subjects, saved }: Sheet): boolean {
  const known = subjects.flatMap(({ id }) => saved[id] ?? []);
  const isKept = typed.every(({ at, inputs }) => {
    const before = saved[subjects[at]?.id ?? ''];
    return (
      before !== undefined &&
      JSON.stringify({ ...before, procedure: '' }) === JSON.stringify({ ...inputs, procedure: '' })
    );
  });
  return isKept && typed.length === known.length;
}
