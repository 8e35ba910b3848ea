import { Injectable } from '@nestjs/common';
import { ReadSideDataSource } from '../database/read-side-data-source.js';
import type { Page } from '../paging/cursor.js';
import { postKey, type Post } from '../standing/posts.js';
import { countWork, type WorkCounts } from './work-counts.js';
import { pageOfWork, type WorkCondition, type WorkItem, type WorkPageRequest } from './work-items.js';

/**
 * `todo`: what the person may act on; `waiting`: what they drafted, approved or asked about, and others must act on;
 * `postponed`: what they may act on from a later day.
 */
export const WORK_VIEWS = ['todo', 'waiting', 'postponed'] as const;
export type WorkView = (typeof WORK_VIEWS)[number];

/** `posts`: those that the person holds today. `view`: default `todo`. */
export interface MyWorkRequest extends WorkPageRequest {
  readonly person: string;
  readonly posts: readonly Post[];
  readonly view?: WorkView | undefined;
  readonly plan?: string | undefined;
  readonly kind?: WorkItem['kind'] | undefined;
}

@Injectable()
export class MyWorkQueries {
  constructor(private readonly dataSource: ReadSideDataSource) {}

  /**
   * By urgency, without what four eyes forbid, but with every question that one of the posts is asked. An overdue answer is
   * also work of the post that waits for it. @throws InvalidCursor
   */
  list(request: MyWorkRequest): Promise<Page<WorkItem>> {
    return pageOfWork(this.dataSource, request, conditionOf(request));
  }

  /** Of all that `list` gives, page after page. */
  counts(request: MyWorkRequest): Promise<WorkCounts> {
    return countWork(this.dataSource, request, conditionOf(request));
  }
}

function conditionOf({ person, posts, view = 'todo', plan, kind }: MyWorkRequest): WorkCondition {
  const { where, despite } = VIEWS[view];
  const narrowed = `(${where}) and ($5::text is null or plan = $5)`;
  return { posts: posts.map(postKey), where: narrowed, despite, only: kind, parameters: [person, plan ?? null] };
}

const ASKED = `of_me <> '[]'`;

/** Of columns alone, so that an index finds it: what is worked out of the questions is asked of no other row. */
const MINE = `(must_act && $3::text[] or asking && $3::text[])`;

const WAITING = `${MINE} and (must_act && $3::text[] or by_me <> '[]') and (${ASKED} or not
  (stage_kind in ('consolidation', 'submission', 'approval') and involved @> array[$4::text]))`;

/** Four eyes let the person watch what they may not do. */
const SENT = `(involved @> array[$4::text] or asking && $3::text[]) and cardinality(must_act) > 0
  and not ((${WAITING}))`;

const VIEWS: Readonly<Record<WorkView, Pick<WorkCondition, 'where' | 'despite'>>> = {
  todo: { where: WAITING, despite: ASKED },
  waiting: { where: SENT, despite: 'true' },
  postponed: { where: `must_act && $3::text[] and put_off ->> 'until' > $2 and $4::text is not null`, despite: 'true' },
};
