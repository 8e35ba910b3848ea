import { Rejection, REJECTION_CODES } from '@app/domain';
import { InvalidAppend, StoreUnavailable } from '@app/event-store';
import { IdentityError } from '@app/identity';
import { InvalidCursor } from '@app/read-side';
import { API_CODES } from '@app/wording';
import { CommandConflict } from '@app/write-side';
import { NotFoundException, PayloadTooLargeException, UnsupportedMediaTypeException } from '@nestjs/common';
import { LIMITS } from './limits.js';
import { bodyOf, labelOf, PROBLEM_CODES } from './problem-body.js';
import { problemOf } from './problem-of.js';

const answer = (error: unknown) => bodyOf(problemOf(error), 'r-1');

describe('problemOf', () => {
  it('tells a refusal of the domain with its facts, and the field that is to blame', () => {
    expect(answer(new Rejection('STALE_EDITION', { field: 'edition', current: 3 }))).toEqual({
      type: 'urn:tinhgon:problem:STALE_EDITION',
      title: 'Bản không còn hiện hành',
      status: 409,
      detail: 'Phương án đã có bản khác; hãy xem lại bản hiện hành.',
      code: 'STALE_EDITION',
      requestId: 'r-1',
      errors: [{ field: 'edition', rule: 'STALE_EDITION', message: labelOf('STALE_EDITION').detail }],
      details: { field: 'edition', current: 3 },
    });
  });

  it('tells what was refused with it, each in its own words', () => {
    const also = [{ code: 'BAD_TERM', field: 'to', from: '2026-05-01' }];
    const body = answer(new Rejection('BAD_PARAMETER', { field: 'area', also }));
    expect(body.errors).toEqual([
      { field: 'area', rule: 'BAD_PARAMETER', message: labelOf('BAD_PARAMETER').detail },
      { field: 'to', rule: 'BAD_TERM', message: 'Ngày này không được trước ngày 01/05/2026.' },
    ]);
    expect(body.details).toEqual({ field: 'area' });
  });

  it('says which rule refuses access', () => {
    const body = answer(new Rejection('FORBIDDEN', { action: 'AcceptProposal', rule: 'FOUR_EYES' }));
    expect(body).toMatchObject({ status: 403, details: { rule: 'FOUR_EYES' } });
    expect(body.detail).toMatch(/Người đã soạn hoặc sửa/);
  });

  it('lists everything that is missing, and every fault of a plan file', () => {
    const missing = [{ field: 'measures', rule: 'measure-required' }];
    expect(answer(new Rejection('INCOMPLETE', { missing })).errors).toEqual([
      { field: 'measures', rule: 'measure-required', message: 'Cần ít nhất một biện pháp đơn giản hóa.' },
    ]);
    const faults = [{ path: '/items/0', rule: 'unknown-path', subject: 'q' }];
    const body = answer(new Rejection('INVALID_PLAN', { faults }));
    const message = 'Không có đường đi “q” trong tệp.';
    expect(body.errors).toEqual([{ field: '/items/0', rule: 'unknown-path', message }]);
    expect(body.details).toBeUndefined();
  });

  it.each([
    [new CommandConflict('KEY_REUSED', { id: 'x' }), 422, 'KEY_REUSED'],
    [new CommandConflict('REVISION_MISMATCH', {}), 412, 'REVISION_MISMATCH'],
    [new IdentityError('SIGN_IN_REFUSED'), 401, 'SIGN_IN_FAILED'],
    [new IdentityError('PASSWORD_TOO_SHORT'), 422, 'WEAK_PASSWORD'],
    [new InvalidCursor(), 400, 'VALIDATION_FAILED'],
    [new StoreUnavailable('gone'), 503, 'STORE_UNAVAILABLE'],
    [new Error('Client has encountered a connection error and is not queryable'), 503, 'STORE_UNAVAILABLE'],
    [new Error('Query runner already released. Cannot run queries anymore.'), 503, 'STORE_UNAVAILABLE'],
    [
      Object.assign(new Error('x'), { driverError: Object.assign(new Error('y'), { code: '57P01' }) }),
      503,
      'STORE_UNAVAILABLE',
    ],
    [new InvalidAppend('too_large', 's', 'd'), 413, 'PAYLOAD_TOO_LARGE'],
    [new PayloadTooLargeException(), 413, 'PAYLOAD_TOO_LARGE'],
    [new UnsupportedMediaTypeException(), 415, 'UNSUPPORTED_MEDIA_TYPE'],
    [new NotFoundException(), 404, 'NOT_FOUND'],
  ])('answers %p', (error, status, code) => {
    expect(answer(error)).toMatchObject({ status, code });
  });

  it('says how much the route takes where a body is too large', () => {
    const words = (...limit: readonly number[]) =>
      bodyOf(problemOf(new PayloadTooLargeException(), ...limit), 'r').detail;
    expect([words(), words(LIMITS.importBody)]).toEqual([
      'Nội dung gửi lên vượt quá 1 MiB.',
      'Nội dung gửi lên vượt quá 32 MiB.',
    ]);
  });

  it('tells nothing of an error that was not expected', () => {
    const body = answer(new InvalidAppend('bad_stream', 'secret-stream', 'secret'));
    expect(body).toMatchObject({ status: 500, code: 'UNKNOWN' });
    expect(JSON.stringify(answer(new Error('secret')))).not.toMatch(/secret/);
  });
});

describe('labels', () => {
  it('give every code a status of its own sort and words in Vietnamese', () => {
    expect(PROBLEM_CODES).toHaveLength(REJECTION_CODES.length + API_CODES.length);
    for (const code of PROBLEM_CODES) {
      const { status, title, detail } = labelOf(code);
      expect(status).toBeGreaterThanOrEqual(400);
      expect(`${title} ${detail}`).toMatch(/[ăâđêôơưàáảãạèéẻẽẹìíỉĩịòóỏõọùúủũụỳýỷỹỵấầẩẫậắằẳẵặếềểễệốồổỗộớờởỡợứừửữự]/i);
      expect(title.normalize('NFC')).toBe(title);
    }
  });
});

it('a rate says of its code and of its value each its own rule', () => {
  const also = [{ code: 'BAD_PARAMETER', field: 'value' }];
  const { errors = [] } = answer(new Rejection('BAD_PARAMETER', { field: 'id', also }));
  expect(errors.map(({ message }) => message.slice(0, 7))).toEqual(['Mã chỉ ', 'Giá trị']);
});
