import type { DossierRead, PageSeen, ProposalRead } from '../support/answers.js';
import type { Session } from '../support/service.js';
import type { Random } from '../support/random.js';

interface Named {
  readonly id: string;
}

interface PersonSeen {
  readonly id: string;
  readonly revision: number;
  readonly posts: readonly Named[];
}

/** Most things of one kind that are attacked at a time. */
const MOST_KNOWN = 60;

/** What really is in the installation, by the name of the field or of the part of an address that takes it. */
export class Knowledge {
  private constructor(
    private readonly values: ReadonlyMap<string, string[]>,
    private readonly revisions: Map<string, number>,
  ) {}

  /** Reads everything as somebody who may see it. `spared`: people whose accounts the attack itself needs. */
  static async gather(onlooker: Session, spared: readonly string[]): Promise<Knowledge> {
    const all = async <Item>(path: string) => (await onlooker.get<PageSeen<Item>>(`${path}?limit=100`)).items;
    const each = async <Read>(path: string) =>
      Promise.all((await all<Named>(path)).map(({ id }) => onlooker.get<Read>(`${path}/${id}`)));
    const proposals = await each<ProposalRead>('/proposals');
    const dossiers = await each<DossierRead>('/dossiers');
    const people = (await all<PersonSeen>('/people')).filter(({ id }) => !spared.includes(id));
    const ids = (list: readonly Named[]) => list.map(({ id }) => id);
    const units = ids(await all('/units'));
    const values = new Map<string, string[]>([
      ['/proposals', ids(proposals)],
      ['/dossiers', ids(dossiers)],
      ['/people', ids(people)],
      ['/plans', ids(await all('/plans'))],
      ['proposal', ids(proposals)],
      ['dossier', ids(dossiers)],
      ['person', ids(people)],
      ['unit', units],
      ['agency', units],
      ['plan', ids(await all('/plans'))],
      ['procedure', ids(await all('/procedures'))],
      ['opinion', proposals.flatMap(({ opinions }) => ids(opinions))],
      ['explanation', dossiers.flatMap(({ explanations }) => ids(explanations))],
      ['appointment', people.flatMap(({ posts }) => ids(posts))],
      ['measure', dossiers.flatMap(({ entries }) => entries.flatMap(({ measures }) => measures))],
      ['area', ['19', '19.gia-sang', 'vn']],
      ['item', ['I.1', 'II.6']],
      ['path', ['san-xuat-kinh-doanh', 'noi-bo']],
      ['to', ['ra-soat', 'tong-hop', 'trinh']],
    ]);
    const standing = [...proposals, ...dossiers, ...people].map(({ id, revision }) => [id, revision] as const);
    return new Knowledge(values, new Map(standing));
  }

  /** One of what is known under a name, if anything is. */
  pick(name: string, random: Random): string | undefined {
    const known = this.values.get(name) ?? [];
    return known.length > 0 ? random.pick(known) : undefined;
  }

  /** The revision last seen of what an address names. */
  revisionIn(target: string): number | undefined {
    const id = target.split('/').find((part) => this.revisions.has(part));
    return id === undefined ? undefined : this.revisions.get(id);
  }

  /** An accepted command has moved what its address names, or made something new. */
  learn(target: string, { id, revision }: { readonly id?: unknown; readonly revision?: unknown }): void {
    if (typeof id !== 'string' || typeof revision !== 'number') return;
    const collection = this.values.get(`/${target.split('?')[0]?.split('/').at(-1) ?? ''}`);
    if (collection && !this.revisions.has(id)) collection.push(id);
    // What is new comes in for what is old, and mostly finished.
    if (collection && collection.length > MOST_KNOWN) collection.shift();
    this.revisions.set(id, revision);
  }
}
