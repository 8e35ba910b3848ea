import { ownerId } from '@app/domain';
import { Injectable } from '@nestjs/common';
import type { HttpRequest } from '../../http/request.js';
import type { FormOption } from '../acts/act-form.js';
import { Api } from '../api/api.js';
import { ME } from '../api/questions.js';
import { momentOf } from '../past/page-moment.js';
import { UnitChoices } from './unit-choices.js';

/** Between the codes of a path in a form. */
const BETWEEN = ' ';

/** Areas that the reader administers, and those below with a unit, each by its path. */
@Injectable()
export class AreaChoices {
  constructor(
    private readonly api: Api,
    private readonly units: UnitChoices,
  ) {}

  /** None on a page of the past: there nobody changes anything. @throws ApiRefusal */
  async of(request: HttpRequest): Promise<readonly FormOption[]> {
    if (momentOf(request)) return [];
    const [{ posts }, units] = await Promise.all([this.api.ask(request, ME), this.units.all(request)]);
    const own = posts.filter(({ role }) => role === 'administrator');
    const administered = own.map(({ area }) => area.at(-1));
    const below = units.filter(({ area }) => area.some((code) => administered.includes(code)));
    const named = [...own, ...below].map(({ area, areaName }) => [area.join(BETWEEN), areaName] as const);
    return [...new Map(named)].map(([value, name]) => ({ value, name }));
  }
}

/** As the API calls the calendar and the parameters of an area. */
export function ownerOf(value: string): string {
  return ownerId(areaIn(value));
}

export function areaIn(text: string): readonly string[] {
  return text === '' ? [] : text.split(BETWEEN);
}
