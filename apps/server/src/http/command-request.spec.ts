import { commandIdOf } from '@app/facts';
import { createRequestOf, changeRequestOf } from './command-request.js';
import type { HttpRequest } from './request.js';

const PERSON = '5f0c1d54-3a5e-5d3c-8a3f-1f2e3d4c5b6a';

function request(headers: HttpRequest['headers'], body: unknown = {}): HttpRequest {
  return { id: 'r-1', ip: '127.0.0.1', method: 'POST', headers, query: {}, body, person: PERSON };
}

describe('askedAnew', () => {
  it('derives the command id from the person and the key', () => {
    const asked = createRequestOf(request({ 'idempotency-key': 'key-0001' }, { occurredOn: ' 2026-05-14 ' }));
    expect(asked).toEqual({
      asker: { kind: 'person', id: PERSON },
      commandId: commandIdOf(PERSON, 'key-0001'),
      occurredOn: '2026-05-14',
      correlationId: 'r-1',
    });
  });

  it.each([undefined, '', 'short', 'x'.repeat(201), 'with space', 'khóa-0001', ['key-0001', 'key-0002']])(
    'refuses the key %p',
    (key) => {
      expect(() => createRequestOf(request({ 'idempotency-key': key }))).toThrow('KEY_REQUIRED');
    },
  );

  it('refuses whoever is not signed in', () => {
    const { person: _, ...nobody } = request({ 'idempotency-key': 'key-0001' });
    expect(() => createRequestOf(nobody)).toThrow('UNAUTHENTICATED');
  });
});

describe('askedOf', () => {
  const withTag = (tag: string | undefined) => request({ 'idempotency-key': 'key-0001', 'if-match': tag });

  it('takes the revision that If-Match names', () => {
    expect(changeRequestOf(withTag('"0"')).expectedRevision).toBe(0);
    expect(changeRequestOf(withTag('"42"')).expectedRevision).toBe(42);
  });

  it('takes a tag that a proxy weakened as the tag it was', () => {
    expect(changeRequestOf(withTag('W/"3"')).expectedRevision).toBe(3);
  });

  it('requires If-Match, and one tag in it', () => {
    expect(() => changeRequestOf(withTag(undefined))).toThrow('PRECONDITION_REQUIRED');
    for (const tag of ['*', '3', 'w/"3"', '"3", "4"', '"-1"', '"x"', '"01"']) {
      expect(() => changeRequestOf(withTag(tag))).toThrow('VALIDATION_FAILED');
    }
  });
});
