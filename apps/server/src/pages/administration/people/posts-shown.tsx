import type { PersonPostBody } from '../../../people/person-post-views.js';
import type { PersonShownBody } from '../../../people/people-views.js';
import type { ActBody } from '../../../acts/act-views.js';
import { day } from '../../parts/words.js';

interface PostsProps {
  readonly title: string;
  readonly posts: readonly PersonPostBody[];
  readonly person: Pick<PersonShownBody, 'id' | 'actsOnPosts'>;
}

/** Posts of somebody with their terms, who gave them, and what may be done to each. */
export function PostsShown({ title, posts, person: { id, actsOnPosts } }: PostsProps) {
  if (posts.length === 0) return title === 'Chức vụ' ? <p class="notice">Hiện không giữ chức vụ nào.</p> : null;
  return (
    <section>
      <h2>{title}</h2>
      <table class="list">
        <thead>
          <tr>
            <th>Chức danh</th>
            <th>Đơn vị</th>
            <th>Thời gian</th>
            <th>Tình trạng</th>
          </tr>
        </thead>
        <tbody>
          {posts.map((post) => (
            <PostRow
              post={post}
              home={`/quan-tri/nguoi/${id}/chuc-vu/${post.id}`}
              settling={`/viec/bo-nhiem/${id}/${post.id}`}
              acts={actsOnPosts.find(({ appointment }) => appointment === post.id)?.acts ?? []}
            />
          ))}
        </tbody>
      </table>
    </section>
  );
}

interface RowProps {
  readonly post: PersonPostBody;
  /** Of the pages that act on it. */
  readonly home: string;
  readonly settling: string;
  readonly acts: readonly ActBody[];
}

function PostRow({ post, ...around }: RowProps) {
  const { title, roleName, unitName, from, to, appointedBy } = post;
  return (
    <tr>
      <td>
        {title}
        <span class="more quiet small">{roleName}</span>
      </td>
      <td data-label="Đơn vị">{unitName}</td>
      <td data-label="Thời gian">
        từ {day(from)}
        {to !== null && ` đến hết ${day(to)}`}
        <span class="more quiet small">{appointedBy.name ?? appointedBy.title} bổ nhiệm</span>
      </td>
      <td data-label="Tình trạng">
        <Standing post={post} {...around} />
      </td>
    </tr>
  );
}

function Standing({ post: { standing, standingName, reason }, home, settling, acts }: RowProps) {
  const statusOf = (name: string) => acts.find(({ act }) => act === name)?.status;
  const ending = acts.find(({ act }) => act === 'EndAppointment');
  return (
    <>
      {standingName}
      {standing === 'declined' && <span class="more quiet small">{reason}</span>}
      {standing === 'awaited' && statusOf('ConfirmAppointment') === 'open' && (
        <a class="more" href={settling}>
          Xác nhận hoặc từ chối
        </a>
      )}
      {ending?.status === 'open' && (
        <a class="more" href={`${home}/cham-dut`}>
          Chấm dứt
        </a>
      )}
      {ending?.status === 'closed' && <span class="more quiet small">{ending.why?.detail}</span>}
    </>
  );
}
