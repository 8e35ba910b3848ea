import { Service } from './client/service.js';
import { startOwnService } from './own-service.js';

/** A service to play on, and what to do with it afterwards. */
export interface Found {
  readonly service: Service;
  readonly own: boolean;
  leave(): Promise<unknown>;
}

const ANSWERS_WITHIN_MS = 3_000;

/** The service at TINHGON_URL, else at localhost and PORT (3000); where none answers, one of its own for the time being. */
export async function findService(say: (text: string) => void): Promise<Found> {
  const given = process.env['TINHGON_URL'];
  const url = given ?? `http://localhost:${process.env['PORT'] ?? '3000'}`;
  if (await answers(url)) {
    say(`Dùng dịch vụ đang chạy ở ${url}`);
    return { service: new Service(url), own: false, leave: async () => undefined };
  }
  if (given !== undefined) throw new Error(`Không có dịch vụ nào trả lời ở ${url}`);
  say(`Không có dịch vụ nào ở ${url}: mở một dịch vụ tạm, dữ liệu trong thư mục tạm và được xóa khi xong …`);
  const program = await startOwnService();
  return { service: new Service(program.url), own: true, leave: () => program.stop() };
}

async function answers(url: string): Promise<boolean> {
  try {
    return (await fetch(`${url}/health/ready`, { signal: AbortSignal.timeout(ANSWERS_WITHIN_MS) })).ok;
  } catch {
    return false;
  }
}
