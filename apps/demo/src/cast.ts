import type { Service, Session } from './client/service.js';

/** Of every demonstration account. */
const PASSWORD = 'tinhgon-demo';

const ENDINGS = {
  officer: 'chuyen-vien',
  head: 'thu-truong',
  reviewer: 'tham-dinh',
  leader: 'lanh-dao',
  examiner: 'tham-tra',
  approver: 'phe-duyet',
  auditor: 'kiem-toan',
  administrator: 'quan-tri',
} as const;

/** Signs in each holder of a post once. */
export class Cast {
  private readonly sessions = new Map<string, Promise<Session>>();

  constructor(private readonly service: Service) {}

  as(role: keyof typeof ENDINGS, unit: string): Promise<Session> {
    const username = `${unit}.${ENDINGS[role]}`;
    const session = this.sessions.get(username) ?? this.service.signIn(username, PASSWORD);
    this.sessions.set(username, session);
    return session;
  }
}
