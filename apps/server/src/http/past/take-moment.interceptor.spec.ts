import type { CallHandler, ExecutionContext } from '@nestjs/common';
import 'reflect-metadata';
import { MayBeText } from '../fields.js';
import type { RouteRule } from '../gate/route-rule.js';
import { Problem } from '../problem.js';
import { TakeMoment } from './take-moment.interceptor.js';

class Grouped {
  @MayBeText({ about: 'Chia theo.', max: 20 })
  by?: string;
}

class Controller {
  plain(): void {
    return;
  }

  grouped(_: Grouped): void {
    return;
  }
}

Reflect.defineMetadata('design:paramtypes', [String], Controller.prototype, 'plain');
Reflect.defineMetadata('design:paramtypes', [Grouped], Controller.prototype, 'grouped');

/** What is wrong with the query, or what is left of it. */
function taken(handler: 'plain' | 'grouped', query: Record<string, unknown>): unknown {
  const rule: RouteRule = { asOf: true };
  const request = { query, routeOptions: { config: { rule } } };
  const context = {
    switchToHttp: () => ({ getRequest: () => request }),
    getHandler: () => Controller.prototype[handler],
    getClass: () => Controller,
  } as unknown as ExecutionContext;
  try {
    new TakeMoment().intercept(context, { handle: () => 'passed' } as unknown as CallHandler);
    return request.query;
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    return error.extras.errors?.map(({ field, rule: broken, message }) => `${field} ${broken} ${message}`);
  }
}

describe('the sense of a moment', () => {
  it('that is none is told with those that there are', () => {
    expect(taken('plain', { asOf: '2026-01-05', by: 'x' })).toEqual([
      expect.stringMatching(/^by oneOf .*recorded.*paper/),
    ]);
    expect(taken('plain', { by: 'x' })).toEqual([expect.stringMatching(/^by oneOf /)]);
  });

  it('leaves the route a parameter of that name', () => {
    expect(taken('grouped', { asOf: '2026-01-05', by: ['unit', 'paper'] })).toEqual({ by: 'unit' });
    expect(taken('grouped', { by: 'x' })).toEqual({ by: 'x' });
  });
});
