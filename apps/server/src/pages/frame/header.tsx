import type { ComponentChildren } from 'preact';
import { comparedAddress } from '../past/compared-address.js';
import { choiceAddress } from '../past/moment-form.js';
import type { FramePerson, FrameView, Place } from './frame.js';

interface HeaderProps {
  readonly person: FramePerson | null;
  readonly here: Place | undefined;
  readonly view: FrameView;
}

interface PlaceLink {
  readonly place: Place;
  readonly href: string;
  readonly name: string;
  /** Only who has a post with one of these goes there; everybody where none are given. */
  readonly roles?: readonly string[];
}

const PLACES: readonly PlaceLink[] = [
  { place: 'work', href: '/viec', name: 'Việc của tôi' },
  { place: 'proposals', href: '/phuong-an', name: 'Phương án' },
  { place: 'dossiers', href: '/ho-so', name: 'Hồ sơ trình' },
  { place: 'board', href: '/theo-doi', name: 'Theo dõi' },
  { place: 'savings', href: '/cat-giam', name: 'Cắt giảm' },
];

/** How many places a phone shows at once; the others stand in its menu, too. */
const SEEN_ON_PHONES = 2;

/** Those of the menu. */
const FURTHER: readonly PlaceLink[] = [
  { place: 'plans', href: '/ke-hoach', name: 'Kế hoạch' },
  { place: 'procedures', href: '/thu-tuc', name: 'Thủ tục hành chính' },
  { place: 'administration', href: '/quan-tri', name: 'Quản trị', roles: ['administrator', 'auditor'] },
  { place: 'changes', href: '/thay-doi', name: 'So sánh hai ngày' },
  {
    place: 'refusals',
    href: '/bi-tu-choi',
    name: 'Việc bị từ chối',
    roles: ['administrator', 'auditor', 'leader', 'approver'],
  },
];

export function Header({ person, here, view }: HeaderProps) {
  return (
    <header class="top">
      <div class="top-in">
        <a class="brand" href="/">
          Tinh Gọn
        </a>
        {person && <Places here={here} waiting={person.waiting} />}
        {person && <MorePlaces person={person} here={here} view={view} />}
        {person?.drafts && (
          <a class="draft" href="/phuong-an/moi">
            Soạn phương án
          </a>
        )}
        {person && <Search />}
        {person && (
          <a class="find-link" href="/phuong-an#tim">
            Tìm
          </a>
        )}
        {person && <PersonMenu person={person} />}
      </div>
    </header>
  );
}

function Places({ here, waiting }: { readonly here: Place | undefined; readonly waiting: number }) {
  return (
    <nav class="places" aria-label="Các phần">
      {PLACES.map((one) => (
        <PlaceEntry one={one} here={here}>
          {one.place === 'work' && <Waiting count={waiting} />}
        </PlaceEntry>
      ))}
    </nav>
  );
}

interface MoreProps extends Omit<HeaderProps, 'person'> {
  readonly person: FramePerson;
}

/** Writing is in it where the header has no room for its button. */
function MorePlaces({ person: { roles, drafts }, here, view }: MoreProps) {
  const mine = FURTHER.filter((one) => one.roles?.some((role) => roles.includes(role)) ?? true);
  if (mine.length === 0 && !drafts && view.moment !== null) return null;
  return (
    <details class="menu more">
      <summary>Xem thêm</summary>
      <nav class="menu-in" aria-label="Các phần khác">
        {drafts && (
          <a class="narrow-entry" href="/phuong-an/moi">
            Soạn phương án
          </a>
        )}
        {PLACES.slice(SEEN_ON_PHONES).map((one) => (
          <PlaceEntry one={one} here={here} narrow />
        ))}
        {mine.map((one) => (
          <PlaceEntry one={ofMoment(one, view)} here={here} />
        ))}
        {view.moment === null && <a href={choiceAddress(view.hasPast ? view.page : '/phuong-an')}>Xem lại một ngày</a>}
      </nav>
    </details>
  );
}

/** From a page of the past, two days are compared from that day on. */
function ofMoment(one: PlaceLink, { moment }: FrameView): PlaceLink {
  return moment && one.place === 'changes' ? { ...one, href: comparedAddress(moment) } : one;
}

interface EntryProps {
  readonly one: PlaceLink;
  readonly here: Place | undefined;
  readonly children?: ComponentChildren;
  /** Whether it stands in the menu only where the header is narrow. */
  readonly narrow?: boolean;
}

function PlaceEntry({ one: { place, href, name }, here, children, narrow = false }: EntryProps) {
  return (
    <a
      {...(narrow ? { class: 'narrow-entry' } : {})}
      href={href}
      {...(place === here ? { 'aria-current': 'page' as const } : {})}
    >
      {name}
      {children}
    </a>
  );
}

function Waiting({ count }: { readonly count: number }) {
  return (
    <span id="so-viec-cho" data-live>
      {count > 0 && (
        <span class="pill">
          {count}
          <span class="sr"> việc đang chờ</span>
        </span>
      )}
    </span>
  );
}

function Search() {
  return (
    <form class="find" role="search" action="/phuong-an" method="get">
      <label class="sr" for="tim-nhanh">
        Tìm phương án theo số, tên, mã thủ tục; hồ sơ theo số hồ sơ, tờ trình, quyết định
      </label>
      <input id="tim-nhanh" type="search" name="tim" placeholder="Tìm số, tên, mã thủ tục" autocomplete="off" />
    </form>
  );
}

function PersonMenu({ person: { name, posts } }: { readonly person: FramePerson }) {
  return (
    <details class="menu me">
      <summary>
        <span>{name}</span>
      </summary>
      <div class="menu-in">
        {posts.map((post) => (
          <p class="small">{post}</p>
        ))}
        <a href="/mat-khau">Đổi mật khẩu</a>
        <form method="post" action="/dang-xuat">
          <button class="link">Đăng xuất</button>
        </form>
      </div>
    </details>
  );
}
