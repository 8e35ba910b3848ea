import type { Post } from './answers.js';
import type { Service, Session } from './service.js';

/** The password of every demonstration account. */
export const DEMONSTRATION_PASSWORD = 'tinhgon-demo';

const ENDINGS: Readonly<Record<string, string>> = {
  officer: 'chuyen-vien',
  head: 'thu-truong',
  reviewer: 'tham-dinh',
  leader: 'lanh-dao',
  examiner: 'tham-tra',
  approver: 'phe-duyet',
  auditor: 'kiem-toan',
  administrator: 'quan-tri',
};

/** The demonstration account of a post. */
export function usernameOf({ role, unit }: Post): string {
  return `${unit}.${ENDINGS[role] ?? role}`;
}

/** Whoever holds a post, signed in once. */
export class Cast {
  private readonly sessions = new Map<string, Promise<Session>>();

  constructor(
    private readonly service: Service,
    private readonly password = DEMONSTRATION_PASSWORD,
  ) {}

  as(role: string, unit: string): Promise<Session> {
    const username = usernameOf({ role, unit });
    const session = this.sessions.get(username) ?? this.service.signIn(username, this.password);
    this.sessions.set(username, session);
    return session;
  }

  /** The first of those who must act. */
  first(posts: readonly Post[]): Promise<Session> {
    const post = posts[0];
    if (!post) throw new Error('nobody must act');
    return this.as(post.role, post.unit);
  }
}
