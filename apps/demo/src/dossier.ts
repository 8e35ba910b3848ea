import { newestOf } from './client/act.js';
import { decide, include, move, onDossier, readDossier, type MeasureDecided } from './client/dossiers.js';
import { dayOf } from './narrator.js';
import type { Gathered } from './season.js';
import { PLAN, type Stage } from './stage.js';
import { onPaper } from './text.js';

const YES: MeasureDecided = { outcome: 'approved' };
const NO: MeasureDecided = { outcome: 'rejected', reason: 'Trùng với việc tỉnh đang làm.' };
const UP: MeasureDecided = {
  outcome: 'referred',
  to: 'Bộ Xây dựng',
  document: 'Nghị định về kết cấu hạ tầng đường bộ',
};

export async function playDossier(stage: Stage, all: Gathered): Promise<void> {
  const { id, number } = await gather(stage, all);
  await submit(stage, id, paperNumber(45, number, 'TTr-UBND'));
  await examine(stage, id, all);
  await conclude({ stage, all, dossier: id, number: paperNumber(812, number, 'QĐ-UBND') });
}

/** An issuer gives a number once a year, so that each season's dossier (`HS-0001`, …) has papers of its own. */
function paperNumber(first: number, dossier: string, symbol: string): string {
  return `${String(first + Number(dossier.slice('HS-'.length)) - 1)}/${symbol}`;
}

async function gather({ cast, narrator }: Stage, all: Gathered): Promise<{ id: string; number: string }> {
  narrator.chapter('Cuối tháng 5: hồ sơ trình');
  const center = await cast.as('reviewer', 'gia-sang.ttpvhcc');
  const title = 'Hồ sơ trình phương án đơn giản hóa thủ tục hành chính năm 2026';
  const opened = dayOf('2026-05-22');
  const sent = { path: 'san-xuat-kinh-doanh', title, occurredOn: opened, enteredLate: true };
  const { id, number = '' } = await center.write('POST', `/plans/${PLAN}/dossiers`, sent);
  narrator.tell(opened, center, `lập hồ sơ ${number}`);
  const { household, pausing, roadworks, poverty, contracts, inheritance } = all;
  const list = [household, pausing, roadworks, poverty, contracts, inheritance];
  for (const proposal of list) await include(center, id, proposal.id, dayOf('2026-05-25'));
  narrator.tell(dayOf('2026-05-25'), center, `đưa vào hồ sơ ${list.map((one) => one.number).join(', ')}`);
  const reason = 'Chờ hướng dẫn mới về chứng thực.';
  await onDossier(center, id, ['removals', { proposal: inheritance.id, reason }], dayOf('2026-05-26'));
  narrator.tell(dayOf('2026-05-26'), center, `đưa ${inheritance.number} ra khỏi hồ sơ: ${reason}`);
  await move(center, id, ['closure', null], dayOf('2026-05-27'));
  narrator.tell(dayOf('2026-05-27'), center, 'chốt hồ sơ, chuyển Ủy ban nhân dân phường');
  return { id, number };
}

async function submit({ cast, narrator }: Stage, dossier: string, number: string): Promise<void> {
  const leader = await cast.as('leader', 'gia-sang.ubnd');
  const date = dayOf('2026-05-28');
  const letter = { number, date, signer: { person: leader.person, title: 'Chủ tịch UBND phường' } };
  await move(leader, dossier, ['submission', letter], date);
  narrator.tell(date, leader, `ký Tờ trình ${letter.number}, trình Ủy ban nhân dân tỉnh`);
}

async function examine({ cast, narrator }: Stage, dossier: string, { roadworks, poverty }: Gathered): Promise<void> {
  narrator.chapter('Tháng 6: tỉnh thẩm tra và quyết định');
  const examiner = await cast.as('examiner', 'thai-nguyen.vp-ubnd');
  await onDossier(examiner, dossier, ['receipt', {}], dayOf('2026-06-02'));
  narrator.tell(dayOf('2026-06-02'), examiner, 'tiếp nhận hồ sơ');
  const question = `Căn cứ để rút thời hạn ở ${roadworks.number} là gì?`;
  await onDossier(examiner, dossier, ['explanations', { question }], dayOf('2026-06-05'));
  const explanation = newestOf((await readDossier(examiner, dossier)).explanations).id;
  narrator.tell(dayOf('2026-06-05'), examiner, `yêu cầu giải trình: ${question}`);
  const text = 'Chín trên mười hồ sơ năm 2025 được giải quyết trong 04 ngày.';
  await onDossier(examiner, dossier, [`explanations/${explanation}/answer`, { text }], dayOf('2026-06-10'));
  narrator.tell(dayOf('2026-06-10'), examiner, `ghi nhận giải trình: ${text}`);
  const reason = 'Chưa tính chi phí tuân thủ của người dân.';
  await onDossier(examiner, dossier, ['item-returns', { proposals: [poverty.id], reason }], dayOf('2026-06-12'));
  narrator.tell(dayOf('2026-06-12'), examiner, `trả lại riêng ${poverty.number}: ${reason}`);
}

interface Concluding {
  readonly stage: Stage;
  readonly all: Gathered;
  readonly dossier: string;
  readonly number: string;
}

async function conclude({ stage, all, dossier, number }: Concluding): Promise<void> {
  const { cast, narrator } = stage;
  const { household, pausing, roadworks, contracts } = all;
  const decisions = new Map<string, readonly MeasureDecided[]>([
    [household.id, [YES, YES]],
    [pausing.id, [YES, NO]],
    [roadworks.id, [UP]],
    [contracts.id, [NO]],
  ]);
  const approver = await cast.as('approver', 'thai-nguyen.ubnd');
  const date = dayOf('2026-06-18');
  const signer = { person: approver.person, title: 'Chủ tịch UBND tỉnh' };
  const decision = { number, date, signer };
  await decide(approver, dossier, decision, ({ proposal }) => decisions.get(proposal));
  const words = [
    `thông qua ${household.number}`,
    `thông qua một phần ${pausing.number}`,
    `chuyển ${roadworks.number} lên Bộ Xây dựng`,
    `không thông qua ${contracts.number}`,
  ];
  narrator.tell(date, approver, `ký Quyết định ${decision.number} ngày ${onPaper(date)}: ${words.join('; ')}`);
}
