import type { CommandName, QueryName } from '@app/domain';
import type { SecurityKind } from '@app/runtime';
import { RouteConfig } from '@nestjs/platform-fastify';
import { ApiExtension } from '@nestjs/swagger';
import { LIMITS } from '../limits.js';

/** What a command's head must say: its Idempotency-Key, and the revision that the asker saw. */
export type CommandHead = 'key' | 'key-and-revision' | 'key-and-perhaps-revision';

/**
 * What is known of a request by its route alone, before its body is read. A route is `open` to anybody, for whoever is
 * `signedIn`, or for whoever could ever do one of the `acts` and ask the `query`.
 */
export interface RouteRule {
  readonly open?: boolean;
  readonly signedIn?: boolean;
  /** Whether it may be asked while a password that somebody else chose is not changed yet. */
  readonly beforePasswordChange?: boolean;
  readonly query?: QueryName;
  readonly acts?: readonly CommandName[];
  readonly head?: CommandHead;
  /** Attempts with a password are counted by themselves. */
  readonly checksPassword?: boolean;
  /** Most bytes of a body; what all routes take where it is left out. */
  readonly bodyLimit?: number;
  /** What the security log calls it when it was done. */
  readonly tells?: SecurityKind;
  /** The types of bodies that the route takes besides JSON. */
  readonly bodyTypes?: readonly string[];
}

const RULE = 'tinhgon:route-rule';

/** Adds to the rule of a route. The web server gets it as the route's `config.rule`. */
export function Rules(part: RouteRule): MethodDecorator {
  return (target, name, descriptor: PropertyDescriptor) => {
    const handler = descriptor.value as object;
    const rule: RouteRule = { ...ruleOfHandler(handler), ...part };
    Reflect.defineMetadata(RULE, rule, handler);
    RouteConfig({ rule })(target, name, descriptor);
  };
}

/** Marks a route that may be asked without being signed in. */
export const Open = () => Rules({ open: true });

/** Marks a route for whoever is signed in, whatever post they hold. */
export const SignedInOnly = () => Rules({ signedIn: true });

/** Marks a route that takes a password: attempts are limited by address and user name, or by who is signed in. */
export const ChecksPassword = () => Rules({ checksPassword: true, bodyLimit: LIMITS.passwordBody });

/** Names what the security log calls it when the route did what it is for. */
export const Tells = (tells: SecurityKind): MethodDecorator => Rules({ tells });

/** Marks a route for whoever is signed in, even with a password that somebody else chose. */
export const BeforePasswordChange = () => Rules({ signedIn: true, beforePasswordChange: true });

/** Names the query that a route answers. */
export const Asks = (query: QueryName): MethodDecorator => Rules({ query });

/** Names the acts that a route is for: whoever could never do one of them is refused before the body is read. */
export const Does = (acts: CommandName | readonly CommandName[]): MethodDecorator => {
  const named: readonly CommandName[] = typeof acts === 'string' ? [acts] : acts;
  return (target, name, descriptor: PropertyDescriptor) => {
    Rules({ acts: named })(target, name, descriptor);
    ApiExtension('x-acts', named)(target, name, descriptor);
  };
};

/** What was said of the route that a method of a controller answers. */
export function ruleOfHandler(handler: object): RouteRule | undefined {
  return Reflect.getMetadata(RULE, handler) as RouteRule | undefined;
}

interface Routed {
  readonly routeOptions?: { readonly config?: { readonly rule?: RouteRule } };
}

/** The rule of the route that a request is for; undefined where there is no such route. */
export function ruleOf({ routeOptions }: Routed): RouteRule | undefined {
  return routeOptions?.config?.rule;
}

/** Whether a route says who may ask it. */
export function isComplete({ open, signedIn, query, acts }: RouteRule): boolean {
  return open === true || signedIn === true || query !== undefined || (acts !== undefined && acts.length > 0);
}
