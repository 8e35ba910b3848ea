import type { Parameters } from '@app/domain';
import { textIn, type Fields, type Sheet, type SheetSubject } from '@app/pages';
import { METHOD_NAMES, showDong } from '@app/wording';
import { Injectable } from '@nestjs/common';
import type { HttpRequest } from '../../http/request.js';
import type { ProposalParametersBody } from '../../proposals/proposal-parameter-views.js';
import type { ProposalBody } from '../../proposals/proposal-views.js';
import type { NamedBaseline } from '../../procedures/baseline-views.js';
import type { RegisteredProcedureBody } from '../../procedures/procedure-views.js';
import { Api } from '../api/api.js';
import { ApiRefusal } from '../api/api-refusal.js';
import { PROCEDURE, PROPOSAL_PARAMETERS } from '../api/questions.js';
import { entries } from './content-fields.js';
import { checkSize } from './form-size.js';

/** New procedures asked for their baselines; those of more are beside them once they are saved. */
const ASKED = 12;

/** What the figures of a proposal stand on. */
@Injectable()
export class Sheets {
  constructor(private readonly api: Api) {}

  /** Of saved procedures with what each took and cost in 2024 at the unit. @throws ApiRefusal, Problem PAYLOAD_TOO_LARGE */
  async of(request: HttpRequest, proposal: ProposalBody, fields: Fields): Promise<Sheet> {
    checkSize(fields);
    const { on, area, ...known } = await this.api.ask(request, PROPOSAL_PARAMETERS, { id: proposal.id });
    const saved = Object.fromEntries(proposal.measurements.map(({ inputs }) => [inputs.procedure, inputs]));
    const beside = new Map(known.procedures.map(({ code, baselines }) => [code, baselineWords(baselines, proposal)]));
    const subjects = subjectsIn(fields).map((one) => ({ ...one, baseline: beside.get(one.code) ?? [] }));
    return { subjects, parameters: parametersIn(known.parameters), computedOn: on, area, saved };
  }

  /** With what each procedure that is not saved yet took and cost in 2024 at the unit, too. @throws ApiRefusal */
  async withBaselines(request: HttpRequest, proposal: ProposalBody, sheet: Sheet): Promise<Sheet> {
    const saved = new Set(proposal.content.procedures.map(({ code }) => code));
    const subjects = await Promise.all(
      sheet.subjects.map(async (subject, at) => {
        const isNew = subject.code !== null && !saved.has(subject.code);
        const known = isNew && at < ASKED ? await this.find(request, subject.code) : null;
        return known ? { ...subject, baseline: baselineWords(known.baselines, proposal) } : subject;
      }),
    );
    return { ...sheet, subjects };
  }

  /** Null for a code that no register has. */
  private async find(request: HttpRequest, code: string): Promise<RegisteredProcedureBody | null> {
    try {
      return await this.api.ask(request, PROCEDURE, { procedure: code });
    } catch (error) {
      if (error instanceof ApiRefusal && error.problem.status < 500) return null;
      throw error;
    }
  }
}

function subjectsIn(fields: Fields): readonly SheetSubject[] {
  const procedures = entries(fields, 'procedures', (part) => ({
    id: part('id'),
    code: part('code').trim() === '' ? null : part('code').trim(),
    name: part('name'),
    baseline: [],
  }));
  const group = textIn(fields, 'group');
  if (procedures.length > 0 || group.trim() === '') return procedures;
  return [{ id: 'group', code: null, name: group, baseline: [] }];
}

function parametersIn(shown: ProposalParametersBody['parameters']): Parameters {
  const entriesOf = shown.map(({ id, kind, value, estimate, validFrom, validTo, area, basis, source }) => {
    const quantity = value ?? estimate ?? '';
    const place = area === null ? {} : { area };
    const end = validTo === null ? {} : { validTo };
    return [id, { kind, value: quantity, validFrom, ...end, ...place, basis, source }] as const;
  });
  return Object.fromEntries(entriesOf);
}

function baselineWords(baselines: readonly NamedBaseline[], { unit }: Pick<ProposalBody, 'unit'>): readonly string[] {
  return baselines
    .filter(({ agency }) => agency === unit)
    .map(({ year, time, cost, costMethod }) => {
      const parts = [time?.raw, cost === null ? undefined : costWords(cost, costMethod)];
      return `Số gốc ${String(year)}: ${parts.filter((part) => part !== undefined).join('; ')}`;
    });
}

function costWords(cost: string, method: keyof typeof METHOD_NAMES | null): string {
  return `${showDong(BigInt(cost))} một năm${method === null ? '' : ` (${METHOD_NAMES[method]})`}`;
}
