import type { ExecutionContext } from '@nestjs/common';
import { ROUTE_ARGS_METADATA } from '@nestjs/common/constants.js';
import { RouteParamtypes } from '@nestjs/common/enums/route-paramtypes.enum.js';
import { fieldsOf, type BodyClass } from './declared-fields.js';

const PARTS = { query: RouteParamtypes.QUERY, body: RouteParamtypes.BODY } as const;

/** The class of a route's query or body; null if it takes none, or declares no fields. */
export function takenClass(context: ExecutionContext, part: keyof typeof PARTS): BodyClass | null {
  const [controller, { name }] = [context.getClass<object>(), context.getHandler()];
  const args = (Reflect.getMetadata(ROUTE_ARGS_METADATA, controller, name) ?? {}) as ArgsOfRoute;
  const key = Object.keys(args).find((one) => one.startsWith(`${String(PARTS[part])}:`));
  if (key === undefined) return null;
  const { prototype } = controller as unknown as { readonly prototype: object };
  const types = Reflect.getMetadata('design:paramtypes', prototype, name) as readonly BodyClass[];
  const type = types[args[key]?.index ?? -1];
  return type && fieldsOf(type).size > 0 ? type : null;
}

type ArgsOfRoute = Readonly<Record<string, { readonly index: number }>>;
