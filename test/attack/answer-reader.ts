/** What came back. */
export interface Answer {
  readonly status: number;
  readonly headers: ReadonlyMap<string, string>;
  readonly body: Buffer;
  readonly ms: number;
}

/** What of an answer is there so far; `rest` follows it on the same connection. */
export interface Read {
  readonly answer: Omit<Answer, 'ms'>;
  readonly rest: Buffer;
}

const HEAD_END = Buffer.from('\r\n\r\n');

/** The first final answer in what was received, or null while it is not whole. `ended`: the other side has closed. */
export function readAnswer(received: Buffer, method: string, ended: boolean): Read | null {
  const end = received.indexOf(HEAD_END);
  if (end < 0) return null;
  const [first = '', ...lines] = received.subarray(0, end).toString('latin1').split('\r\n');
  const status = Number(/^HTTP\/1\.1 (\d{3})/.exec(first)?.[1] ?? '0');
  const headers = new Map(
    lines.map((line) => [line.split(':')[0]!.toLowerCase(), line.slice(line.indexOf(':') + 1).trim()]),
  );
  const after = received.subarray(end + HEAD_END.length);
  if (status >= 100 && status < 200) return readAnswer(after, method, ended);
  const body = bodyIn(after, { method, status, headers, ended });
  return body && { answer: { status, headers, body: body.body }, rest: body.rest };
}

interface Framing {
  readonly method: string;
  readonly status: number;
  readonly headers: ReadonlyMap<string, string>;
  readonly ended: boolean;
}

function bodyIn(after: Buffer, { method, status, headers, ended }: Framing) {
  if (method === 'HEAD' || status === 204 || status === 304) return { body: Buffer.alloc(0), rest: after };
  if (headers.get('transfer-encoding')?.includes('chunked')) return chunksIn(after);
  const length = headers.get('content-length');
  if (length === undefined) return ended ? { body: after, rest: Buffer.alloc(0) } : null;
  if (after.length < Number(length)) return null;
  return { body: after.subarray(0, Number(length)), rest: after.subarray(Number(length)) };
}

function chunksIn(bytes: Buffer) {
  const parts: Buffer[] = [];
  for (let at = 0; ;) {
    const line = bytes.indexOf('\r\n', at);
    if (line < 0) return null;
    const size = Number.parseInt(bytes.toString('latin1', at, line), 16);
    const start = line + 2;
    if (bytes.length < start + size + 2) return null;
    if (size === 0) return { body: Buffer.concat(parts), rest: bytes.subarray(start + 2) };
    parts.push(bytes.subarray(start, start + size));
    at = start + size + 2;
  }
}
