import { Pairs, placesOf, type Json, type JsonPlace } from '../json-text.js';
import type { Draft } from '../draft.js';
import type { Random } from '../../support/random.js';
import type { Mutation } from './mutation.js';
import { nastyValue, PROTOTYPE_KEYS } from './nasty-values.js';

function somewhere(
  draft: Draft,
  random: Random,
  fits: (place: JsonPlace) => boolean = () => true,
): JsonPlace | undefined {
  if (draft.json === undefined) return undefined;
  const places = placesOf(draft.json, (value) => (draft.json = value)).filter(fits);
  return places.length > 0 ? random.pick(places) : undefined;
}

const membersAt = (place: JsonPlace | undefined) => (place?.value instanceof Pairs ? place.value.members : undefined);
const isObject = ({ value }: JsonPlace) => value instanceof Pairs;
const isList = ({ value }: JsonPlace) => Array.isArray(value);

/** The body as a tree, broken at any of its places. */
export const TREE_MUTATIONS: readonly Mutation[] = [
  {
    name: 'another value',
    weight: 12,
    apply: (draft, random) => somewhere(draft, random)?.replace(nastyValue(random)),
  },
  {
    name: 'a member less',
    weight: 3,
    apply: (draft, random) => {
      const members = membersAt(somewhere(draft, random, isObject));
      members?.splice(random.below(members.length), 1);
    },
  },
  {
    name: 'an unknown member',
    weight: 2,
    apply: (draft, random) =>
      void membersAt(somewhere(draft, random, isObject))?.push(['khong-co', nastyValue(random)]),
  },
  {
    name: 'a member that every object has',
    weight: 4,
    apply: (draft, random) =>
      void membersAt(somewhere(draft, random, isObject))?.push([random.pick(PROTOTYPE_KEYS), nastyValue(random)]),
  },
  {
    name: 'a member twice',
    weight: 2,
    apply: (draft, random) => {
      const members = membersAt(somewhere(draft, random, isObject));
      const [name] = members && members.length > 0 ? random.pick(members) : [undefined];
      if (name !== undefined) members?.push([name, nastyValue(random)]);
    },
  },
  {
    name: 'a list repeated',
    weight: 2,
    apply: (draft, random) => {
      const place = somewhere(draft, random, isList);
      const items = (place?.value ?? []) as Json[];
      if (items.length > 0) place?.replace(Array.from({ length: random.pick([2, 101, 501, 3_000]) }, () => items[0]!));
    },
  },
  {
    name: 'every member empty',
    weight: 1,
    apply: (draft) => {
      if (draft.json instanceof Pairs) draft.json = new Pairs([]);
    },
  },
];
