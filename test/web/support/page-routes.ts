import { RequestMethod } from '@nestjs/common';
import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants.js';
import { ruleOfHandler } from '../../../apps/server/src/http/gate/route-rule.js';
import { PagesModule } from '../../../apps/server/src/pages/pages.module.js';

export interface PageRoute {
  readonly method: 'GET' | 'POST';
  /** `/phuong-an/:id`. */
  readonly path: string;
  /** Whether it is also shown as of a moment of the past. */
  readonly past: boolean;
}

/** What addresses of the route look like, without their moment. */
export function patternOf({ path }: Pick<PageRoute, 'path'>): RegExp {
  return new RegExp(`^${path.replaceAll(/:\w+/g, '[^/]+')}$`);
}

type Controller = abstract new () => object;

/** Pages on what there is only in a program with another setting, and where they are opened instead. */
const ELSEWHERE: Readonly<Record<string, string>> = {
  '/viec/bo-nhiem/:id/:appointment': 'with POSTS_NEED_CONFIRMATION alone',
};

/** Every route of the program that answers with a page or takes a form. */
export function pageRoutes(): readonly PageRoute[] {
  const controllers = Reflect.getMetadata('controllers', PagesModule) as readonly Controller[];
  return controllers
    .flatMap((controller) => {
      const start = Reflect.getMetadata(PATH_METADATA, controller) as string;
      const prototype = controller.prototype as Readonly<Record<string, unknown>>;
      return Object.getOwnPropertyNames(prototype).flatMap((name) => routeOf(start, prototype[name]));
    })
    .filter(({ path }) => !(path in ELSEWHERE));
}

/** That of the page at an address without its moment. */
export function pageRouteAt(address: string): PageRoute | undefined {
  const routes = pageRoutes().filter(({ method }) => method === 'GET');
  return routes.find(({ path }) => path === address) ?? routes.find((route) => patternOf(route).test(address));
}

function routeOf(start: string, handler: unknown): readonly PageRoute[] {
  if (typeof handler !== 'function') return [];
  const { page = false, past = false } = ruleOfHandler(handler) ?? {};
  if (!page) return [];
  const method = RequestMethod[Reflect.getMetadata(METHOD_METADATA, handler) as RequestMethod];
  const rest = Reflect.getMetadata(PATH_METADATA, handler) as string | readonly string[];
  return [rest].flat().map((end) => ({
    method: method as PageRoute['method'],
    path: `/${[start, end]
      .flatMap((part) => part.split('/'))
      .filter((part) => part !== '')
      .join('/')}`,
    past,
  }));
}
