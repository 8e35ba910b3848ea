import { Service } from './client/service.js';
import { startOwnService } from './own-service.js';

export interface Found {
  readonly service: Service;
  readonly own: boolean;
}

const ANSWERS_WITHIN_MS = 3_000;

/** At TINHGON_URL, or at localhost and PORT (3000); without an answer a temporary one, which is left `atEnd`. */
export async function findService(
  say: (text: string) => void,
  atEnd: (leave: () => Promise<void>) => void,
): Promise<Found> {
  const configured = process.env['TINHGON_URL'];
  const url = configured ?? `http://localhost:${process.env['PORT'] ?? '3000'}`;
  if (await answers(url)) {
    say(`Dùng dịch vụ đang chạy ở ${url}`);
    return { service: new Service(url), own: false };
  }
  if (configured !== undefined) throw new Error(`Không có dịch vụ nào trả lời ở ${url}`);
  say(`Không có dịch vụ nào ở ${url}: mở một dịch vụ tạm, dữ liệu trong thư mục tạm và được xóa khi xong …`);
  return { service: new Service(await startOwnService(atEnd)), own: true };
}

async function answers(url: string): Promise<boolean> {
  try {
    return (await fetch(`${url}/health/ready`, { signal: AbortSignal.timeout(ANSWERS_WITHIN_MS) })).ok;
  } catch {
    return false;
  }
}
