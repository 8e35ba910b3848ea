import { StoreUnavailable } from '@app/event-store';
import { IdentityStoreError } from '@app/identity';
import { FaultReport } from './fault-report.js';

function ground(hasOwnLog: boolean) {
  const told: string[] = [];
  const away = (name: string) => ({
    begins: (reason: string) => void told.push(`${name}: ${reason}`),
    refuses: (reason: string) => void told.push(`${name} refuses: ${reason}`),
  });
  const logger = {
    warn: ({ more }: { more?: number }, words: string) => told.push(more ? `${words}, ${more} more` : words),
  };
  const report = new FaultReport(
    { postgresql: away('PostgreSQL'), log: hasOwnLog ? away('EventStoreDB') : null },
    logger as unknown as ConstructorParameters<typeof FaultReport>[1],
  );
  return { report, told };
}

const withCode = (code: string, message = 'raw') => Object.assign(new Error(message), { code });

describe('faults that are waited out', () => {
  it.each([
    ['refused', withCode('ECONNREFUSED')],
    ['on its way to a stop', withCode('57P01')],
    ['lost', new Error('Connection terminated unexpectedly')],
    ['met by the log', new StoreUnavailable('x', { cause: withCode('ECONNRESET') })],
    ['met by a query', Object.assign(new Error('x'), { driverError: withCode('57P03') })],
  ])('are an outage of PostgreSQL where a connection is %s', (_, error) => {
    const { report, told } = ground(false);
    report.tell(error, 'projector');
    expect(told).toEqual([expect.stringMatching(/^PostgreSQL: /)]);
  });

  it('are an outage of the database that has the log where that does not answer', () => {
    const { report, told } = ground(true);
    report.tell(new StoreUnavailable('14 UNAVAILABLE'), 'projector');
    report.tell(withCode('ECONNREFUSED', ''), 'process manager');
    expect(told).toEqual(['EventStoreDB: Event store unavailable: 14 UNAVAILABLE', 'PostgreSQL: ECONNREFUSED']);
  });

  it('are told once a minute, each by what it was, where nothing is away', () => {
    const { report, told } = ground(false);
    for (let n = 0; n < 20; n++) {
      report.tell(new StoreUnavailable('x', { cause: withCode('53100') }), 'process manager');
      report.tell(new TypeError('broken'), 'projector');
      report.tell(new TypeError('otherwise'), 'projector');
    }
    expect(told).toEqual(['process manager begins again', 'projector begins again', 'projector begins again']);
  });

  it.each([
    ['met by a query', withCode('ECONNREFUSED'), 'raw'],
    ['met by the accounts', new IdentityStoreError(null), 'The store of accounts failed.'],
    [
      'met by the accounts at a start',
      new IdentityStoreError('57P03'),
      'The store of accounts failed (SQLSTATE 57P03).',
    ],
  ])('are counted for each request that an outage fails: %s', (_, error, words) => {
    const { report, told } = ground(false);
    report.refused(error);
    report.refused(error);
    expect(told).toEqual(Array<string>(2).fill(`PostgreSQL refuses: ${words}`));
  });

  it('are told with how many more requests failed by the same, once a minute', () => {
    const { report, told } = ground(false);
    const clock = jest.spyOn(performance, 'now').mockReturnValue(1);
    for (let n = 0; n < 20; n++) report.refused(withCode('53300', 'too many clients'));
    report.refused(new IdentityStoreError('57014'));
    clock.mockReturnValue(60_002);
    report.refused(withCode('53300', 'too many clients'));
    clock.mockRestore();
    const words = 'requests are refused';
    expect(told).toEqual([words, words, `${words}: too many clients, 19 more`, words]);
  });
});
