import { RefusalQueries, SubjectQueries, type SubjectRef, type SubjectView } from '@app/read-side';
import { Injectable } from '@nestjs/common';
import { PeopleNames } from '../http/people-names.js';
import type { RefusalFilterQuery } from './refusal-list-query.js';
import { refusalBody, type RefusalPageBody } from './refusal-views.js';

/** `after`: a cursor. `counted`: with how many there are on all pages. */
interface AskedRefusals {
  readonly scope: readonly string[];
  readonly after?: string | null | undefined;
  readonly limit?: number | undefined;
  readonly counted?: boolean | undefined;
}

/** Refused acts with the names of people and of what they were tried on. */
@Injectable()
export class ShownRefusals {
  constructor(
    private readonly refusals: RefusalQueries,
    private readonly subjects: SubjectQueries,
    private readonly names: PeopleNames,
  ) {}

  async list(
    { person, action, from, to }: RefusalFilterQuery,
    { scope, ...page }: AskedRefusals,
  ): Promise<RefusalPageBody> {
    const days = { from: from ?? undefined, to: to ?? undefined };
    const { items, ...rest } = await this.refusals.list({ scope, person, action, ...days, ...page });
    const people = await this.names.of([...new Set(items.map((one) => one.person))]);
    const targets = items.flatMap(({ kind, target }) => (isSubject(kind) ? [{ kind, id: target }] : []));
    const seen = targets.length === 0 ? [] : await this.subjects.seen(targets, scope);
    const subjects = new Map(seen.map((one) => [one.id, nameOf(one)]));
    return { ...rest, items: items.map((one) => refusalBody(one, { people, subjects })) };
  }
}

function isSubject(kind: string): kind is SubjectRef['kind'] {
  return ['proposal', 'dossier', 'plan'].includes(kind);
}

function nameOf({ number, title }: SubjectView): string {
  return [number, title].filter((one) => one !== null).join(' ');
}
