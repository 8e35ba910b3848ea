import { NarrowsToArea } from './filter-fields.js';
import { PageQuery, ReadQuery } from './page-query.js';

export class AreaQuery extends ReadQuery {
  @NarrowsToArea()
  area?: string;
}

export class AreaPageQuery extends PageQuery {
  @NarrowsToArea()
  area?: string;
}
