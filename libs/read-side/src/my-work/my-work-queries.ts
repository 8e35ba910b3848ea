import { Injectable } from '@nestjs/common';
import { ReadSideDataSource } from '../database/read-side-data-source.js';
import type { Page } from '../paging/cursor.js';
import { postKey, type Post } from '../standing/posts.js';
import { countWork, type WorkCounts } from './work-counts.js';
import { pageOfWork, type WorkCondition, type WorkItem, type WorkPageRequest } from './work-items.js';

/** `posts`: those that the person holds today. */
export interface MyWorkRequest extends WorkPageRequest {
  readonly person: string;
  readonly posts: readonly Post[];
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

function conditionOf({ person, posts }: MyWorkRequest): WorkCondition {
  return { posts: posts.map(postKey), where: WAITING, despite: ASKED, parameters: [person] };
}

const ASKED = `of_me <> '[]'`;

const WAITING = `(must_act && $3::text[] or (asking && $3::text[] and by_me <> '[]')) and (${ASKED} or not
  (stage_kind in ('consolidation', 'submission', 'approval') and involved @> array[$4::text]))`;
