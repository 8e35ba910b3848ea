import type { CommandName } from '@app/domain';
import { Injectable } from '@nestjs/common';
import type { OpenAPIObject } from '@nestjs/swagger';

export interface ActRoute {
  readonly method: 'POST' | 'PUT';
  /** With the names of its parameters in braces. */
  readonly path: string;
  /** Address of the JSON Schema of its body, within the API's document. */
  readonly schema: string;
}

const DOCUMENT = '/api/docs-json';
const METHODS = ['post', 'put'] as const;

@Injectable()
export class ActRoutes {
  private routes: ReadonlyMap<string, ActRoute> = new Map();

  /** Call once, before the program listens. */
  learn({ paths }: OpenAPIObject): void {
    const routes = new Map<string, ActRoute>();
    for (const [path, item] of Object.entries(paths)) {
      for (const method of METHODS) {
        const operation = item[method];
        const acts = (operation as { readonly 'x-acts'?: readonly CommandName[] } | undefined)?.['x-acts'] ?? [];
        const route = { method: method === 'post' ? 'POST' : 'PUT', path, schema: schemaAt(path, method) } as const;
        for (const act of acts) routes.set(act, route);
      }
    }
    this.routes = routes;
  }

  /** @throws Error for an act without a route */
  of(act: CommandName): ActRoute {
    const route = this.routes.get(act);
    if (!route) throw new Error(`no route does ${act}`);
    return route;
  }
}

/** RFC 6901 within a URI fragment. */
function schemaAt(path: string, method: string): string {
  const steps = ['paths', path, method, 'requestBody', 'content', 'application/json', 'schema'];
  return `${DOCUMENT}#/${steps.map((step) => step.replaceAll('~', '~0').replaceAll('/', '~1')).join('/')}`;
}
