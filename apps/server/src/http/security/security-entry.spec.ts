import type { RouteRule } from '../gate/route-rule.js';
import { bodyOf } from '../problem-body.js';
import { Problem } from '../problem.js';
import type { ProblemCode } from '../problem-codes.js';
import type { HttpReply, HttpRequest } from '../request.js';
import { securityEntry } from './security-entry.js';

const requestFor = (
  rule: RouteRule,
  url = '/api/v1/people/:id/name',
  over: Partial<HttpRequest> = {},
): HttpRequest => ({
  id: 'r-12345678',
  ip: '192.0.2.1',
  method: 'POST',
  headers: {},
  query: {},
  body: null,
  params: { id: 'x' },
  routeOptions: { url, config: { rule } },
  ...over,
});

const told = (
  rule: RouteRule,
  code: ProblemCode | null,
  status = 200,
  extras: Problem['extras'] = {},
  reply: Pick<HttpReply, 'answered' | 'refused'> = {},
) => {
  const problem = code ? bodyOf(new Problem(code, extras), 'r-12345678') : undefined;
  const entry = securityEntry(requestFor(rule), { status: problem?.status ?? status, problem, ...reply });
  return entry && `${entry.kind} ${entry.reason ?? '–'}`;
};

describe('what the security log tells of a request', () => {
  it.each<[string, RouteRule, ProblemCode | null, string | null]>([
    ['a sign-in', { open: true, tells: 'signed-in' }, null, 'signed-in –'],
    ['a wrong password', { open: true, tells: 'signed-in' }, 'SIGN_IN_FAILED', 'sign-in-failed SIGN_IN_FAILED'],
    [
      'too many wrong ones',
      { open: true, tells: 'signed-in' },
      'TOO_MANY_REQUESTS',
      'sign-in-blocked TOO_MANY_REQUESTS',
    ],
    [
      'a body that is no sign-in',
      { open: true, tells: 'signed-in' },
      'VALIDATION_FAILED',
      'rejected VALIDATION_FAILED',
    ],
    ['a body that is none', { acts: ['ApproveEdition'] }, 'MALFORMED_REQUEST', 'rejected MALFORMED_REQUEST'],
    ['more than a body may be', { acts: ['ApproveEdition'] }, 'PAYLOAD_TOO_LARGE', 'rejected PAYLOAD_TOO_LARGE'],
    ['more reads than a share', { query: 'ReadProposal' }, 'TOO_MANY_REQUESTS', 'limited TOO_MANY_REQUESTS'],
    ['a token that is none', { signedIn: true }, 'UNAUTHENTICATED', 'unauthenticated UNAUTHENTICATED'],
    ['an act of an administrator', { acts: ['AppointPerson'] }, null, 'administered –'],
    ['an act of the work', { acts: ['ApproveEdition'] }, null, null],
    ['a read', { query: 'ReadProposal' }, null, null],
    ['something that does not exist, read', { query: 'ReadProposal' }, 'NOT_FOUND', null],
    ['an act on what does not exist for the asker', { acts: ['ApproveEdition'] }, 'NOT_FOUND', 'refused NOT_FOUND'],
    ['a read that needs a post', { query: 'ListPeople' }, 'FORBIDDEN', 'refused FORBIDDEN'],
    ['a rule of the work that refuses', { acts: ['ApproveEdition'] }, 'STALE_EDITION', 'rejected STALE_EDITION'],
    ['another revision than the last', { acts: ['ApproveEdition'] }, 'REVISION_MISMATCH', null],
  ])('%s', (_, rule, code, said) => expect(told(rule, code)).toBe(said));

  it('names the rule that refused, and a wrong current password', () => {
    const refused = { details: { action: 'AdoptPlan', rule: 'OTHER_AREA' } };
    expect(told({ acts: ['AdoptPlan'] }, 'FORBIDDEN', 403, refused)).toBe('refused FORBIDDEN OTHER_AREA');
    const wrong = { errors: [{ field: 'current', rule: 'PASSWORD_REFUSED', message: '' }] };
    const rule: RouteRule = { signedIn: true, tells: 'password-changed' };
    expect(told(rule, 'WRONG_PASSWORD', 422, wrong)).toBe('sign-in-failed WRONG_PASSWORD');
  });

  it('nothing of an act that only asked or changed nothing', () => {
    const done = (answered: HttpReply['answered']) => told({ acts: ['EraseName'] }, null, 200, {}, { answered });
    expect([done({ changed: false }), done({ changed: true }), done(undefined)]).toEqual([
      null,
      'administered –',
      'administered –',
    ]);
  });

  it('that an act was refused, where its answer says only that what it names is not there', () => {
    const rule: RouteRule = { acts: ['AppointPerson'] };
    expect(told(rule, 'UNKNOWN_UNIT', 422, {}, { refused: true })).toBe('refused UNKNOWN_UNIT');
    expect(told(rule, 'UNKNOWN_UNIT', 422)).toBe('rejected UNKNOWN_UNIT');
  });

  it('whom a registration made', () => {
    const rule: RouteRule = { acts: ['RegisterPerson'] };
    const entry = (url: string, answered?: HttpReply['answered']) =>
      securityEntry(requestFor(rule, url, { params: {} }), { status: 201, problem: undefined, answered });
    expect(entry('/api/v1/people', { id: 'p-1', changed: true })?.on).toBe('person-p-1');
    expect(entry('/api/v1/me/password')?.on).toBeNull();
  });

  it('who, from where, on what, in which request', () => {
    const request = requestFor({ acts: ['RegisterPerson'] }, undefined, { person: 'p' });
    expect(securityEntry(request, { status: 200, problem: undefined })).toEqual({
      kind: 'administered',
      person: 'p',
      address: '192.0.2.1',
      requestId: 'r-12345678',
      route: 'POST /api/v1/people/:id/name',
      act: 'RegisterPerson',
      on: 'person-x',
      reason: null,
    });
  });
});
