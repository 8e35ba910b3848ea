import fc from 'fast-check';
import { RouteParamtypes } from '@nestjs/common/enums/route-paramtypes.enum.js';
import { ROUTE_ARGS_METADATA } from '@nestjs/common/constants.js';
import { ApiModule } from '../api.module.js';
import { fieldsOf, type BodyClass } from './declared-fields.js';
import { Problem } from './problem.js';
import { LIMITS } from './limits.js';
import { ValidationPipe } from './validation.pipe.js';

interface Input {
  readonly name: string;
  readonly kind: 'body' | 'query';
  readonly type: BodyClass;
}

/** The classes of bodies and queries of all routes. */
function inputs(): readonly Input[] {
  const controllers = Reflect.getMetadata('controllers', ApiModule) as readonly BodyClass[];
  const found = controllers.flatMap((controller) => {
    const prototype = controller.prototype as object;
    return Object.getOwnPropertyNames(prototype).flatMap((method) => inputsOf(controller, prototype, method));
  });
  return [...new Map(found.map((input) => [input.type, input])).values()];
}

function inputsOf(controller: object, prototype: object, method: string): readonly Input[] {
  const args = (Reflect.getMetadata(ROUTE_ARGS_METADATA, controller, method) ?? {}) as Record<
    string,
    { index: number }
  >;
  const types = (Reflect.getMetadata('design:paramtypes', prototype, method) ?? []) as readonly BodyClass[];
  return Object.entries(args).flatMap(([key, { index }]): readonly Input[] => {
    const [kind] = key.split(':').map(Number);
    const type = types[index];
    if (type === undefined || type === Object) return [];
    if (kind === RouteParamtypes.BODY) return [{ name: type.name, kind: 'body', type }];
    return kind === RouteParamtypes.QUERY ? [{ name: type.name, kind: 'query', type }] : [];
  });
}

const pipe = new ValidationPipe();
const every = inputs();
/** Names of fields, true and false, and names that every object has. */
const names = [
  ...new Set(every.flatMap(({ type }) => [...fieldsOf(type).keys()])),
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'hasOwnProperty',
  'length',
  '',
  '0',
  'a.b',
  'ế',
];
const scalar = fc.oneof(
  fc.constantFrom<unknown>(null, true, 0, -1, 1e308, '', 'x', 'a\u0000', '\ud800', '\u202e', 'true', '2026-02-30', '5'),
  fc.string({ maxLength: 30 }),
  fc.double(),
);
const { tree } = fc.letrec<{ tree: unknown }>((tie) => ({
  tree: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    scalar,
    fc.array(tie('tree'), { maxLength: 6 }),
    fc.array(fc.tuple(fc.constantFrom(...names), tie('tree')), { maxLength: 8 }).map(written),
  ),
}));

/** As `JSON.parse` makes it, with own members of any name. */
function written(members: readonly (readonly [string, unknown])[]): unknown {
  return Object.fromEntries(members);
}

describe('what routes take', () => {
  it('is known', () => {
    expect(every.length).toBeGreaterThan(25);
  });

  it.each(every.map((input) => [input.name, input] as const))(
    'given whatever JSON, %s is read or refused by names of fields',
    (_, { type, kind }) => {
      const given = fc.oneof(tree, fc.array(fc.tuple(fc.constantFrom(...names), tree)).map(written));
      fc.assert(
        fc.property(given, (value) => {
          const told = reading(value, type, kind);
          if (told instanceof Problem) expectNamed(told);
          else expect(Object.getPrototypeOf(told)).toBe(type.prototype);
        }),
        { numRuns: 60 },
      );
      expect(Object.keys(Object.prototype)).toEqual([]);
    },
  );

  it.each(every.map((input) => [input.name, input] as const))(
    '%s refuses what nobody declared, by its name',
    (_, input) => {
      const value: unknown = JSON.parse('{"__proto__":{"title":"x"},"constructor":{"prototype":{}},"khác":[[[]]]}');
      const told = reading(value, input.type, input.kind);
      const unknown = told instanceof Problem ? (told.extras.errors ?? []) : [];
      const named = unknown.filter(({ rule }) => rule === 'unknownField').map(({ field }) => field);
      expect(named).toEqual(['__proto__', 'constructor', 'khác']);
    },
  );
});

function reading(value: unknown, metatype: BodyClass, type: 'body' | 'query'): unknown {
  try {
    return pipe.transform(value, { type, metatype });
  } catch (error) {
    if (error instanceof Problem) return error;
    throw error;
  }
}

function expectNamed({ code, extras }: Problem): void {
  const errors = extras.errors ?? [];
  expect(code).toBe('VALIDATION_FAILED');
  expect(errors.length).toBeGreaterThan(0);
  expect(errors.length).toBeLessThanOrEqual(LIMITS.faults);
  for (const { field, rule, message } of errors) {
    expect([typeof field, rule, message].every(Boolean)).toBe(true);
    expect(message).toMatch(/[à-ỹ]/i);
  }
}
