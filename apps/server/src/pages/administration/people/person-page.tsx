import type { PersonPostBody } from '../../../people/person-post-views.js';
import type { PersonShownBody } from '../../../people/people-views.js';
import type { HistoryBody } from '../../../timelines/history-views.js';
import { ActLinks } from '../../acts/act-links.js';
import { DoneSaid } from '../../parts/done-said.js';
import { HistoryShown } from '../../parts/history-shown.js';
import { AdministrationPlaces } from '../administration-places.js';
import { historyWords } from '../history-words.js';
import type { PageReader } from '../readers.js';
import { AccountFacts } from './account-facts.js';
import { personFormOf } from './person-forms.js';
import { PostsShown } from './posts-shown.js';

interface PersonProps {
  readonly person: PersonShownBody;
  readonly history: HistoryBody;
  readonly reader: PageReader;
  /** What the reader has just done; null if nothing. */
  readonly done: string | null;
  /** Of later entries of the history; null if these are all. */
  readonly later: string | null;
  /** Work that nobody holds a post for any more. */
  readonly left: string | null;
}

export function PersonPage({ person, history, reader, done, later, left }: PersonProps) {
  const { id, name, areaName, posts, acts } = person;
  const isOver = ({ standing }: PersonPostBody) => standing === 'past' || standing === 'declined';
  return (
    <>
      <AdministrationPlaces here="people" reader={reader} />
      <DoneSaid done={done} isElsewhere={false} />
      {left !== null && (
        <p class="notice warn">
          {left} <a href="/quan-tri/viec-trong">Xem việc không còn ai làm</a>
        </p>
      )}
      <div class="head">
        <h1>{name ?? 'Người đã xóa họ tên'}</h1>
        {person.area.length > 0 && <p class="quiet">{areaName}</p>}
      </div>
      <div class="with-side">
        <ActLinks acts={acts} hrefOf={(act) => hrefOf(id, act)} />
        <div class="body">
          <PostsShown title="Chức vụ" posts={posts.filter((post) => !isOver(post))} person={person} />
          <PostsShown title="Chức vụ trước đây" posts={posts.filter(isOver)} person={person} />
          <AccountFacts account={person.account} />
          <HistoryShown history={history} later={later} wordsOf={historyWords} />
        </div>
      </div>
    </>
  );
}

function hrefOf(id: string, act: string): string | undefined {
  if (act === 'EraseName') return `/quan-tri/nguoi/${id}/xoa-ho-ten`;
  const form = personFormOf(act);
  return form && `/quan-tri/nguoi/${id}/viec/${form.slug}`;
}
