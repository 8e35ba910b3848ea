import { Rejection } from '@app/domain';
import { InMemoryEventStore, InMemoryLog } from '@app/event-store';
import { calendarFixture, hourlyRate } from '@app/testing';
import { SetClock, startWriteService } from '@app/testing/write-service';
import { ReferenceData } from '@app/write-side';
import { extendNational, type NationalNotice } from './extend-national.js';
import { loadNational } from './load-national.js';

const notice: NationalNotice = {
  version: '2027.1',
  source: 'Thông báo 1234/TB-BNV ngày 15/10/2026',
  to: '2027-12-31',
  daysOff: [
    { date: '2026-11-24', name: 'Ngày Văn hóa Việt Nam' },
    { date: '2027-01-01', name: 'Tết Dương lịch' },
  ],
  swappedWorkingDays: [{ date: '2027-08-28', name: 'Làm bù' }],
  parameters: { 'tnbq-2025': hourlyRate({ value: '42000' }) },
};

async function start(isLoaded = true) {
  const log = new InMemoryLog();
  const { bus, context } = await startWriteService(new InMemoryEventStore(log), new SetClock());
  const reference = context.get(ReferenceData);
  const shipped = { parameters: {}, calendars: [calendarFixture()] };
  if (isLoaded) await loadNational(bus, reference, shipped);
  const extend = (given: NationalNotice, dryRun = false) => extendNational(bus, reference, given, dryRun);
  return { log, reference, extend, restart: () => loadNational(bus, reference, shipped) };
}

const refusal = (work: Promise<unknown>) =>
  work.then(
    () => 'none',
    (error: unknown) => (error instanceof Rejection ? error.code : String(error)),
  );

describe('a yearly notice', () => {
  it('extends the calendar and the parameters of the country by facts, once', async () => {
    const { log, reference, extend, restart } = await start();
    const extended = await extend(notice);
    expect([extended.calendar?.to, extended.parameters]).toEqual(['2027-12-31', ['tnbq-2025']]);
    const state = await reference.calendar([]);
    expect(state).toMatchObject({
      versions: ['2026.1', '2027.1'],
      calendar: { from: '2026-01-01', to: '2027-12-31', undecided: [] },
    });
    expect(state.status === 'set' && state.calendar.daysOff.map(({ date }) => date)).toEqual([
      '2026-08-31',
      '2026-09-01',
      '2026-09-02',
      '2026-11-24',
      '2027-01-01',
    ]);
    expect(state.status === 'set' && state.calendar.daysOff.at(-1)?.source).toBe(notice.source);
    const before = log.all.length;
    expect(await extend(notice)).toEqual({ calendar: null, parameters: [] });
    await restart();
    expect(log.all.length).toBe(before);
  });

  it('writes nothing in a dry run, or where anything in it is wrong', async () => {
    const { log, extend } = await start();
    const before = log.all.length;
    expect((await extend(notice, true)).calendar?.version).toBe('2027.1');
    const sunday = { ...notice, daysOff: [{ date: '2027-01-03', name: 'Chủ nhật' }] };
    expect(await refusal(extend(sunday))).toBe('BAD_CALENDAR');
    expect(await refusal(extend({ ...notice, parameters: { 'X y': hourlyRate() } }))).toBe('BAD_PARAMETER');
    expect(log.all.length).toBe(before);
    expect(await refusal((await start(false)).extend(notice))).toBe('NOT_FOUND');
  });

  it('is refused where it says something else under the version of before', async () => {
    const { log, extend } = await start();
    await extend(notice);
    const before = log.all.length;
    const later = { ...notice, swappedWorkingDays: [{ date: '2027-09-04', name: 'Làm bù' }] };
    expect(await refusal(extend(later))).toBe('BAD_CALENDAR');
    const dearer = { ...notice, parameters: { 'tnbq-2025': hourlyRate({ value: '43000' }) } };
    expect(await refusal(extend(dearer))).toBe('PARAMETER_FROZEN');
    expect(log.all.length).toBe(before);
  });

  it('does not change a parameter that was recorded', async () => {
    const { extend } = await start();
    await extend(notice);
    const other = { ...notice, version: '2027.2', daysOff: [], swappedWorkingDays: [] };
    expect(await refusal(extend({ ...other, parameters: { 'tnbq-2025': hourlyRate() } }))).toBe('PARAMETER_FROZEN');
  });
});
