import type { BoardOverviewBody } from '../../boards/board-overview-views.js';
import type { Plain } from '../../http/answer-fields.js';
import type { BoardBody } from '../../plans/board-views.js';
import type { ProposalPageBody } from '../../proposals/proposal-summary-views.js';
import { count, day } from '../parts/words.js';
import { behind, boardTable, type BoardFilters } from './board-filters.js';
import { BoardForm, type BoardChoices } from './board-form.js';
import { Deadlines } from './deadlines.js';
import { Late } from './late.js';
import { OverviewTable } from './overview-table.js';
import { BarLegend, PathStages, type StayParts } from './path-stages.js';
import { PathUnits } from './path-units.js';
import { Tally, type Ended } from './tally.js';

export interface PlanBoardProps {
  readonly board: BoardBody;
  readonly filters: BoardFilters;
  readonly choices: BoardChoices;
  readonly late: ProposalPageBody['items'];
  /** Null where they are not told for these filters. */
  readonly wards: Plain<BoardOverviewBody> | null;
  /** By path; empty where it is not known for these filters. */
  readonly stays: ReadonlyMap<string, StayParts>;
}

export function PlanBoardPage({ board, filters, choices, late, wards, stays }: PlanBoardProps) {
  const { plan, today, overdue, paths } = board;
  const shown = paths.filter(({ path }) => filters.path === undefined || filters.path === path);
  return (
    <>
      <div class="head">
        <h1>Theo dõi</h1>
        <p class="quiet">
          {plan.title}, đến ngày {day(today)}
        </p>
        {board.total > 0 && (
          <a class="small" href={boardTable(filters)} download>
            Tải bảng tính
          </a>
        )}
      </div>
      <BoardForm filters={filters} choices={choices} />
      <Tally filters={filters} sums={board} ends={endsOf(board)} />
      {board.total === 0 && <p class="notice">Chưa có phương án nào như vậy.</p>}
      {board.total > 0 && <BarLegend />}
      {stays.size > 0 && <LeavingRule />}
      {shown.map((path) => (
        <section>
          <h2>{path.pathName ?? 'Đường đi không còn trong kế hoạch'}</h2>
          {path.total === 0 && <p class="small quiet">Chưa có phương án nào theo đường đi này.</p>}
          <PathStages path={path} filters={filters} stays={stays.get(path.path) ?? null} />
          {path.total > 0 && <PathUnits path={path} filters={filters} />}
        </section>
      ))}
      {wards && wards.parts.length > 1 && (
        <OverviewTable title="Theo địa bàn" what="Địa bàn" overview={wards} filters={filters} />
      )}
      <Late late={late} total={overdue} href={behind(filters, { overdue: 'true', sort: 'due' })} />
      <div class="board-pair">
        <Deadlines
          title="Hạn đã qua"
          deadlines={board.pastDeadlines}
          filters={filters}
          none="Không có hạn nào đã qua mà còn phương án phải xử lý."
        />
        <Deadlines
          title="Hạn sắp tới"
          deadlines={board.nextDeadlines}
          filters={filters}
          none="Không có phương án nào sắp đến hạn."
        />
        <Dossiers board={board} filters={filters} />
        <Vacant vacant={board.vacant} />
      </div>
    </>
  );
}

function LeavingRule() {
  return (
    <p class="small quiet">
      Rời bước sau bao lâu: trung vị của mọi lần đã rời bước, bất kể vì chuyển tiếp, bị trả lại, được rút hay đã kết
      thúc.
    </p>
  );
}

/** Those with a decision by its outcome, the others by how they ended. */
function endsOf({ outcomes, phases }: BoardBody): readonly Ended[] {
  const others = phases.filter(({ phase }) => ['completed', 'withdrawn'].includes(phase));
  return [
    ...outcomes.map(({ outcome, outcomeName, total }) => ({
      total,
      words: outcomeName.toLocaleLowerCase('vi'),
      more: { outcome },
    })),
    ...others.map(({ phase, phaseName, total }) => ({ total, words: phaseName, more: { phase } })),
  ];
}

/** Dossiers are narrowed to plan and area alone, so that they are told where nothing else narrows the page. */
function Dossiers({ board: { dossiers, plan }, filters }: Pick<PlanBoardProps, 'board' | 'filters'>) {
  const { path, unit, item, catalogue, area } = filters;
  if (dossiers.length === 0 || [path, unit, item, catalogue].some((one) => one !== undefined)) return null;
  const base: [string, string][] = [
    ['ke-hoach', plan.id],
    ...(area === undefined ? [] : [['dia-ban', area] as [string, string]]),
  ];
  return (
    <section>
      <h2>Hồ sơ trình</h2>
      <ul class="boxed plain">
        {dossiers.map(({ phase, phaseName, total }) => (
          <li>
            <a href={`/ho-so?${new URLSearchParams([...base, ['cho', phase]]).toString()}`}>
              <b>{count(total)}</b> hồ sơ {phaseName}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Vacant({ vacant }: Pick<BoardBody, 'vacant'>) {
  if (vacant.length === 0) return null;
  return (
    <section>
      <h2>Có việc chờ mà không ai giữ chức vụ</h2>
      <ul class="boxed plain">
        {vacant.map(({ roleName, unitName }) => (
          <li>
            {roleName}, {unitName}
          </li>
        ))}
      </ul>
    </section>
  );
}
