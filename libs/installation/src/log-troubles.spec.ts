import { StoreUnavailable, type RecordedEvent } from '@app/event-store';
import { readFact } from '@app/facts';
import { LogInUse } from './log-in-use.js';
import { remarkUnreadable, watchAppends } from './log-troubles.js';

const failed = (code: string) =>
  new StoreUnavailable('raw words', { cause: Object.assign(new Error('raw words'), { code }) });

function ground(standing: string | null = null) {
  const said: string[] = [];
  const log = new LogInUse('postgresql', standing, (words) => said.push(words));
  return { log, said };
}

describe('a log that cannot be written', () => {
  it('is remarked and said once, until an append succeeds', () => {
    const { log, said } = ground('Chỉ dùng để thử.');
    const heard = watchAppends(log);
    for (let n = 0; n < 20; n++) heard(failed('53100'));
    expect(log.remark).toMatch(/^Chỉ dùng để thử\. Ổ đĩa của cơ sở dữ liệu đã đầy/);
    expect(said).toEqual([expect.stringMatching(/^Ổ đĩa .* đã đầy/)]);
    heard();
    expect(log.remark).toBe('Chỉ dùng để thử.');
    heard(failed('53100'));
    expect(log.remark).toMatch(/đã đầy/);
    expect(said).toHaveLength(1);
  });

  it.each([
    ['53200', /SQLSTATE 53200/],
    ['58030', /SQLSTATE 58030/],
    ['57P01', null],
    ['40001', null],
  ])('is told from one that is away: %s', (code, words) => {
    const { log } = ground();
    watchAppends(log)(failed(code));
    if (words === null) expect(log.remark).toBeNull();
    else expect(log.remark).toMatch(words);
  });
});

describe('a fact that cannot be read', () => {
  const event: RecordedEvent = {
    id: 'e',
    stream: 'proposal-p',
    revision: 0,
    position: '0000000042',
    type: 'ProposalBlessed.v1',
    data: '{}',
    metadata: '{}',
  };
  const errorOf = (work: () => unknown): unknown => {
    try {
      return work();
    } catch (error) {
      return error;
    }
  };

  it.each(['ProposalBlessed.v1', 'ProposalDrafted.v99', 'ProposalDrafted'])(
    'is remarked with its type and position, said once: %s',
    (type) => {
      const { log, said } = ground();
      const error = errorOf(() => readFact({ ...event, type }));
      expect([remarkUnreadable(log, error), remarkUnreadable(log, error)]).toEqual([true, true]);
      expect(log.remark).toContain(`Không đọc được sự kiện loại ${type} ở vị trí 0000000042`);
      expect(said).toHaveLength(1);
    },
  );

  it('is told from other faults', () => {
    const { log } = ground();
    expect(remarkUnreadable(log, new Error('connection lost'))).toBe(false);
    expect(log.remark).toBeNull();
  });
});
