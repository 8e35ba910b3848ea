import type { MeBody } from '../../sessions/session-views.js';

interface Way {
  readonly href: string;
  readonly name: string;
  readonly about: string;
  /** Only for whoever has a post with one of these; everybody where none are given. */
  readonly roles?: readonly string[];
}

const WAYS: readonly Way[] = [
  {
    href: '/phuong-an/moi',
    name: 'Soạn phương án',
    about: 'cho một nội dung mà kế hoạch giao đơn vị của bạn',
    roles: ['officer'],
  },
  { href: '/quan-tri', name: 'Quản trị', about: 'người dùng, đơn vị, lịch, tham số', roles: ['administrator'] },
  { href: '/theo-doi', name: 'Theo dõi', about: 'mọi phương án đang ở đâu, việc nào quá hạn, hạn nào sắp tới' },
  { href: '/cat-giam', name: 'Cắt giảm', about: 'đã và sẽ tiết kiệm bao nhiêu so với chỉ tiêu' },
  { href: '/ke-hoach', name: 'Kế hoạch', about: 'nội dung rà soát, nhiệm vụ, chỉ tiêu như đã ban hành' },
  { href: '/thay-doi', name: 'So sánh hai ngày', about: 'điều gì đã khác đi', roles: ['auditor'] },
  { href: '/bi-tu-choi', name: 'Việc bị từ chối', about: 'ai đã thử làm việc không được làm', roles: ['auditor'] },
];

/** Where to go from a list of work that is empty. */
export function NothingWaits({ posts }: Pick<MeBody, 'posts'>) {
  const held = new Set<string>(posts.map(({ role }) => role));
  const ways = WAYS.filter(({ roles }) => roles?.some((role) => held.has(role)) ?? true);
  return (
    <section aria-labelledby="di-dau">
      <h2 id="di-dau">Khi không có việc đang chờ, bạn có thể xem</h2>
      <ul class="papers boxed">
        {ways.map(({ href, name, about }) => (
          <li>
            <a href={href}>{name}</a>: {about}
          </li>
        ))}
      </ul>
    </section>
  );
}
