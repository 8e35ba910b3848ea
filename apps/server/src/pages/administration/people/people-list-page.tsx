import type { PersonBody, PersonPageBody } from '../../../people/people-views.js';
import type { HeldPostBody } from '../../../people/post-views.js';
import { ListGoesOn, ListHead } from '../../parts/list-head.js';
import { count, day, dayOf } from '../../parts/words.js';
import { OfNow } from '../../past/of-now.js';
import { AdministrationPlaces } from '../administration-places.js';
import type { PageReader } from '../readers.js';
import { PeopleFilters, type FiltersProps } from './people-filters.js';

export interface PeopleListProps extends FiltersProps {
  readonly page: PersonPageBody;
  readonly reader: PageReader;
  /** Of the next page; null on the last. */
  readonly next: string | null;
  readonly table: string;
}

export function PeopleListPage({ page, reader, filters, units, next, table }: PeopleListProps) {
  return (
    <>
      <AdministrationPlaces here="people" reader={reader} />
      <ListHead title="Người dùng" noun="người" page={page} table={table} />
      <PeopleFilters filters={filters} units={units} administers={reader.administers} />
      <OfNow what="Tài khoản, lần đăng nhập" />
      {page.items.length === 0 && <p class="notice">Không có ai như vậy.</p>}
      {page.items.length > 0 && (
        <table class="list">
          <caption class="sr">Những người trong địa bàn</caption>
          <thead>
            <tr>
              <th>Họ tên</th>
              <th>Chức vụ đang giữ</th>
              <th class="c-account">Tài khoản</th>
              <th class="c-due">Đăng nhập gần nhất</th>
            </tr>
          </thead>
          <tbody>
            {page.items.map((person) => (
              <PersonRow person={person} />
            ))}
          </tbody>
        </table>
      )}
      <ListGoesOn next={next} />
    </>
  );
}

function PersonRow({ person }: { readonly person: PersonBody }) {
  const { id, name, area, areaName, posts, account } = person;
  const held = posts.filter(({ standing }) => standing === 'held');
  return (
    <tr>
      <td>
        <a href={`/quan-tri/nguoi/${id}`}>{name ?? 'Họ tên đã xóa'}</a>
        {area.length > 0 && <span class="more quiet small">{areaName}</span>}
      </td>
      <td data-label="Chức vụ đang giữ">
        <HeldPosts held={held} all={posts.length} />
      </td>
      <td data-label="Tài khoản">
        <span class={account?.state === 'disabled' ? 'bad-text' : ''}>{account?.stateName ?? 'chưa có tài khoản'}</span>
      </td>
      <td data-label="Đăng nhập gần nhất">
        {account?.lastSignInAt ? day(dayOf(account.lastSignInAt)) : <span class="quiet">chưa đăng nhập</span>}
      </td>
    </tr>
  );
}

function HeldPosts({ held, all }: { readonly held: readonly HeldPostBody[]; readonly all: number }) {
  const [first, ...others] = held;
  if (!first) return <span class="quiet">{all === 0 ? 'chưa giữ chức vụ nào' : 'hiện không giữ chức vụ nào'}</span>;
  return (
    <>
      {first.title}
      <span class="more quiet small">
        {first.roleName}, {first.unitName}
        {others.length > 0 && ` và ${count(others.length)} chức vụ khác`}
      </span>
    </>
  );
}
