import { Injectable } from '@nestjs/common';
import type { HttpRequest } from '../../http/request.js';
import { Api } from '../api/api.js';
import { UNIT, UNITS } from '../api/questions.js';
import type { FilterChoice } from '../parts/filter.js';
import { unitWords } from '../parts/unit-words.js';

/** As many as a list to choose from is still read. */
const MOST = '100';

/** The units that the reader sees, to choose from. */
@Injectable()
export class UnitChoices {
  constructor(private readonly api: Api) {}

  /** Those that have the words, as many as there is room for; with the one that is chosen already. @throws ApiRefusal */
  async of(
    request: HttpRequest,
    { chosen, q }: { readonly chosen?: string | undefined; readonly q?: string | undefined },
  ) {
    const { items, next } = await this.api.ask(request, UNITS, {}, { q, ended: 'false', limit: MOST });
    const missing = chosen !== undefined && chosen !== '' && !items.some(({ id }) => id === chosen);
    const own = missing ? await this.api.ask(request, UNIT, { id: chosen }).catch(() => null) : null;
    const shown = own ? [own, ...items] : items;
    const choices: readonly FilterChoice[] = shown.map((unit) => [unit.id, unitWords(unit)]);
    return { choices, more: next !== null };
  }
}
