import { randomUUID } from 'node:crypto';
import { ApiProblem, type ProblemBody } from './problem.js';

export interface SignedIn {
  readonly token: string;
  readonly person: {
    readonly id: string;
    readonly name: string | null;
    readonly passwordChangeRequired?: boolean;
    readonly posts: readonly { readonly roleName: string; readonly unitName: string }[];
  };
}

export interface Reply<Body = unknown> {
  readonly status: number;
  readonly body: Body;
  readonly etag: string | null;
}

interface Request {
  readonly body?: object | undefined;
  readonly token?: string | undefined;
  readonly headers?: Readonly<Record<string, string>> | undefined;
}

/** The service as a program sees it: its address, and the newest position that any of its answers told. */
export class Service {
  private latest: string | null = null;

  constructor(
    readonly url: string,
    private readonly logs: () => string = () => '',
  ) {}

  async signIn(username: string, password: string): Promise<Session> {
    const { body } = await this.send<SignedIn>('POST', '/sessions', { body: { username, password } });
    return new Session(this, username, body);
  }

  /** A path with `?after=`, so that it shows everything that was done before. */
  upToDate(path: string): string {
    return this.latest === null ? path : `${path}${path.includes('?') ? '&' : '?'}after=${this.latest}`;
  }

  /** Sends to a path under /api/v1. @throws ApiProblem */
  async send<Body>(method: string, path: string, { body, token, headers = {} }: Request): Promise<Reply<Body>> {
    const answer = await fetch(`${this.url}/api/v1${path}`, {
      method,
      headers: {
        ...(body ? { 'content-type': 'application/json' } : {}),
        ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
        ...headers,
      },
      ...(body ? { body: JSON.stringify(body) } : {}),
    });
    const text = await answer.text();
    if (!answer.ok) {
      throw new ApiProblem(`${method} ${path}`, answer.status, JSON.parse(text) as ProblemBody, this.logs());
    }
    const position = answer.headers.get('tinhgon-position');
    if (position !== null && (this.latest === null || position > this.latest)) this.latest = position;
    return {
      status: answer.status,
      body: bodyIn(answer, text) as Body,
      etag: answer.headers.get('etag'),
    };
  }
}

/** Tables are texts. */
function bodyIn({ headers }: globalThis.Response, text: string): unknown {
  if (text === '') return undefined;
  return headers.get('content-type')?.includes('json') === true ? JSON.parse(text) : text;
}

/** What may be set of a writing request: its key, and the revision seen (null: none is sent). */
export interface Sending {
  readonly key?: string | undefined;
  readonly ifMatch?: string | null | undefined;
}

/** What a command is answered with. */
export interface Answer {
  readonly id: string;
  readonly number?: string;
  readonly revision: number;
  readonly position: string | null;
  readonly changed: boolean;
}

/** One person who is signed in. */
export class Session {
  readonly person: string;
  /** The first post held today, in words. */
  readonly heldPost: { readonly roleName: string; readonly unitName: string } | null;
  readonly token: string;

  constructor(
    readonly service: Service,
    readonly username: string,
    signedIn: SignedIn,
  ) {
    this.person = signedIn.person.id;
    this.heldPost = signedIn.person.posts[0] ?? null;
    this.token = signedIn.token;
  }

  async get<Body>(path: string): Promise<Body> {
    return (await this.read<Body>(path)).body;
  }

  /** With its ETag. */
  read<Body>(path: string): Promise<Reply<Body>> {
    return this.service.send<Body>('GET', this.service.upToDate(path), { token: this.token });
  }

  async post<Body = Answer>(path: string, body: object = {}, sending: Sending = {}): Promise<Body> {
    return (await this.write<Body>('POST', path, body, sending)).body;
  }

  async put<Body = Answer>(path: string, body: object, sending: Sending = {}): Promise<Body> {
    return (await this.write<Body>('PUT', path, body, sending)).body;
  }

  async delete(path: string, { ifMatch = null }: Pick<Sending, 'ifMatch'> = {}): Promise<void> {
    const headers = ifMatch === null ? {} : { 'if-match': ifMatch };
    await this.service.send('DELETE', path, { token: this.token, headers });
  }

  write<Body>(method: 'POST' | 'PUT', path: string, body: object, sending: Sending): Promise<Reply<Body>> {
    const { key = randomUUID(), ifMatch = null } = sending;
    const headers = { 'idempotency-key': key, ...(ifMatch === null ? {} : { 'if-match': ifMatch }) };
    return this.service.send<Body>(method, path, { body, token: this.token, headers });
  }
}
