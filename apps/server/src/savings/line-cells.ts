import { SAVING_LINE_COLUMNS } from '@app/wording';
import { inColumns } from '../downloads/standing-cells.js';
import type { Plain } from '../http/answer-fields.js';
import type { SavingLineBody } from './line-views.js';

/** A line as a row of a table. */
export function savingLineCells(line: Plain<SavingLineBody>) {
  const { proposal, procedure, time } = line;
  return inColumns(SAVING_LINE_COLUMNS, {
    number: proposal.number,
    title: proposal.title,
    plan: line.planName ?? line.plan,
    unit: line.unitName,
    catalogue: line.catalogueName,
    code: procedure.code,
    procedure: procedure.name,
    field: procedure.field,
    measures: line.measureNames,
    status: line.statusName,
    month: line.month,
    counted: line.countsInNames.join(', '),
    timeKind: time && time.kindName,
    timeBefore: digits(time?.before),
    timeAfter: digits(time?.after),
    timeSaved: digits(time?.saved),
    ...costCells(line, 'SCM_TT02', 'scm'),
    ...costCells(line, 'PROCESSING_TIME', 'processing'),
    notComputed: line.notComputed.map(({ figureName, message }) => `${figureName}: ${message}`).join(' '),
    id: proposal.id,
  });
}

type CostColumns<Name extends string> = Record<
  `${Name}Before` | `${Name}After` | `${Name}Saved`,
  ReturnType<typeof digits>
>;

function costCells<Name extends string>({ costs }: Plain<SavingLineBody>, method: string, name: Name) {
  const found = costs.find((one) => one.method === method);
  const { before, after, saved } = found && 'saved' in found ? found : { before: null, after: null, saved: null };
  const cells = { [`${name}Before`]: digits(before), [`${name}After`]: digits(after), [`${name}Saved`]: digits(saved) };
  return cells as CostColumns<Name>;
}

/** As spreadsheets set to Vietnamese read it. */
export function digits(text: string | null | undefined) {
  return text === null || text === undefined ? null : { digits: text.replace('.', ',') };
}
