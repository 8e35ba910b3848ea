import { CHANGE_DIMENSION_NAMES } from '@app/wording';
import type { ChangeSummaryBody } from '../../changes/change-summary-views.js';
import { Filter } from '../parts/filter.js';
import { count, day } from '../parts/words.js';
import type { PlanChoices } from '../proposals/list/list-form.js';
import { CHANGE_NAMES, changesAddress, HOME, listAddress, type AskedComparison } from './change-filters.js';
import { EffectsTable } from './effects-table.js';
import { PartsTable } from './parts-table.js';
import { KeptFilters, SpanFields } from './span-fields.js';

export interface ChangeSummaryProps {
  readonly summary: ChangeSummaryBody;
  readonly asked: AskedComparison;
  readonly choices: PlanChoices;
  /** Of further parts; null if these are all. */
  readonly next: string | null;
}

/** What changed between two days: each number leads to the proposals that it counts. */
export function ChangeSummaryPage({ summary, asked, choices, next }: ChangeSummaryProps) {
  const { from, to, total } = summary;
  return (
    <>
      <div class="head">
        <h1>So sánh hai ngày</h1>
        <p class="quiet">
          {count(total.changed)} phương án có thay đổi từ cuối ngày {day(from.date)} đến cuối ngày {day(to.date)},{' '}
          {to.byName}
        </p>
        {total.changed > 0 && (
          <>
            <a href={listAddress(asked, {})}>Xem từng phương án</a>
            <a href={changesAddress(`${HOME}/bang-tinh`, asked)} download>
              Tải bảng tính
            </a>
          </>
        )}
      </div>
      <SummaryForm {...{ summary, asked, choices }} />
      {total.changed === 0 && <p class="notice">Giữa hai ngày này không có phương án nào thay đổi.</p>}
      {total.changed > 0 && (
        <>
          <div class="side-by-side">
            <Kinds asked={asked} total={total} />
            <Moves asked={asked} total={total} />
          </div>
          <EffectsTable savings={total.savings} span={{ from: day(from.date), to: day(to.date) }} asked={asked} />
          <PartsTable summary={summary} asked={asked} next={next} />
        </>
      )}
    </>
  );
}

function SummaryForm({ summary: { by }, asked, choices }: Omit<ChangeSummaryProps, 'next'>) {
  const { plan } = asked.filters;
  return (
    <form class="filters" method="get" action={HOME} aria-label="Chọn hai ngày">
      <SpanFields asked={asked} />
      {choices.plans.length > 1 && (
        <Filter name={CHANGE_NAMES.plan} label="Kế hoạch" value={plan} choices={choices.plans} />
      )}
      <Filter name="chia" label="Chia theo" value={by} choices={Object.entries(CHANGE_DIMENSION_NAMES)} whole={null} />
      <KeptFilters asked={asked} names={['unit', 'stage']} />
      <button>So sánh</button>
    </form>
  );
}

type TotalProps = Pick<ChangeSummaryProps, 'asked'> & { readonly total: ChangeSummaryBody['total'] };

function Kinds({ asked, total: { changes, decided } }: TotalProps) {
  return (
    <section aria-labelledby="loai">
      <h2 id="loai">Thay đổi gì</h2>
      <table class="list figures">
        <thead>
          <tr>
            <th>Thay đổi</th>
            <th class="r">Phương án</th>
          </tr>
        </thead>
        <tbody>
          {changes
            .filter((one) => one.count > 0)
            .map(({ change, changeName, count: number }) => (
              <CountRow name={changeName} number={number} href={listAddress(asked, { change })} />
            ))}
          {decided.map(({ outcome, outcomeName, count: number }) => (
            <CountRow
              name={`kết quả mới: ${outcomeName.toLocaleLowerCase('vi')}`}
              number={number}
              href={listAddress(asked, { change: 'decided', outcome })}
            />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Moves({ asked, total: { moves } }: TotalProps) {
  return (
    <section aria-labelledby="chuyen-buoc">
      <h2 id="chuyen-buoc">Từ bước nào sang bước nào</h2>
      {moves.length === 0 && <p class="quiet">Không phương án nào sang bước khác.</p>}
      {moves.length > 0 && (
        <table class="list figures">
          <thead>
            <tr>
              <th>Từ bước, đến bước</th>
              <th class="r">Phương án</th>
            </tr>
          </thead>
          <tbody>
            {moves.map(({ from, to, count: number }) => (
              <CountRow
                name={`${from.name} → ${to.name}`}
                number={number}
                href={listAddress(asked, { change: 'moved', fromStage: from.id, stage: to.id })}
              />
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

interface CountProps {
  readonly name: string;
  readonly number: number;
  readonly href: string;
}

function CountRow({ name, number, href }: CountProps) {
  return (
    <tr>
      <td>{name}</td>
      <td class="r">
        <a href={href} aria-label={`${count(number)} phương án ${name}`}>
          {count(number)}
        </a>
      </td>
    </tr>
  );
}
