import { StoreUnavailable } from '@app/event-store';
import { UnreadableFact } from '@app/facts';
import { QueryFailedError, TypeORMError } from 'typeorm';
import { unitProjection } from '../units/project-unit.js';
import { CannotFold, folding, reasonOf } from './cannot-fold.js';

const coded = (code: string) => Object.assign(new Error('of the database'), { code });
const asked = (error: Error) => new QueryFailedError('select 1', [], error);

describe('a fault', () => {
  it.each([
    new TypeError('bad'),
    new Error('bad'),
    new UnreadableFact({ type: 'UnitBlessed.v1', position: '7' }, {}),
    asked(coded('21000')),
    asked(coded('22003')),
    asked(coded('23505')),
    asked(coded('54000')),
  ])('of what was folded is told from one that passes: %p', async (error) => {
    await expect(folding(unitProjection, () => Promise.reject(error))).rejects.toThrow(CannotFold);
  });

  it.each([
    asked(coded('08006')),
    asked(coded('40001')),
    asked(coded('40P01')),
    asked(coded('42P01')),
    asked(coded('53100')),
    asked(coded('55P03')),
    asked(coded('57014')),
    asked(coded('58030')),
    asked(coded('ECONNRESET')),
    asked(new Error('Connection terminated unexpectedly')),
    new TypeORMError('not connected'),
    new StoreUnavailable('away'),
    coded('ENOSPC'),
    new DOMException('stopped', 'AbortError'),
  ])('that passes is waited out: %p', async (error) => {
    await expect(folding(unitProjection, () => Promise.reject(error))).rejects.toBe(error);
  });
});

describe('the reason', () => {
  it('names the kind and the place, whatever the message says', () => {
    const said = reasonOf(new TypeError('Nguyễn Văn A\n    at Nguyen (/nha/so-1.ts:1:2)'));
    expect(said).toMatch(/^TypeError, .*cannot-fold\.spec\.ts:\d+$/);
    const changed = new TypeError('first');
    changed.message = 'Nguyễn Văn A';
    expect(reasonOf(changed)).not.toContain('Nguy');
    expect(reasonOf(asked(coded('22003')))).toMatch(/^22003/);
  });
});
