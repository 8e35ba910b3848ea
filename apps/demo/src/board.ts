import { readProposal, type ProposalSeen } from './client/proposals.js';
import type { Session } from './client/service.js';
import type { Narrator } from './narrator.js';
import { PLAN, type Proposal } from './stage.js';
import { onPaper, table } from './text.js';

interface BoardSeen {
  readonly today: string;
  readonly total: number;
  readonly open: number;
  readonly overdue: number;
}

const COLUMNS = [
  { heading: 'Số', width: 7 },
  { heading: 'Phương án', width: 25 },
  { heading: 'Đang ở', width: 19 },
  { heading: 'Kết quả, việc chờ', width: 17 },
  { heading: 'Ngày', width: 4 },
  { heading: 'Hạn', width: 10 },
  { heading: 'Ai phải làm', width: 26 },
] as const;

export async function showBoard(by: Session, narrator: Narrator, season: readonly Proposal[]): Promise<void> {
  const proposals = await Promise.all(season.map(({ id }) => readProposal(by, id)));
  proposals.sort((a, b) => (a.number < b.number ? -1 : 1));
  const board = await by.get<BoardSeen>(`/plans/${PLAN}/board`);
  narrator.chapter(`Bảng theo dõi ngày ${onPaper(board.today)}`);
  narrator.say(table(COLUMNS, proposals.map(rowOf)));
  const { total, open, overdue } = board;
  narrator.say(
    `\nCả kế hoạch: ${String(total)} phương án, ${String(open)} đang xử lý, trong đó ${String(overdue)} quá hạn.`,
  );
}

function rowOf(proposal: ProposalSeen): readonly string[] {
  const { number, title, stage, phaseName, outcomeName, daysAtStage, due, overdue, mustAct } = proposal;
  const open = proposal.status === 'open';
  const limit = due === null ? '–' : onPaper(due);
  return [
    number,
    title,
    stage.name,
    open ? phaseName : (outcomeName ?? phaseName),
    daysAtStage === null ? '–' : String(daysAtStage),
    !open ? '–' : overdue ? `${limit} (quá hạn)` : limit,
    mustAct.map(({ roleName = '', unitName = '' }) => `${roleName}, ${unitName}`).join('; ') || '–',
  ];
}
