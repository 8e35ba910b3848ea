import { pathTo } from '@app/domain';
import {
  REGISTERED_KINDS,
  RefusedThings,
  SUBJECT_KINDS,
  SubjectQueries,
  type RefusalView,
  type RegisteredRef,
  type RegistryView,
  type SubjectRef,
  type SubjectView,
} from '@app/read-side';
import { Injectable } from '@nestjs/common';
import { areaNarrowedTo } from '../http/filter-fields.js';
import { PeopleNames, type Names } from '../http/people-names.js';
import { PlaceNames } from '../http/place-names.js';

type Refused = Pick<RefusalView, 'kind' | 'target' | 'person'>;

/** `things`: by kind and id; what the reader does not see, or what there is not, is not in it. */
export interface NamedRefusals {
  readonly people: Names;
  readonly things: ReadonlyMap<string, string>;
}

type NamedThing = Pick<Refused, 'kind' | 'target'> & { readonly name: string | null };

export const thingKey = ({ kind, target }: Pick<Refused, 'kind' | 'target'>) => `${kind} ${target}`;

/** How people and things of refused acts are called. */
@Injectable()
export class RefusedNames {
  constructor(
    private readonly subjects: SubjectQueries,
    private readonly registered: RefusedThings,
    private readonly people: PeopleNames,
    private readonly places: PlaceNames,
  ) {}

  async of(refused: readonly Refused[], seen: RegistryView): Promise<NamedRefusals> {
    const [subjects, registered] = await Promise.all([
      this.subjects.seen(refused.flatMap(subjectOf), seen.scope),
      this.registered.seen(refused.flatMap(registeredOf), seen),
    ]);
    const idsOf = (of: RegisteredRef['kind']) => registered.flatMap(({ kind, id }) => (kind === of ? [id] : []));
    const [units, people, areas] = await Promise.all([
      this.places.units(idsOf('unit')),
      this.people.of([...new Set([...refused.map(({ person }) => person), ...idsOf('person')])]),
      this.areas(refused, seen),
    ]);
    const named = [
      ...subjects.map((one) => ({ kind: one.kind, target: one.id, name: numberAndTitle(one) })),
      ...registered.map(({ kind, id, name }) => ({ kind, target: id, name: units.get(id) ?? people[id] ?? name })),
      ...areas,
    ];
    const things = named.flatMap(({ name, ...thing }) => (name === null ? [] : [[thingKey(thing), name] as const]));
    return { people, things: new Map(things) };
  }

  /** The places of parameters and calendars. */
  private async areas(refused: readonly Refused[], seen: RegistryView): Promise<readonly NamedThing[]> {
    const kept = refused.filter(({ kind, target }) => isOfArea(kind) && isInSight(areaNarrowedTo(target), seen));
    const names = await this.places.areas(kept.map(({ target }) => pathTo(areaNarrowedTo(target))));
    return kept.map(({ kind, target }) => ({ kind, target, name: names(pathTo(areaNarrowedTo(target))) }));
  }
}

const isOfArea = (kind: string) => kind === 'parameters' || kind === 'calendar';

function isInSight(area: string, { scope, reach }: RegistryView): boolean {
  return reach.includes(area) || scope.some((seen) => area === seen || area.startsWith(`${seen}/`));
}

function subjectOf({ kind, target: id }: Refused): readonly SubjectRef[] {
  const known = SUBJECT_KINDS.find((one) => one === kind);
  return known ? [{ kind: known, id }] : [];
}

function registeredOf({ kind, target: id }: Refused): readonly RegisteredRef[] {
  const known = REGISTERED_KINDS.find((one) => one === kind);
  return known ? [{ kind: known, id }] : [];
}

function numberAndTitle({ number, title }: SubjectView): string {
  return [number, title].filter((one) => one !== null).join(' ');
}
