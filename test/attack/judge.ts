import type { Answer } from './answer-reader.js';
import type { Outcome } from './wire.js';

/** What the document and the house promise of every answer. */
export interface Promised {
  readonly codes: ReadonlySet<string>;
}

/** Headers that no answer lacks. */
const SECURITY_HEADERS = ['x-content-type-options', 'content-security-policy', 'referrer-policy', 'x-frame-options'];
const VIETNAMESE = /[ăâđêôơưàáảãạèéẻẽẹìíỉĩịòóỏõọùúủũụỳýỷỹỵấầẩẫậắằẳẵặếềểễệốồổỗộớờởỡợứừửữự]/i;
/** Most bytes of a problem, however much was sent. */
const LARGEST_PROBLEM = 262_144;
const INSIDE = /node_modules|\bat .+:\d+:\d+|\.js:\d+|QueryFailedError|SyntaxError|TypeError/;

/** What is sent with an answer's request; a request that was large may be cut while it is still being sent. */
export interface Asked {
  readonly method: string;
  readonly size: number;
  /** Whether this is HTTP at all. */
  readonly sound: boolean;
}

/** What is wrong with the outcome of a request, or null. */
export function judge(outcome: Outcome, asked: Asked, { codes }: Promised): string | null {
  // Half a head or half a chunk is waited for; that it is not waited for for ever is the siege's matter.
  if (outcome === 'silent') return asked.sound ? 'no answer in time' : null;
  if (outcome === 'cut') return asked.sound && asked.size < 65_536 ? 'cut without an answer' : null;
  const faults = [
    statusFault,
    headerFault,
    (answer: Answer) => problemFault(answer, asked.method, codes),
    securityFault,
  ];
  for (const faultOf of faults) {
    const fault = faultOf(outcome);
    if (fault !== null) return fault;
  }
  return null;
}

function statusFault(answer: Answer): string | null {
  const { status, headers } = answer;
  if (status < 200 || status > 599) return `no HTTP answer: ${status}`;
  const sound = status < 500 || (status === 503 && headers.has('retry-after'));
  return sound ? null : `status ${status}: ${textOf(answer)}`;
}

function headerFault({ headers }: Answer): string | null {
  return headers.has('x-powered-by') || headers.has('server') ? 'says what it is made of' : null;
}

function securityFault({ status, headers }: Answer): string | null {
  const missing = SECURITY_HEADERS.filter((name) => !headers.has(name));
  return missing.length > 0 ? `status ${status} without ${missing.join(', ')}` : null;
}

function problemFault(answer: Answer, method: string, codes: ReadonlySet<string>): string | null {
  const { status, headers, body } = answer;
  if (status < 400 || method === 'HEAD') return null;
  if (headers.get('content-type') === 'text/html; charset=utf-8') return pageFault(answer);
  if (!headers.get('content-type')?.startsWith('application/problem+json'))
    return `no problem: ${status} ${textOf(answer)}`;
  if (body.length > LARGEST_PROBLEM) return `a problem of ${body.length} bytes`;
  const text = body.toString('utf8');
  if (INSIDE.test(text)) return `tells of the inside: ${textOf(answer)}`;
  const fault = wordFault(parsed(text), status, codes);
  return fault === null ? null : `${fault}: ${textOf(answer)}`;
}

/** An address of a page tells what is wrong on a page. */
function pageFault(answer: Answer): string | null {
  const text = answer.body.toString('utf8');
  if (INSIDE.test(text)) return `tells of the inside: ${textOf(answer)}`;
  return text.startsWith('<!doctype html><html lang="vi">') ? null : `no page of ours: ${textOf(answer)}`;
}

function wordFault(problem: Problem | null, status: number, codes: ReadonlySet<string>): string | null {
  if (!problem) return 'no JSON';
  if (problem.status !== status) return `status ${status} says ${String(problem.status)}`;
  if (!codes.has(String(problem.code))) return 'unknown code';
  if (!VIETNAMESE.test(`${String(problem.title)} ${String(problem.detail)}`)) return 'not in Vietnamese';
  return typeof problem.requestId === 'string' ? null : 'no request id';
}

interface Problem {
  readonly status?: unknown;
  readonly code?: unknown;
  readonly title?: unknown;
  readonly detail?: unknown;
  readonly requestId?: unknown;
}

/** The code of a problem, or nothing. */
export function codeOf({ body }: Answer): string {
  const code = parsed(body.toString('utf8'))?.code;
  return typeof code === 'string' ? code : '';
}

function parsed(text: string): Problem | null {
  try {
    return JSON.parse(text) as Problem;
  } catch {
    return null;
  }
}

const textOf = ({ body }: Answer) => body.toString('utf8').slice(0, 300);
