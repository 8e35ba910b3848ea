import type { CommandName, QueryName } from '@app/domain';
import type { SecurityKind } from '@app/runtime';
import { RouteConfig } from '@nestjs/platform-fastify';
import { ApiExtension } from '@nestjs/swagger';
import { LIMITS } from '../limits.js';

/** Idempotency-Key and If-Match. */
export type CommandHead = 'key' | 'key-and-revision' | 'key-and-perhaps-revision';

/**
 * What is known by the route alone. A route is `open` to anybody, a `page`, `signedIn` for any person, or for people who could
 * ever do one of the `acts` and the `query`.
 */
export interface RouteRule {
  readonly open?: boolean;
  readonly signedIn?: boolean;
  /** A page for people: the session is in a cookie, and a form comes from a page of ours. */
  readonly page?: boolean;
  /** A page that is also shown as of a moment of the past. */
  readonly past?: boolean;
  /** Whether it works before a password that another person chose is changed. */
  readonly beforePasswordChange?: boolean;
  readonly query?: QueryName;
  readonly acts?: readonly CommandName[];
  readonly head?: CommandHead;
  /** It may be asked as of a moment of the past. */
  readonly asOf?: boolean;
  /** It asks what changed between two moments. */
  readonly between?: boolean;
  /** Attempts with a password count separately. */
  readonly checksPassword?: boolean;
  /** Bytes; default: that of all routes. */
  readonly bodyLimit?: number;
  /** Bytes of the texts beside the file of a form. */
  readonly textLimit?: number;
  /** Its kind in the security log. */
  readonly tells?: SecurityKind;
  /** Types of bodies besides JSON, or besides forms for a page. */
  readonly bodyTypes?: readonly string[];
}

export const FORM_TYPE = 'application/x-www-form-urlencoded';
/** Of forms with a file. */
export const FILE_FORM_TYPE = 'multipart/form-data';

const RULE = 'tinhgon:route-rule';

/** Adds to the rule of a route, the web server's `config.rule`. */
export function Rules(part: RouteRule): MethodDecorator {
  return (target, name, descriptor: PropertyDescriptor) => {
    const handler = descriptor.value as object;
    const rule: RouteRule = { ...ruleOfHandler(handler), ...part };
    Reflect.defineMetadata(RULE, rule, handler);
    RouteConfig({ rule })(target, name, descriptor);
  };
}

export const Open = () => Rules({ open: true });

/** Reads and acts through the API, whose rules hold there. */
export const AsPage = () => Rules({ page: true });

/** A page that shows things, also as they were. */
export const AsReadingPage = () => Rules({ page: true, past: true });

/**
 * A page whose form sends a file, and texts beside it, of at most so many bytes. Without a session the form is not read;
 * whoever may is asked of the API before the file is.
 */
export const AsFilePage = (file: number, texts: number = LIMITS.textsBesideFile) =>
  Rules({
    page: true,
    bodyTypes: [FILE_FORM_TYPE],
    textLimit: texts,
    bodyLimit: file + texts + LIMITS.textsBesideFile,
  });

/** For any post. */
export const SignedInOnly = () => Rules({ signedIn: true });

/** Attempts count by address and user name, or by the signed-in person. */
export const ChecksPassword = () => Rules({ checksPassword: true, bodyLimit: LIMITS.passwordBody });

/** For the security log, if the route succeeds. */
export const Tells = (tells: SecurityKind): MethodDecorator => Rules({ tells });

/** Even with a password that another person chose. */
export const BeforePasswordChange = () => Rules({ signedIn: true, beforePasswordChange: true });

export const Asks = (query: QueryName): MethodDecorator => Rules({ query });

/** A person who could never do any of the acts is refused before the body is read. */
export const Does = (acts: CommandName | readonly CommandName[]): MethodDecorator => {
  const named: readonly CommandName[] = typeof acts === 'string' ? [acts] : acts;
  return (target, name, descriptor: PropertyDescriptor) => {
    Rules({ acts: named })(target, name, descriptor);
    ApiExtension('x-acts', named)(target, name, descriptor);
  };
};

/** An act that another route does one by one. */
export const DoesMany = (act: CommandName): MethodDecorator => Rules({ acts: [act] });

export function ruleOfHandler(handler: object): RouteRule | undefined {
  return Reflect.getMetadata(RULE, handler) as RouteRule | undefined;
}

interface Routed {
  readonly routeOptions?: { readonly config?: { readonly rule?: RouteRule } };
}

/** Undefined if there is no such route. */
export function ruleOf({ routeOptions }: Routed): RouteRule | undefined {
  return routeOptions?.config?.rule;
}

export function isComplete({ open, page, signedIn, query, acts }: RouteRule): boolean {
  return (
    open === true ||
    page === true ||
    signedIn === true ||
    query !== undefined ||
    (acts !== undefined && acts.length > 0)
  );
}
