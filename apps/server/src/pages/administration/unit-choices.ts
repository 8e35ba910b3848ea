import { Injectable } from '@nestjs/common';
import type { HttpRequest } from '../../http/request.js';
import type { UnitBody } from '../../units/unit-views.js';
import { Api } from '../api/api.js';
import { UNIT, UNITS } from '../api/questions.js';
import type { FilterChoice } from '../parts/filter.js';
import { unitWords } from '../parts/unit-words.js';

/** As many as the list of a filter shows, and as one answer holds. */
const MOST = '100';
/** Answers that are read for a form: a province has some hundred wards with a few units each. */
const MOST_ANSWERS = 15;

interface Chosen {
  /** The one that is chosen already. */
  readonly chosen?: string | undefined;
}

/** The units that the reader sees, to choose from. */
@Injectable()
export class UnitChoices {
  constructor(private readonly api: Api) {}

  /** For a filter: the first ones, with the one that is chosen. @throws ApiRefusal */
  async first(request: HttpRequest, { chosen = '' }: Chosen): Promise<readonly FilterChoice[]> {
    const { items } = await this.api.ask(request, UNITS, {}, { ended: 'false', limit: MOST });
    const missing = chosen !== '' && !items.some(({ id }) => id === chosen);
    const own = missing ? await this.api.ask(request, UNIT, { id: chosen }).catch(() => null) : null;
    return (own ? [own, ...items] : items).map((unit) => [unit.id, unitWords(unit)]);
  }

  /** Of those that stand. @throws ApiRefusal */
  async all(request: HttpRequest): Promise<readonly UnitBody[]> {
    const found: UnitBody[] = [];
    let cursor: string | null | undefined;
    for (let answers = 0; answers < MOST_ANSWERS && cursor !== null; answers++) {
      const { items, next } = await this.api.ask(request, UNITS, {}, { ended: 'false', limit: MOST, cursor });
      found.push(...items);
      cursor = next;
    }
    return found;
  }
}
