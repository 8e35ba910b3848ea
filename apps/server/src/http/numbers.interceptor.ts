import { readPlanNumber, type Series } from '@app/domain';
import { derivedId } from '@app/facts';
import { NumberedThings } from '@app/write-side';
import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import type { Observable } from 'rxjs';
import { sortIn } from './gate/address-stream.js';
import { numbersIn, type NumberIn } from './numbers-in.js';
import type { HttpRequest } from './request.js';
import { takenClass } from './taken-classes.js';

/** Names of nothing, from which ids of nothing are derived. */
const NOTHING = '00000000-0000-5000-8000-000000000000';

const SERIES: Readonly<Record<string, Series>> = { proposal: 'PA', dossier: 'HS' };

/**
 * Puts ids in the place of numbers (`gia-sang-2026/PA-0003`) in the path, the query and the body, once and before
 * anything else looks at them. A number of nothing that the asker sees becomes an id of nothing.
 */
@Injectable()
export class NumbersInterceptor implements NestInterceptor {
  constructor(private readonly things: NumberedThings) {}

  async intercept(context: ExecutionContext, next: CallHandler): Promise<Observable<unknown>> {
    const request = context.switchToHttp().getRequest<HttpRequest>();
    const { person, query, body } = request;
    if (person !== undefined) {
      const [queried, sent] = [takenClass(context, 'query'), takenClass(context, 'body')];
      const numbers = [
        ...inPath(request),
        ...(queried ? numbersIn(queried, query) : []),
        ...(sent ? numbersIn(sent, body) : []),
      ];
      await this.replaceAll(numbers, person);
    }
    return next.handle();
  }

  private async replaceAll(numbers: readonly NumberIn[], person: string): Promise<void> {
    const named = numbers.map((one) => one.named);
    const ids = await this.things.find(named, { kind: 'person', id: person });
    for (const {
      named: { text },
      replace,
    } of numbers)
      replace(ids.get(text) ?? derivedId(NOTHING, text));
  }
}

/** By the first part of a page's address. */
const SORTS_OF_PAGES: Readonly<Record<string, string>> = { 'phuong-an': 'proposal', 'ho-so': 'dossier' };

function sortOfPage({ routeOptions }: HttpRequest): string | undefined {
  return SORTS_OF_PAGES[routeOptions?.url?.split('/')[1] ?? ''];
}

function inPath(request: HttpRequest): readonly NumberIn[] {
  const { params = {} } = request;
  const named = readPlanNumber(params['id'] ?? '');
  if (!named || SERIES[sortIn(request) ?? sortOfPage(request) ?? ''] !== named.series) return [];
  return [{ named, replace: (id) => Reflect.set(params, 'id', id) }];
}
