import { InMemoryEventStore, InMemoryLog } from '@app/event-store';
import { calendarFixture, hourlyRate } from '@app/testing';
import { SetClock, startWriteService } from '@app/testing/write-service';
import { ReferenceData } from '@app/write-side';
import { join } from 'node:path';
import { loadNational, readNational, type NationalData } from './load-national.js';

const deploy = join(__dirname, '../../../../deploy');
const shipped = () => readNational(join(deploy, 'parameters/vn.json'), join(deploy, 'calendars'));

async function start(log: InMemoryLog) {
  const service = await startWriteService(new InMemoryEventStore(log), new SetClock());
  const reference = service.context.get(ReferenceData);
  return { reference, load: (data: NationalData) => loadNational(service.bus, reference, data) };
}

const typesIn = (log: InMemoryLog) => log.all.map(({ type }) => type);

describe('what holds in the whole country', () => {
  it('is loaded once, from the files that come with the service', async () => {
    const log = new InMemoryLog();
    const { load, reference } = await start(log);
    await load(await shipped());
    await (await start(log)).load(await shipped());
    expect(typesIn(log)).toEqual(['ParameterRecorded.v1', 'ParameterRecorded.v1', 'CalendarChanged.v1']);
    const parameters = await reference.parameters(['19', '19/19.gia-sang']);
    expect(Object.entries(parameters).map(([id, { kind, value }]) => [id, kind, value])).toEqual([
      ['hours-per-day', 'hours-per-day', '8'],
      ['tnbq-2024', 'hourly-rate', '40000'],
    ]);
    expect(await reference.calendar([])).toMatchObject({ status: 'set', versions: ['2025-2026.1'] });
  });

  it('takes what a later release brings, and leaves alone what was recorded', async () => {
    const log = new InMemoryLog();
    const { load, reference } = await start(log);
    const first = { parameters: { rate: hourlyRate() }, calendars: [calendarFixture()] };
    await load(first);
    const later = calendarFixture({ version: '2026.2', undecided: [] });
    await load({ parameters: { rate: hourlyRate({ value: '1' }), day: hourlyRate() }, calendars: [later] });
    await load(first);
    expect(typesIn(log).length).toBe(4);
    expect((await reference.parameters([]))['rate']?.value).toEqual(hourlyRate().value);
    expect(await reference.calendar([])).toMatchObject({ calendar: later, versions: ['2026.1', '2026.2'] });
  });
});
