import type { Parameters } from '@app/domain';
import { textIn, type Fields, type Sheet, type SheetSubject } from '@app/pages';
import { METHOD_NAMES, showDong } from '@app/wording';
import { Clock } from '@app/write-side';
import { Injectable } from '@nestjs/common';
import type { HttpRequest } from '../../http/request.js';
import type { ParametersPageBody } from '../../parameters/parameter-views.js';
import type { ProposalBody } from '../../proposals/proposal-views.js';
import type { RegisteredProcedureBody } from '../../procedures/procedure-views.js';
import { Api } from '../api/api.js';
import { ApiRefusal } from '../api/api-refusal.js';
import { PARAMETERS, PLANS, PROCEDURE } from '../api/questions.js';
import { entries } from './content-fields.js';

/** Procedures asked for their baselines; a proposal for more is written without them beside. */
const ASKED = 12;

/** What the figures of a proposal stand on. */
@Injectable()
export class Sheets {
  constructor(
    private readonly api: Api,
    private readonly clock: Clock,
  ) {}

  /** Without baselines. @throws ApiRefusal */
  async of(request: HttpRequest, proposal: ProposalBody, fields: Fields): Promise<Sheet> {
    const [{ items }, { items: plans }] = await Promise.all([
      this.api.ask(request, PARAMETERS),
      this.api.ask(request, PLANS, {}, { limit: '100' }),
    ]);
    const area = plans.find(({ id }) => id === proposal.plan.id)?.area ?? [];
    const computedOn = this.clock.today();
    const saved = Object.fromEntries(proposal.measurements.map(({ inputs }) => [inputs.procedure, inputs]));
    const parameters = parametersIn(items, area, computedOn);
    return { subjects: subjectsIn(fields), parameters, computedOn, area: area.at(-1) ?? '', saved };
  }

  /** With what each procedure took and cost in 2024 at the unit. @throws ApiRefusal */
  async withBaselines(request: HttpRequest, { unit }: ProposalBody, sheet: Sheet): Promise<Sheet> {
    const subjects = await Promise.all(
      sheet.subjects.map(async (subject, at) => {
        const known = subject.code === null || at >= ASKED ? null : await this.find(request, subject.code);
        return known ? { ...subject, baseline: baselineWords(known, unit) } : subject;
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

/** Of the country and the areas around the plan's; for one id the nearest wins. */
function parametersIn(items: ParametersPageBody['items'], area: readonly string[], on: string): Parameters {
  const around = items.filter((one) => one.area.every((code, level) => area[level] === code));
  const sorted = [...around].sort((one, other) => one.area.length - other.area.length);
  const entriesOf = sorted.flatMap(({ area: owner, parameters }) =>
    parameters
      .filter(({ validFrom, validTo }) => validFrom <= on && (validTo === null || on <= validTo))
      .map(({ id, kind, value, estimate, validFrom, validTo, basis, source }) => {
        const quantity = value ?? estimate ?? '';
        const place = owner.length === 0 ? {} : { area: owner.at(-1) ?? '' };
        const end = validTo === null ? {} : { validTo };
        return [id, { kind, value: quantity, validFrom, ...end, ...place, basis, source }] as const;
      }),
  );
  return Object.fromEntries(entriesOf);
}

function baselineWords({ baselines }: RegisteredProcedureBody, unit: string): readonly string[] {
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
