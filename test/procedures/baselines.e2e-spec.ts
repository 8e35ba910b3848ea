import { Cast } from '../support/cast.js';
import { faultsOf, refusalOf } from '../support/problem.js';
import { startProgram, type Program } from '../support/program.js';
import { Service, type Session } from '../support/service.js';

jest.setTimeout(300_000);

const PATH = '/procedures/5.000009:19';
const CHANNELS = 'Hình thức nộpThời gianPhí, lệ phíMô tảTrực tiếp5 Ngày làm việcMiễn phí';
const told = {
  agency: 'gia-sang.ubnd',
  time: '4 ngày làm việc',
  cost: '32000000',
  costMethod: 'PROCESSING_TIME',
  source: { title: 'Báo cáo năm 2024', number: '12/BC-UBND', date: '2024-12-20' },
};

interface Told {
  readonly dryRun: boolean;
  readonly changed: boolean;
  readonly revision: number;
  readonly time: object | null;
  readonly warnings: readonly { readonly code: string; readonly field: string; readonly answer: string | null }[];
}

interface Recorded {
  readonly time: { readonly raw: string };
  readonly reason: string | null;
  readonly warnings: readonly object[];
  readonly recordedBy: { readonly person: string; readonly unit: string };
}

interface Seen {
  readonly baselines: readonly (Recorded & { readonly earlier: readonly Recorded[] })[];
  readonly names: Readonly<Record<string, string | null>>;
}

describe('a baseline', () => {
  let program: Program;
  let administrator: Session;

  beforeAll(async () => {
    program = await startProgram();
    const cast = new Cast(new Service(program.url, () => program.output()));
    administrator = await cast.as('administrator', 'thai-nguyen.ubnd');
    const line = { ma_thu_tuc: '5.000009', ten_thu_tuc: 'Thủ tục', cach_thuc_thuc_hien: CHANNELS };
    await administrator.post('/procedures/imports', [line]);
  });
  afterAll(() => program.stop());

  const sent = async (change: object, path = 'baselines') => {
    const { etag } = await administrator.read<Seen>(PATH);
    const body = { ...told, ...change };
    return (await administrator.write<Told>('POST', `${PATH}/${path}`, body, { ifMatch: etag })).body;
  };
  const standing = async () => (await administrator.get<Seen>(PATH)).baselines[0];
  const long = { time: '20 ngày làm việc' };
  const answer = { code: 'FAR_FROM_REGISTRY', field: 'time', answer: 'Quyết định năm 2024 ghi như vậy' };

  it('is tried before it is frozen: how it is read and what is likely wrong, in the shape of the answer', async () => {
    const tried = await sent(long, 'baselines?dryRun=true');
    expect(tried).toMatchObject({
      dryRun: true,
      changed: true,
      revision: 0,
      time: { raw: '20 ngày làm việc', form: 'cases', cases: [{ from: '20', unitName: 'ngày làm việc' }] },
      warnings: [{ code: 'FAR_FROM_REGISTRY', codeName: expect.any(String) as string, field: 'time', answer: null }],
    });
    expect(tried.warnings).toMatchObject([{ message: expect.stringContaining('5 Ngày làm việc') as string }]);
    expect(await standing()).toBeUndefined();
    const unread = { time: 'tùy từng vụ việc', source: { ...told.source, date: '2023-01-05' } };
    expect((await sent(unread, 'baselines?dryRun=true')).warnings.map(({ code }) => code)).toEqual([
      'UNREAD_TIME_LIMIT',
      'SOURCE_OF_OTHER_YEAR',
    ]);
    expect(await refusalOf(sent({ cost: '1.5' }, 'baselines?dryRun=true'))).toBe('422 BAD_COST');
  });

  it('is frozen with its warnings answered, and not without', async () => {
    expect(await faultsOf(sent(long))).toEqual(['time: answer-required']);
    expect(await refusalOf(sent(long))).toBe('422 BASELINE_WARNED');
    expect(await standing()).toBeUndefined();
    const recorded = await sent({ ...long, warningAnswers: [answer] });
    expect(recorded).toMatchObject({ dryRun: false, changed: true, revision: 1, warnings: [answer] });
    expect(await standing()).toMatchObject({ time: { raw: long.time }, reason: null, warnings: [answer], earlier: [] });
    expect(await refusalOf(sent({}))).toBe('409 BASELINE_FROZEN');
  });

  it('is corrected with a reason; both stand, with who and why', async () => {
    const corrected = { reason: 'Chép nhầm dòng của bảng' };
    expect(await refusalOf(sent({ ...corrected, agency: 'gia-sang.phong-vhxh' }, 'baselines/corrections'))).toBe(
      '422 NO_BASELINE',
    );
    expect(await sent(corrected, 'baselines/corrections?dryRun=true')).toMatchObject({ dryRun: true, revision: 1 });
    expect(await sent(corrected, 'baselines/corrections')).toMatchObject({ changed: true, revision: 2, warnings: [] });
    const { baselines, names } = await administrator.get<Seen>(PATH);
    expect(baselines).toMatchObject([
      {
        time: { raw: told.time },
        ...corrected,
        earlier: [{ time: { raw: long.time }, reason: null, warnings: [answer] }],
      },
    ]);
    expect(names[baselines[0]?.recordedBy.person ?? '']).toEqual(expect.any(String));
    expect(await refusalOf(administrator.post(`${PATH}/baselines/corrections`, { ...told, ...corrected }))).toBe(
      '428 PRECONDITION_REQUIRED',
    );
  });

  it('takes the reading beside the text, and refuses one that contradicts it by its field', async () => {
    const agency = 'gia-sang.phong-vhxh';
    const day = { unit: 'working-day' };
    const contrary = { time: { text: '5 ngày làm việc', readAs: [{ from: '3', ...day }] } };
    for (const path of ['baselines?dryRun=true', 'baselines']) {
      const refused = sent({ ...contrary, agency }, path);
      expect(await faultsOf(refused)).toEqual(['time.readAs: READING_CONTRADICTS']);
      expect(await refusalOf(refused)).toBe('422 READING_CONTRADICTS');
      await expect(refused).rejects.toMatchObject({
        body: { detail: expect.stringContaining('“5 ngày làm việc” đọc là 5 ngày làm việc') as string },
      });
    }
    const bad = { time: { text: '24h', readAs: [{ from: '1.000', to: 'hai', ...day }], more: 1 } };
    expect([...(await faultsOf(sent(bad)))].sort()).toEqual([
      'time.more: unknownField',
      'time.readAs[0].from: decimal',
      'time.readAs[0].to: decimal',
    ]);
    expect(await faultsOf(sent({ time: 5 }))).toEqual(['time: textOrObject']);
    const twoDays = { text: '48h', readAs: [{ from: '2', ...day }] };
    expect(await sent({ agency, time: twoDays }, 'baselines?dryRun=true')).toMatchObject({
      time: { raw: '48h', by: 'given', reading: 'đọc là 2 ngày làm việc; cách đọc do người nhập ghi' },
      warnings: [],
    });
    const hours = { text: '48h', readAs: [{ from: '48', unit: 'hour' }] };
    expect(await sent({ agency, time: hours }, 'baselines?dryRun=true')).toMatchObject({
      time: { by: 'confirmed', marks: ['clock-hours'] },
      warnings: [],
    });
    expect(await sent({ agency, time: '48h' }, 'baselines?dryRun=true')).toMatchObject({
      time: { by: null },
      warnings: [{ code: 'READING_TO_CONFIRM' }],
    });
    const recorded = { agency, time: twoDays };
    expect(await sent(recorded)).toMatchObject({ changed: true, time: { by: 'given' } });
    expect(await sent(recorded)).toMatchObject({ changed: false });
    const { baselines } = await administrator.get<Seen>(PATH);
    expect(baselines.find(({ time }) => time.raw === '48h')).toMatchObject({ time: { by: 'given' } });
  });
});
