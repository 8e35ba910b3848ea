import type { CallHandler, ExecutionContext } from '@nestjs/common';
import { ROUTE_ARGS_METADATA } from '@nestjs/common/constants.js';
import { RouteParamtypes } from '@nestjs/common/enums/route-paramtypes.enum.js';
import 'reflect-metadata';
import { UnknownInputInterceptor } from './unknown-input.interceptor.js';

class Controller {
  act(): void {
    return;
  }
}

/** `parts`: the handler's parameters as Nest records them. */
function isLetThrough(parts: readonly string[]): boolean {
  Reflect.defineMetadata(ROUTE_ARGS_METADATA, Object.fromEntries(parts.map((key) => [key, {}])), Controller, 'act');
  const request = { method: 'GET', query: { x: '1' }, body: undefined };
  const context = {
    switchToHttp: () => ({ getRequest: () => request }),
    getHandler: () => Controller.prototype.act,
    getClass: () => Controller,
  } as unknown as ExecutionContext;
  try {
    new UnknownInputInterceptor().intercept(context, { handle: () => 'passed' } as unknown as CallHandler);
    return true;
  } catch {
    return false;
  }
}

describe('a query', () => {
  it('is let through where the handler takes one', () => {
    expect(isLetThrough([`${String(RouteParamtypes.QUERY)}:0`])).toBe(true);
  });

  it('is refused where it takes none, whatever letters a decorator of our own was given by chance', () => {
    const custom = [`${String(RouteParamtypes.QUERY)}xYz__customRouteArgs__:0`, '3q1__customRouteArgs__:1'];
    expect(isLetThrough([])).toBe(false);
    expect(isLetThrough(custom)).toBe(false);
  });
});
