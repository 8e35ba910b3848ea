import type { FaultReport } from '@app/installation';
import { Logger } from '@nestjs/common';
import { FailedRequests } from './failed-requests.js';

describe('requests that failed by the service', () => {
  it('are logged each by itself, but those by an outage', () => {
    const spies = (['error', 'warn'] as const).map((level) => jest.spyOn(Logger.prototype, level).mockImplementation());
    const refused = jest.fn();
    const failed = new FailedRequests({ refused } as unknown as FaultReport);
    const tell = (code: string, status: number) => {
      failed.tell({ requestId: 'r', code, status } as Parameters<FailedRequests['tell']>[0], new Error(code));
    };
    for (let n = 0; n < 3; n++) tell('STORE_UNAVAILABLE', 503);
    tell('UNKNOWN', 500);
    tell('OVERLOADED', 503);
    tell('NOT_FOUND', 404);
    const said = spies.map(({ mock }) => mock.calls.map(([line]) => (line as { code: string }).code));
    for (const spy of spies) spy.mockRestore();
    expect(said).toEqual([['UNKNOWN'], ['OVERLOADED']]);
    expect(refused).toHaveBeenCalledTimes(3);
  });
});
