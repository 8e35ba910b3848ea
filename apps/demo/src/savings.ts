import { cutSentence, type CutTexts } from '@app/wording';
import type { Session } from './client/service.js';
import type { Narrator } from './narrator.js';
import { PLAN } from './stage.js';
import { table } from './text.js';

interface Figure {
  readonly kindName: string;
  readonly rate: { readonly shown: string };
  readonly text: CutTexts<string>;
}

interface Reason {
  readonly message: string;
  readonly count: number;
}

interface LineSeen {
  readonly proposal: { readonly number: string };
  readonly procedure: { readonly code: string | null; readonly name: string };
  readonly statusName: string;
  readonly time: Figure | null;
  readonly costs: readonly (Partial<Figure> & { readonly method: string })[];
  readonly notComputed: readonly { readonly message: string }[];
}

interface TotalsSeen {
  readonly total: Readonly<
    Record<'time' | 'cost', { readonly totals: readonly Figure[]; readonly notComputed: readonly Reason[] }>
  >;
}

interface TargetSeen {
  readonly name: string;
  readonly figure: string | null;
  readonly measures: readonly { readonly sourceName: string }[];
  readonly evaluated: readonly {
    readonly counted: boolean;
    readonly results: readonly {
      readonly basisName: string;
      readonly of: { readonly kindName: string } | null;
      readonly percent: { readonly shown: string };
      readonly text: { readonly numerator: string; readonly denominator: string };
    }[];
    readonly missing: readonly Reason[];
    readonly caveats: readonly { readonly message: string }[];
  }[];
}

const COLUMNS = [
  { heading: 'Số', width: 7 },
  { heading: 'Thủ tục', width: 30 },
  { heading: 'Tình trạng', width: 14 },
  { heading: 'Thời gian giảm', width: 22 },
  { heading: 'Chi phí một năm giảm', width: 24 },
  { heading: 'Chưa tính được', width: 24 },
] as const;

export async function showSavings(by: Session, narrator: Narrator): Promise<void> {
  const lines = await by.get<{ readonly items: readonly LineSeen[] }>(`/savings/lines?plan=${PLAN}&limit=100`);
  const sorted = [...lines.items].sort((a, b) => (a.proposal.number < b.proposal.number ? -1 : 1));
  narrator.chapter('Cắt giảm theo từng thủ tục của từng phương án');
  narrator.say(table(COLUMNS, sorted.map(rowOf)));
  const { total } = await by.get<TotalsSeen>(`/savings?plan=${PLAN}`);
  narrator.chapter('Tổng của kế hoạch (các đơn vị thời gian, các phương pháp không cộng chung)');
  for (const { totals, notComputed } of [total.time, total.cost]) {
    for (const { kindName, rate, text } of totals) {
      narrator.say(`  ${kindName}: ${cutSentence(text, rate.shown)}`);
    }
    for (const { message, count } of notComputed) narrator.say(`  chưa tính được ${String(count)} dòng: ${message}`);
  }
  await showTargets(by, narrator);
}

async function showTargets(by: Session, narrator: Narrator): Promise<void> {
  const { targets } = await by.get<{ readonly targets: readonly TargetSeen[] }>(`/plans/${PLAN}/targets`);
  narrator.chapter('So với chỉ tiêu của kế hoạch');
  const isCounted = ({ evaluated }: TargetSeen) => evaluated.some(({ counted }) => counted);
  for (const target of targets.filter(isCounted)) showTarget(target, narrator);
  const others = targets.filter((target) => !isCounted(target));
  narrator.say(`  Lấy từ hệ thống khác, không tính ở đây: ${String(others.length)} chỉ tiêu.`);
}

function showTarget({ name, figure, evaluated }: TargetSeen, narrator: Narrator): void {
  narrator.say(`  ${name}: ${figure ?? 'không nêu số'}`);
  for (const { results, missing, caveats } of evaluated) {
    for (const { basisName, of, percent, text } of results) {
      const kind = of === null ? '' : `, ${of.kindName}`;
      narrator.say(`    ${basisName}${kind}: ${percent.shown} (${text.numerator} trên ${text.denominator})`);
    }
    for (const { message } of caveats) narrator.say(`    lưu ý: ${message}`);
    for (const { message, count } of missing) narrator.say(`    không đưa vào ${String(count)}: ${message}`);
  }
}

function rowOf({ proposal, procedure, statusName, time, costs, notComputed }: LineSeen): readonly string[] {
  const computed = costs.flatMap(({ method, text, rate }) => (text && rate ? [{ method, text, rate }] : []));
  return [
    proposal.number,
    procedure.name,
    statusName,
    time ? `${time.text.saved}, ${time.rate.shown}` : '–',
    computed.map(({ method, text, rate }) => `${text.saved}, ${rate.shown} (${method})`).join('; ') || '–',
    [...new Set(notComputed.map(({ message }) => message))].join(' ') || '–',
  ];
}
