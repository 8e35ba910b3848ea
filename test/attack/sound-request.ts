import { today } from '../support/days.js';
import type { Random } from '../support/random.js';
import { resolved, type ApiDocument, type Operation, type Schema } from './api-document.js';
import type { Draft } from './draft.js';
import { treeOf } from './json-text.js';
import type { Knowledge } from './knowledge.js';
import type { Sender } from './stage.js';

export interface Making {
  readonly document: ApiDocument;
  readonly known: Knowledge;
  readonly sender: Sender;
  readonly random: Random;
}

/** A request of the operation as somebody would send it who has read the document and looked first. */
export function soundRequest(operation: Operation, making: Making): Draft {
  const target = targetOf(operation, making);
  const body = operation.bodies.size > 0 ? making.random.pick([...operation.bodies]) : undefined;
  const headers = headersOf(operation, target, making);
  if (body) headers.push(['Content-Type', body[0]]);
  const json = body?.[0].includes('json') ? treeOf(valueOf(body[1], making)) : undefined;
  const bytes = body && json === undefined ? Buffer.from('ma_thu_tuc,ten_thu_tuc\n1.000010,Cấp lại\n') : undefined;
  return { operation, method: operation.method, target, headers, json, bytes, frame: 'framed', delivery: 'whole' };
}

function headersOf({ signedIn, parameters }: Operation, target: string, making: Making): [string, string][] {
  const { known, sender, random } = making;
  const token: [string, string][] =
    sender.token !== null && signedIn ? [['Authorization', `Bearer ${sender.token}`]] : [];
  const asked = parameters.filter((one) => one.in === 'header');
  const sent = asked.flatMap(({ name }): [string, string][] => {
    if (name !== 'If-Match') return [[name, freshKey(random)]];
    const revision = known.revisionIn(target);
    return revision === undefined ? [] : [[name, `"${revision}"`]];
  });
  return [['Host', '127.0.0.1'], ['Accept', 'application/json'], ...token, ...sent];
}

function freshKey(random: Random): string {
  return `attack-${random.below(2 ** 31)}-${random.below(2 ** 31)}`;
}

function targetOf({ path, parameters }: Operation, { known, random }: Making): string {
  let target = path;
  for (const { name, example } of parameters.filter((one) => one.in === 'path')) {
    const before = target.slice('/api/v1'.length, target.indexOf(`/{${name}}`));
    const value = known.pick(name, random) ?? known.pick(before, random) ?? plain(example) ?? 'khong-co';
    target = target.replace(`{${name}}`, encodeURIComponent(value));
  }
  const asked = parameters.filter((one) => one.in === 'query' && one.name !== 'after' && random.chance(0.3));
  const query = asked.flatMap(({ name, schema, example }) => {
    const choice = schema?.enum ? random.pick(schema.enum) : undefined;
    const value = known.pick(name, random) ?? choice ?? plain(example) ?? plain(schema?.example);
    return value === undefined ? [] : [`${name}=${encodeURIComponent(value)}`];
  });
  return query.length > 0 ? `${target}?${query.join('&')}` : target;
}

function plain(value: unknown): string | undefined {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined;
}

/** A value that a schema takes: what is really there under the field's name, else the example, else the least that fits. */
function valueOf(written: Schema, making: Making, name = ''): unknown {
  const schema = resolved(making.document, written);
  if (schema.nullable === true && making.random.chance(0.3)) return null;
  if (schema.type === 'object' || schema.properties) return objectOf(schema, making);
  return schema.type === 'array' ? listOf(schema, making, name) : scalarOf(schema, making, name);
}

function listOf({ example, items = {}, minItems = 0 }: Schema, making: Making, name: string): unknown {
  if (Array.isArray(example) && items.type === 'string') return example;
  const length = minItems + making.random.below(3);
  return Array.from({ length }, () => valueOf(items, making, name.replace(/s$/, '')));
}

function scalarOf(schema: Schema, { random, known }: Making, name: string): unknown {
  if (schema.enum) return random.pick(schema.enum);
  return SPECIAL[name]?.(random) ?? known.pick(name, random) ?? schema.example ?? LEAST[schema.type ?? 'string'];
}

/** Fields for which neither an id nor the example fits more than once. */
const SPECIAL: Readonly<Record<string, ((random: Random) => unknown) | undefined>> = {
  edition: () => 1,
  occurredOn: () => today(),
  username: (random) => `nguoi.${random.below(2 ** 31)}`,
};

const LEAST: Readonly<Record<string, unknown>> = { string: 'Nội dung', integer: 1, number: 1, boolean: true };

function objectOf(schema: Schema, making: Making): unknown {
  if (!schema.properties) return schema.example ?? {};
  const wanted = Object.entries(schema.properties).filter(
    ([name]) => schema.required?.includes(name) === true || making.random.chance(0.5),
  );
  return Object.fromEntries(wanted.map(([name, member]) => [name, valueOf(member, making, name)]));
}
