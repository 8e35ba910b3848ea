import type { ReadyBody } from '../../../health/health.controller.js';
import type { AwaitedPostsBody } from '../../../people/post-views.js';
import type { ReadModelsBody } from '../../../read-models/read-model-views.js';
import type { VacantWorkBody } from '../../../work/work-views.js';
import { AdministrationPlaces } from '../administration-places.js';
import type { PageReader } from '../readers.js';
import { ProcessTable } from './process-table.js';
import { ReadModelFaults } from './read-model-faults.js';
import { statusWords } from './status-words.js';
import { VacantWork } from './vacant-work.js';

interface StatusProps {
  readonly reader: PageReader;
  readonly ready: ReadyBody;
  /** Null for whoever does not see what nobody can do. */
  readonly overseen: {
    readonly vacant: VacantWorkBody;
    readonly awaited: AwaitedPostsBody;
    readonly readModels: ReadModelsBody;
  } | null;
}

export function StatusPage({ reader, ready, overseen }: StatusProps) {
  return (
    <>
      <AdministrationPlaces here="status" reader={reader} />
      <h1>Tình trạng</h1>
      <ul class="checks">
        {statusWords(ready).map(([what, words, isWell]) => (
          <li class={isWell ? '' : 'bad'}>
            {what}: {words}
          </li>
        ))}
      </ul>
      {ready.remark !== null && <p class="notice warn">{ready.remark}</p>}
      {overseen && <ReadModelFaults found={overseen.readModels} />}
      {overseen && <ProcessTable processes={overseen.readModels.processes} />}
      {overseen && <Vacant work={overseen.vacant} />}
      {overseen && <Awaited posts={overseen.awaited} />}
    </>
  );
}

function Vacant({ work: { items, next } }: { readonly work: VacantWorkBody }) {
  return (
    <section>
      <h2>Việc không còn ai làm</h2>
      {items.length === 0 && <p class="quiet">Mọi việc đang chờ đều có người giữ chức vụ phải làm.</p>}
      {items.length > 0 && <VacantWork items={items} />}
      {next !== null && (
        <p>
          <a href="/quan-tri/viec-trong">Xem tất cả</a>
        </p>
      )}
    </section>
  );
}

function Awaited({ posts: { items } }: { readonly posts: AwaitedPostsBody }) {
  if (items.length === 0) return null;
  return (
    <section>
      <h2>Việc bổ nhiệm chờ quản trị viên thứ hai xác nhận</h2>
      <ul class="papers boxed">
        {items.map(({ person, personName, title, unitName }) => (
          <li>
            <a href={`/quan-tri/nguoi/${person}`}>{personName ?? 'Người đã xóa họ tên'}</a>, {title}, {unitName}
          </li>
        ))}
      </ul>
    </section>
  );
}
