import { readdirSync, readFileSync } from 'node:fs';
import type { Random } from '../../support/random.js';
import { Pairs, placesOf, Raw, textOf, treeOf, type Json, type JsonPlace } from '../json-text.js';
import { nastyValue } from '../mutations/nasty-values.js';

const FOLDER = 'deploy/plans';
const PLANS = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.json') && name !== 'plan.schema.json')
  .map((name) => JSON.parse(readFileSync(`${FOLDER}/${name}`, 'utf8')) as object);

/** How a node of a plan is broken: dropped, put twice, made another type, made large. */
type Damage = (place: JsonPlace, random: Random) => void;

const twice = (value: Json): Json => (Array.isArray(value) ? [...value, ...value] : [value, value]);

function enlarged(value: Json, random: Random): Json {
  const times = random.pick([2, 600, 5_000]);
  if (typeof value === 'string') return value.repeat(times);
  if (!Array.isArray(value)) return new Pairs(Array.from({ length: times }, (_, at) => [`k${at}`, 0]));
  // One text for all copies: what is written once need not be walked again.
  const item = new Raw(textOf(value[0] ?? null));
  return Array.from({ length: times }, () => item);
}

const DAMAGES: readonly Damage[] = [
  ({ replace }) => replace(null),
  ({ value, replace }) => replace(twice(value)),
  ({ replace }, random) => replace(nastyValue(random)),
  ({ value, replace }, random) => replace(enlarged(value, random)),
  ({ value }) => {
    if (value instanceof Pairs) value.members.splice(0, 1);
  },
  ({ value }) => {
    if (value instanceof Pairs) value.members.push(['__proto__', new Raw('{"x":1}')]);
  },
];

/** One of the plans of the repository under a name of its own, broken at one to three of its nodes. */
export function damagedPlan(random: Random, id: string): Buffer {
  let tree = treeOf({ ...random.pick(PLANS), id });
  for (let times = random.pick([1, 1, 2, 3]); times > 0; times--) {
    random.pick(DAMAGES)(random.pick(placesOf(tree, (value) => (tree = value))), random);
  }
  return Buffer.from(textOf(tree));
}
