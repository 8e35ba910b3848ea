/** A piece of JSON text that goes out as it is, whether or not it is JSON. */
export class Raw {
  constructor(readonly text: string) {}
}

/** An object whose members may come twice, in any order. */
export class Pairs {
  constructor(readonly members: [string, Json][]) {}
}

export type Json = string | number | boolean | null | Raw | Pairs | Json[];

/** A value of the program as a tree that can be broken at every place. */
export function treeOf(value: unknown): Json {
  if (Array.isArray(value)) return value.map(treeOf);
  if (typeof value === 'object' && value !== null) {
    return new Pairs(Object.entries(value).map(([name, member]) => [name, treeOf(member)]));
  }
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : null;
}

export function textOf(tree: Json): string {
  if (tree instanceof Raw) return tree.text;
  if (Array.isArray(tree)) return `[${tree.map(textOf).join(',')}]`;
  if (tree instanceof Pairs) {
    return `{${tree.members.map(([name, member]) => `${JSON.stringify(name)}:${textOf(member)}`).join(',')}}`;
  }
  return JSON.stringify(tree);
}

/** A place in a tree: what stands there, and how to put something else there. */
export interface JsonPlace {
  readonly value: Json;
  readonly name: string;
  replace(value: Json): void;
}

/** Every place of a tree, the whole included. */
export function placesOf(tree: Json, replace: (value: Json) => void, name = ''): JsonPlace[] {
  const here: JsonPlace = { value: tree, name, replace };
  if (Array.isArray(tree)) {
    return [here, ...tree.flatMap((item, at) => placesOf(item, (value) => (tree[at] = value), `${name}[${at}]`))];
  }
  if (!(tree instanceof Pairs)) return [here];
  return [here, ...tree.members.flatMap((pair) => placesOf(pair[1], (value) => (pair[1] = value), pair[0]))];
}
