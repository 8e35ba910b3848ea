import { API_PROBLEMS, REQUEST_WORDS } from '@app/wording';
import { answerProblem } from './answer-problem.js';
import type { RouteRule } from './gate/route-rule.js';
import { Problem } from './problem.js';
import type { HttpReply, HttpRequest } from './request.js';

const reply: HttpReply = {
  request: {} as HttpRequest,
  raw: { once: () => undefined },
  status: () => reply,
  header: () => reply,
  send: () => undefined,
};

const detail = (method: string, rule: RouteRule | undefined, problem = new Problem('STORE_UNAVAILABLE')) =>
  answerProblem(problem, { id: 'r-12345678', method, routeOptions: rule ? { config: { rule } } : {} }, reply).detail;

describe('what is said of an outage', () => {
  it.each<[string, string, RouteRule | undefined, string]>([
    ['a read', 'GET', { query: 'ReadProposal' }, REQUEST_WORDS.awayFromReader],
    ['a sign-in', 'POST', { open: true, checksPassword: true }, REQUEST_WORDS.awayFromReader],
    ['no route', 'GET', undefined, REQUEST_WORDS.awayFromReader],
    [
      'a command with its key',
      'POST',
      { acts: ['ApproveEdition'], head: 'key' },
      API_PROBLEMS.STORE_UNAVAILABLE.detail,
    ],
    ['a change without a key', 'POST', { signedIn: true, checksPassword: true }, REQUEST_WORDS.awayFromWriter],
  ])('to %s', (_, method, rule, words) => expect(detail(method, rule)).toBe(words));

  it('is what the problem says itself, where it does', () => {
    expect(detail('GET', undefined, new Problem('STORE_UNAVAILABLE', { detail: 'riêng' }))).toBe('riêng');
    expect(detail('GET', undefined, new Problem('UNKNOWN'))).toBe(API_PROBLEMS.UNKNOWN.detail);
  });
});
