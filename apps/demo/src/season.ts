import { newestOf } from './client/act.js';
import { onProposal, readProposal } from './client/proposals.js';
import { dayOf } from './narrator.js';
import { fewerPapers, shorter, workingDays } from './figures.js';
import { about, cutTime, inWords, ONE_FORM, ONLINE, USE_POPULATION_DATA } from './procedures.js';
import type { Proposal, Stage } from './stage.js';

const [ECONOMY, CULTURE, OFFICE] = ['gia-sang.phong-kthtdt', 'gia-sang.phong-vhxh', 'gia-sang.vp-hdnd-ubnd'];

/** Those that reach the province, and those that do not. */
export interface Gathered {
  readonly household: Proposal;
  readonly pausing: Proposal;
  readonly roadworks: Proposal;
  readonly poverty: Proposal;
  readonly contracts: Proposal;
  readonly inheritance: Proposal;
  readonly others: readonly Proposal[];
}

/** March: three units draft; one head sends back. */
async function draftAll(stage: Stage): Promise<Gathered> {
  stage.narrator.chapter('Tháng 3: các đơn vị rà soát và soạn phương án');
  const registering = about(
    'Đơn giản hóa đăng ký hộ kinh doanh',
    ['1.001612', '2.000720'],
    [cutTime(3, 2), USE_POPULATION_DATA],
  );
  const household = await stage.drafted('2026-03-02', ECONOMY, registering);
  await stage.measured('2026-03-03', household, [
    shorter('p1', [workingDays(3), workingDays(2)], '120'),
    shorter('p2', [workingDays(3), workingDays(2)], '80'),
  ]);
  const stopping = about('Gộp tạm ngừng và dừng đăng ký hộ kinh doanh', ['1.001570', '1.014035'], [ONE_FORM, ONLINE]);
  const pausing = await stage.drafted(
    '2026-03-04',
    ECONOMY,
    inWords(stopping, 'Người dân lập một tờ khai thay cho hai.', 'Chưa thống kê được số tờ khai một năm.'),
  );
  const selling = about('Chứng thực giao dịch không cần giấy tờ nhân thân', ['2.001035'], [USE_POPULATION_DATA]);
  const contracts = await stage.drafted('2026-03-09', OFFICE, selling);
  await stage.measured('2026-03-10', contracts, [fewerPapers('p1', ['250', '300', '420'])]);
  const poor = about('Công nhận hộ nghèo trên môi trường mạng', ['1.011607'], [ONLINE, cutTime(15, 10)]);
  const poverty = await stage.drafted(
    '2026-03-11',
    CULTURE,
    inWords(poor, 'Người dân không phải đi lại và có kết quả sớm hơn.', 'Thời hạn cũ là ngày theo lịch, chưa so được.'),
  );
  await stage.measured('2026-03-12', poverty, [shorter('p1', ['15 ngày', workingDays(10)], '60')]);
  await stage.answeredWarnings(
    '2026-03-13',
    poverty,
    'Quy định ghi ngày theo lịch; sẽ tính lại khi thống nhất đơn vị.',
  );
  const road = about('Rút ngắn cấp phép thi công trên đường bộ', ['1.013061'], [cutTime(7, 4)]);
  const roadworks = await stage.drafted('2026-03-16', ECONOMY, road);
  const days = [workingDays(7), workingDays(4)] as const;
  await stage.measured('2026-03-17', roadworks, [{ ...shorter('p1', days, '12'), stated: { timeSaved: '2' } }]);
  await stage.answeredWarnings('2026-03-17', roadworks, 'Dự thảo ghi nhầm 02 ngày; đúng là 03 ngày.');
  const heirs = about(
    'Chứng thực từ chối nhận di sản, sửa lỗi giao dịch trong ngày',
    ['2.001016', '2.000927'],
    [cutTime(2, 1)],
  );
  const inheritance = await stage.drafted('2026-03-18', OFFICE, heirs);
  await stage.measured('2026-03-19', inheritance, [
    shorter('p1', [workingDays(2), workingDays(1)], '60'),
    shorter('p2', [workingDays(2), workingDays(1)], '15'),
  ]);
  const workers = about('Công nhận người lao động có thu nhập thấp bằng dữ liệu', ['3.000412'], [USE_POPULATION_DATA]);
  const income = await stage.drafted('2026-03-20', CULTURE, workers);
  await stage.measured('2026-03-21', income, [fewerPapers('p1', ['20', '40', '90'])]);
  await stage.sentBack('2026-03-23', pausing, 'Chưa nêu mẫu tờ khai nào được thay thế.');
  const cooperative = await stage.drafted('2026-03-25', ECONOMY, about('Thông báo của hợp tác xã', ['2.001958'], []));
  await stage.reworked('2026-03-27', pausing, 'Thay hai mẫu thông báo hiện hành bằng một mẫu tờ khai điện tử.');
  const single = about('Bỏ xác nhận tình trạng hôn nhân khi đã có dữ liệu', ['1.004873'], [USE_POPULATION_DATA]);
  const marriage = await stage.drafted('2026-03-30', OFFICE, single);
  await stage.measured('2026-03-31', marriage, [fewerPapers('p1', ['500', '650', '700'])]);
  const others = [income, cooperative, marriage];
  return { household, pausing, roadworks, poverty, contracts, inheritance, others };
}

/** To six proposals that the center has accepted. */
export async function playReview(stage: Stage): Promise<Gathered> {
  const all = await draftAll(stage);
  const { household, pausing, roadworks, poverty, contracts, inheritance, others } = all;
  const [income] = others;
  stage.narrator.chapter('Tháng 4: Trung tâm thẩm định, lấy ý kiến, trả lại');
  await stage.submitted('2026-04-01', household);
  await stage.submitted('2026-04-03', contracts);
  await stage.submitted('2026-04-06', roadworks);
  await stage.assessed('2026-04-08', household);
  await stage.accepted('2026-04-14', household);
  await stage.assessed('2026-04-15', contracts);
  await stage.assessed('2026-04-15', roadworks);
  const opinion = await askedAbout(stage, roadworks);
  await stage.returned('2026-04-17', contracts, 'Chưa nêu điều khoản cần sửa đổi.');
  await stage.reworked('2026-04-22', contracts, 'Sửa quy định về giấy tờ phải xuất trình khi chứng thực giao dịch.');
  await answered(stage, roadworks, opinion);
  await stage.submitted('2026-04-24', contracts);
  await stage.assessed('2026-04-27', contracts);
  await stage.accepted('2026-04-29', contracts);
  await stage.accepted('2026-04-29', roadworks);

  stage.narrator.chapter('Tháng 5: những phương án còn lại');
  await stage.submitted('2026-05-08', pausing);
  await stage.submitted('2026-05-11', poverty);
  await stage.submitted('2026-05-12', inheritance);
  if (income) await stage.submitted('2026-05-14', income);
  for (const proposal of [pausing, poverty, inheritance]) await stage.assessed('2026-05-15', proposal);
  for (const proposal of [pausing, poverty, inheritance]) await stage.accepted('2026-05-20', proposal);
  if (income) await stage.returned('2026-05-21', income, 'Cần tính lại số hồ sơ giải quyết hằng năm.');
  return all;
}

async function askedAbout(stage: Stage, { id, number }: Proposal): Promise<string> {
  const center = await stage.center();
  const asked = { from: 'Sở Xây dựng', question: 'Phường có được rút thời hạn này không?', answerBy: '2026-04-25' };
  await onProposal(center, id, ['opinions', asked], dayOf('2026-04-16'));
  const opinion = newestOf((await readProposal(center, id)).opinions).id;
  stage.narrator.tell(dayOf('2026-04-16'), center, `xin ý kiến Sở Xây dựng về ${number}: ${asked.question}`);
  return opinion;
}

async function answered(stage: Stage, { id, number }: Proposal, opinion: string): Promise<void> {
  const text = 'Thời hạn do cấp trên quy định; đề nghị kiến nghị lên trên.';
  const center = await stage.center();
  await onProposal(center, id, [`opinions/${opinion}/answer`, { text }], dayOf('2026-04-23'));
  stage.narrator.tell(dayOf('2026-04-23'), center, `ghi nhận ý kiến về ${number}: ${text}`);
}
