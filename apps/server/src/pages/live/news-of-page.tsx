import { newsAddress, type Concern } from './concern.js';

const SAID: Readonly<Record<Concern['what'], string>> = {
  proposal: 'Phương án này vừa có thay đổi.',
  dossier: 'Hồ sơ trình này vừa có thay đổi.',
  plan: 'Kế hoạch này vừa có thay đổi.',
  overview: 'Số liệu của trang này vừa có thay đổi.',
};

interface NewsProps {
  readonly concern: Concern;
  /** What the page has seen. */
  readonly since: string;
}

/** Empty until the script hears that what the page shows has changed; then it says so, and nothing of the page moves. */
export function NewsOfPage({ concern, since }: NewsProps) {
  return (
    <div
      class="news-said"
      role="status"
      data-hint={newsAddress(concern, since)}
      data-said={SAID[concern.what]}
      data-renew="Tải lại trang để xem"
    />
  );
}
