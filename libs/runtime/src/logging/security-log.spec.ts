import { createLogger } from './logger.js';
import { LINES_A_MINUTE, SecurityLog, type SecurityEntry } from './security-log.js';

const entry = (over: Partial<SecurityEntry> = {}): SecurityEntry => ({
  kind: 'sign-in-failed',
  person: null,
  address: '192.0.2.1',
  requestId: 'r-1234567',
  route: 'POST /api/v1/sessions',
  act: null,
  on: null,
  reason: 'SIGN_IN_FAILED',
  ...over,
});

function capture(level: 'info' | 'error' | 'silent' = 'error') {
  const lines: Record<string, unknown>[] = [];
  const logger = createLogger(level, {
    write: (line: string) => void lines.push(JSON.parse(line) as Record<string, unknown>),
  });
  return { log: new SecurityLog(logger), lines };
}

describe('SecurityLog', () => {
  it('writes one line each, whatever the level of the service, but none when it is silent', () => {
    const { log, lines } = capture('error');
    log.tell(entry({ person: 'p', act: 'sign-in' }));
    expect(lines).toMatchObject([
      { level: 'info', context: 'security', security: 'sign-in-failed', person: 'p', address: '192.0.2.1' },
    ]);
    expect(lines[0]).toMatchObject({ requestId: 'r-1234567', act: 'sign-in', on: null, reason: 'SIGN_IN_FAILED' });
    const silent = capture('silent');
    silent.log.tell(entry());
    expect(silent.lines).toEqual([]);
  });

  it('writes no control of a terminal, and of each field no more than its first 300 characters', () => {
    const written: string[] = [];
    const log = new SecurityLog(createLogger('info', { write: (line: string) => void written.push(line) }));
    log.tell(entry({ address: '\u001b[2J\u009b2J\u0085\u2028', on: `person-${'x'.repeat(1_000)}` }));
    const [line = ''] = written;
    expect(line.trimEnd()).not.toMatch(/[\p{Cc}\u2028]/u);
    const { address, on } = JSON.parse(line) as { readonly address: string; readonly on: string };
    expect([address, on.length]).toEqual(['\u001b[2J\u009b2J\u0085\u2028', 300]);
  });

  it('counts what is too much of one address, and says the count', () => {
    const { log, lines } = capture();
    for (let n = 0; n < 1_000; n++) log.tell(entry());
    log.tell(entry({ address: '192.0.2.2' }));
    expect(lines).toHaveLength(LINES_A_MINUTE.address + 1);
    log.endMinute();
    const said = { security: 'sign-in-failed', address: '192.0.2.1', suppressed: 1_000 - LINES_A_MINUTE.address };
    expect(lines.slice(LINES_A_MINUTE.address + 1)).toMatchObject([said]);
  });

  it('never loses the count, however many addresses there are', () => {
    const { log, lines } = capture();
    for (let n = 0; n < 5_000; n++) log.tell(entry({ address: `2001:db8::${n.toString(16)}` }));
    log.endMinute();
    const told = lines.map((line) => Number(line['suppressed'] ?? 1)).reduce((a, b) => a + b);
    expect(told).toBe(5_000);
    expect(lines.length).toBeLessThan(LINES_A_MINUTE.all + 110);
  });

  it('begins anew after the minute', () => {
    const { log, lines } = capture();
    for (let n = 0; n < LINES_A_MINUTE.address; n++) log.tell(entry());
    log.endMinute();
    log.tell(entry());
    expect(lines).toHaveLength(LINES_A_MINUTE.address + 1);
  });
});
