import { LinesBetween, type ComparedSpan } from '@app/read-side';
import { Injectable } from '@nestjs/common';
import type { Plain } from '../http/answer-fields.js';
import { areaNarrowedTo, within } from '../http/filter-fields.js';
import { kindBody } from '../savings/figures.js';
import type { LinesBetweenQuery } from './change-query.js';
import { lineBetweenBody, type LineBetweenPageBody } from './line-between-views.js';
import { momentsOf } from './moments-of.js';
import { PlaceNamesThen } from './place-names-then.js';

interface AskedLines {
  readonly scope: readonly string[];
  readonly span: ComparedSpan;
}

/** The lines on whose account a sum changed, with the names of the second moment. */
@Injectable()
export class ShownLinesBetween {
  constructor(
    private readonly between: LinesBetween,
    private readonly places: PlaceNamesThen,
  ) {}

  async list(query: LinesBetweenQuery, { scope, span }: AskedLines): Promise<Plain<LineBetweenPageBody>> {
    const { plan, unit, stage, area, ward, inSum, cursor: after, limit } = query;
    const narrowed = { plan, unit, stage, ward: ward && areaNarrowedTo(ward), scope: within(scope, area) };
    const { items, ...page } = await this.between.list({ ...narrowed, inSum, after, limit, ...span });
    const leading = items.map(({ unit: own }) => own);
    const units = await this.places.units(span.to, leading);
    const kind = inSum.split(':')[1] ?? '';
    const shown = items.map((line) => lineBetweenBody(line, kind, units));
    return { ...momentsOf(span), of: kindBody(kind), items: shown, ...page };
  }
}
