import type { FramePerson, Place } from './frame.js';

interface HeaderProps {
  readonly person: FramePerson | null;
  readonly here: Place | undefined;
}

const PLACES: readonly (readonly [place: Place, href: string, name: string])[] = [
  ['work', '/viec', 'Việc của tôi'],
  ['proposals', '/phuong-an', 'Phương án'],
  ['dossiers', '/ho-so', 'Hồ sơ trình'],
];

export function Header({ person, here }: HeaderProps) {
  return (
    <header class="top">
      <div class="top-in">
        <a class="brand" href="/">
          Tinh Gọn
        </a>
        {person && <Places here={here} waiting={person.waiting} />}
        {person?.drafts && (
          <a class="draft" href="/phuong-an/moi">
            Soạn phương án
          </a>
        )}
        {person && <Search />}
        {person && <PersonMenu person={person} />}
      </div>
    </header>
  );
}

function Places({ here, waiting }: { readonly here: Place | undefined; readonly waiting: number }) {
  return (
    <nav class="places" aria-label="Các phần">
      {PLACES.map(([place, href, name]) => (
        <a href={href} {...(place === here ? { 'aria-current': 'page' as const } : {})}>
          {name}
          {place === 'work' && <Waiting count={waiting} />}
        </a>
      ))}
      <a class="find-link" href="/phuong-an#tim">
        Tìm
      </a>
    </nav>
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
    <details class="me">
      <summary>
        <span>{name}</span>
      </summary>
      <div class="me-menu">
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
