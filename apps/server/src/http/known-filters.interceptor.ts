import { FilterQueries, type Filtered } from '@app/read-side';
import { FILTER_WORDS } from '@app/wording';
import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import type { Observable } from 'rxjs';
import { fieldsOf, type BodyClass } from './declared-fields.js';
import { FaultList } from './fault-list.js';
import { filterOf } from './filter-fields.js';
import { Problem } from './problem.js';
import { readFields } from './read-fields.js';
import type { HttpRequest } from './request.js';
import { takenClass } from './taken-classes.js';

/** Refuses a filter that names nothing the asker sees, together with everything else that is wrong with the query. */
@Injectable()
export class KnownFiltersInterceptor implements NestInterceptor {
  constructor(private readonly filters: FilterQueries) {}

  async intercept(context: ExecutionContext, next: CallHandler): Promise<Observable<unknown>> {
    const { query, scope, reach } = context.switchToHttp().getRequest<HttpRequest>();
    const type = takenClass(context, 'query');
    if (type && scope && reach) {
      const faults = new FaultList();
      const named = namedIn(type, readFields(type, query, '', faults));
      const unknown = await this.filters.unknown(named, { scope, reach });
      for (const name of unknown) faults.add(name, 'unknownId', FILTER_WORDS[name]);
      if (unknown.length > 0) throw new Problem('VALIDATION_FAILED', { errors: faults.found });
    }
    return next.handle();
  }
}

/** Filters are named like what they name. */
function namedIn(type: BodyClass, read: object): Filtered {
  const given = [...fieldsOf(type)].flatMap(([field, reading]) => {
    const [filter, value] = [filterOf(reading), Reflect.get(read, field) as unknown];
    return filter !== undefined && isNaming(value) ? [[filter, value] as const] : [];
  });
  return Object.fromEntries(given);
}

function isNaming(value: unknown): value is string | readonly string[] {
  return typeof value === 'string' || Array.isArray(value);
}
