import { StoreUnavailable } from '@app/event-store';
import type { OwnerQueries } from '@app/read-side';
import type { Lag } from './lag.js';
import { Processes } from './processes.js';

describe('the processes on a database', () => {
  const owns = [
    { name: 'plans', position: '7', since: '' },
    { name: 'units', position: '7', since: '' },
    { name: 'upkeep', position: null, since: '' },
  ];
  const owners = { processes: () => Promise.resolve([{ id: 'one', owns }]) } as unknown as OwnerQueries;
  const behind = jest.fn<Promise<number>, []>();
  const lags = async () => {
    const [one] = await new Processes(owners, { behind } as unknown as Lag).now();
    return one?.owns.map(({ behindMs }) => behindMs);
  };
  beforeEach(() => behind.mockReset());

  it('tell how far behind the log they are, which is asked once for each position', async () => {
    behind.mockResolvedValue(12);
    expect(await lags()).toEqual([12, 12, null]);
    expect(behind).toHaveBeenCalledTimes(1);
  });

  it('are told of while the log is away, too', async () => {
    behind.mockRejectedValue(new StoreUnavailable('away'));
    expect(await lags()).toEqual([null, null, null]);
  });

  it('are not told of where something else fails', async () => {
    behind.mockRejectedValue(new TypeError('bad'));
    await expect(lags()).rejects.toThrow('bad');
  });
});
