import { randomUUID } from 'node:crypto';
import { ApiProblem } from './problem.js';

interface Post {
  readonly roleName: string;
  readonly unitName: string;
}

interface SignedIn {
  readonly token: string;
  readonly person: { readonly id: string; readonly posts: readonly Post[] };
}

interface Reply<Body> {
  readonly body: Body;
  readonly etag: string | null;
}

export interface Answer {
  readonly id: string;
  readonly number?: string;
}

/** Its address, and the newest position in any answer. */
export class Service {
  private latest: string | null = null;

  constructor(readonly url: string) {}

  async signIn(username: string, password: string): Promise<Session> {
    const { body } = await this.send<SignedIn>('POST', '/sessions', { body: { username, password } });
    return new Session(this, username, body);
  }

  /** With `?after=`, to include everything done before. */
  upToDate(path: string): string {
    return this.latest === null ? path : `${path}${path.includes('?') ? '&' : '?'}after=${this.latest}`;
  }

  /** To a path under /api/v1. @throws ApiProblem */
  async send<Body>(
    method: string,
    path: string,
    { body, headers = {} }: { readonly body?: object; readonly headers?: Readonly<Record<string, string>> },
  ): Promise<Reply<Body>> {
    const answer = await fetch(`${this.url}/api/v1${path}`, {
      method,
      headers: { ...(body ? { 'content-type': 'application/json' } : {}), ...headers },
      ...(body ? { body: JSON.stringify(body) } : {}),
    });
    if (!answer.ok)
      throw new ApiProblem(`${method} ${path}`, answer.status, (await answer.json()) as { readonly code: string });
    const position = answer.headers.get('tinhgon-position');
    if (position !== null && (this.latest === null || position > this.latest)) this.latest = position;
    return { body: (await answer.json()) as Body, etag: answer.headers.get('etag') };
  }
}

export class Session {
  readonly person: string;
  readonly heldPost: Post | null;
  private readonly authorization: string;

  constructor(
    private readonly service: Service,
    readonly username: string,
    { token, person }: SignedIn,
  ) {
    this.person = person.id;
    this.heldPost = person.posts[0] ?? null;
    this.authorization = `Bearer ${token}`;
  }

  async get<Body>(path: string): Promise<Body> {
    return (await this.read<Body>(path)).body;
  }

  /** With its ETag. */
  read<Body>(path: string): Promise<Reply<Body>> {
    return this.service.send('GET', this.service.upToDate(path), { headers: { authorization: this.authorization } });
  }

  /** `ifMatch`: the ETag of what was seen; null for a new thing. */
  async write(method: 'POST' | 'PUT', path: string, body: object, ifMatch: string | null = null): Promise<Answer> {
    const seen = ifMatch === null ? {} : { 'if-match': ifMatch };
    const headers = { authorization: this.authorization, 'idempotency-key': randomUUID(), ...seen };
    return (await this.service.send<Answer>(method, path, { body, headers })).body;
  }
}
