import type { PageReader } from './readers.js';

export type AdministrationPlace = 'people' | 'units' | 'calendar' | 'rates' | 'status';

interface PlaceShown {
  readonly place: AdministrationPlace;
  readonly href: string;
  readonly name: string;
  readonly about: string;
  /** For overseers alone. */
  readonly overseen?: true;
}

const PLACES: readonly PlaceShown[] = [
  {
    place: 'people',
    href: '/quan-tri/nguoi',
    name: 'Người dùng',
    about: 'Ai giữ chức vụ gì, tài khoản của từng người; đăng ký, bổ nhiệm, cấp lại mật khẩu.',
    overseen: true,
  },
  {
    place: 'units',
    href: '/quan-tri/don-vi',
    name: 'Đơn vị',
    about: 'Các đơn vị trong địa bàn, vai trò và người ở từng đơn vị.',
  },
  {
    place: 'calendar',
    href: '/quan-tri/lich',
    name: 'Lịch làm việc',
    about: 'Ngày nghỉ, ngày làm bù của cả nước và của từng địa bàn.',
  },
  {
    place: 'rates',
    href: '/quan-tri/tham-so',
    name: 'Tham số chi phí',
    about: 'Giá trị một giờ làm việc, số giờ một ngày: thời gian dùng, căn cứ, nguồn.',
  },
  {
    place: 'status',
    href: '/quan-tri/tinh-trang',
    name: 'Tình trạng',
    about: 'Dịch vụ có chạy tốt không; việc không còn ai làm.',
  },
];

/** How things stood on a day of the past, of which no more is told. */
const STATUS_THEN: PlaceShown = {
  place: 'status',
  href: '/quan-tri/viec-trong',
  name: 'Việc không còn ai làm',
  about: 'Việc chờ chức vụ không ai giữ.',
  overseen: true,
};

/** What administrators also keep, on pages of their own places. */
export const KEPT_ELSEWHERE: readonly Pick<PlaceShown, 'href' | 'name' | 'about'>[] = [
  {
    href: '/ke-hoach/nhap',
    name: 'Nạp kế hoạch',
    about: 'Kiểm tra tệp kế hoạch, sửa lỗi ngay tại chỗ trong tệp, rồi nạp; sau đó ban hành ở trang của kế hoạch.',
  },
  {
    href: '/thu-tuc/nhap',
    name: 'Nạp thủ tục',
    about: 'Xem trước tệp CSV, Excel hoặc JSON sẽ đổi gì trong sổ thủ tục, rồi nạp.',
  },
  {
    href: '/thu-tuc/cac-lan-nap',
    name: 'Các lần nạp thủ tục',
    about: 'Tệp nào đã đổi sổ, ai nạp, bao nhiêu thủ tục mới và thay đổi.',
  },
];

export function placesOf({ oversees, isOfPast }: PageReader): readonly PlaceShown[] {
  const places = PLACES.map((one) => (isOfPast && one.place === 'status' ? STATUS_THEN : one));
  return places.filter(({ overseen }) => oversees || !overseen);
}

interface PlacesProps {
  readonly here: AdministrationPlace;
  readonly reader: PageReader;
}

/** What there is to keep, above each of its pages. */
export function AdministrationPlaces({ here, reader }: PlacesProps) {
  return (
    <nav class="choose" aria-label="Các phần quản trị">
      {placesOf(reader).map(({ place, href, name }) => (
        <a href={href} {...(place === here ? { 'aria-current': 'page' as const } : {})}>
          {name}
        </a>
      ))}
    </nav>
  );
}
