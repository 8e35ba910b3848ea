import { ChangeQueries, ChangeReports, SubjectQueries, type ChangeSort, type ComparedSpan } from '@app/read-side';
import { Injectable } from '@nestjs/common';
import type { Plain } from '../http/answer-fields.js';
import { within } from '../http/filter-fields.js';
import { PeopleNames } from '../http/people-names.js';
import { namedSubjects } from '../timelines/named-subjects.js';
import { changeFilter, type ChangeFilterQuery, type ChangeSummaryQuery } from './change-query.js';
import { changeSummaryParts, type ChangeSummaryBody } from './change-summary-views.js';
import { PlaceNamesThen } from './place-names-then.js';
import { changedProposalBody, peopleInChange, unitsInChange, type ChangePageBody } from './change-views.js';
import { momentsOf } from './moments-of.js';

/** `after`: a cursor. `counted`: with how many there are on all pages. */
interface AskedChanges {
  readonly scope: readonly string[];
  readonly span: ComparedSpan;
  readonly sort?: ChangeSort | undefined;
  readonly after?: string | null | undefined;
  readonly limit?: number | undefined;
  readonly counted?: boolean | undefined;
}

/** What changed, with the names of the second moment; of people those of now. */
@Injectable()
export class ShownChanges {
  constructor(
    private readonly changes: ChangeQueries,
    private readonly reports: ChangeReports,
    private readonly subjects: SubjectQueries,
    private readonly places: PlaceNamesThen,
    private readonly people: PeopleNames,
  ) {}

  async list(query: ChangeFilterQuery, { scope, span, ...page }: AskedChanges): Promise<Plain<ChangePageBody>> {
    const { items, ...rest } = await this.changes.list({ ...changeFilter(query, scope, span), ...page });
    const units = await this.places.units(span.to, items.flatMap(unitsInChange));
    const facts = items.flatMap((one) => [...one.facts, ...one.corrections]);
    const named = await this.subjects.seen(namedSubjects(facts), scope);
    return {
      ...momentsOf(span),
      ...rest,
      items: items.map((one) => changedProposalBody(one, units)),
      names: await this.people.of(items.flatMap(peopleInChange)),
      numbers: Object.fromEntries(named.map(({ id, number }) => [id, number])),
    };
  }

  async summary(query: ChangeSummaryQuery, { scope, span }: AskedChanges): Promise<Plain<ChangeSummaryBody>> {
    const { plan, unit, stage, area, by = 'plan', cursor: after, limit } = query;
    const asked = { plan, unit, stage, by, after, limit, scope: within(scope, area), ...span };
    const report = await this.reports.of(asked);
    const names = await this.places.ofParts(span.to, report);
    return { ...momentsOf(span), ...changeSummaryParts(report, names) };
  }
}
