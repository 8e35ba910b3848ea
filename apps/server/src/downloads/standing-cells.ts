import { YES_NO_NAMES } from '@app/wording';
import type { StandingBody } from '../http/standing-body.js';
import type { Plain } from '../http/answer-fields.js';
import type { CsvCell } from './csv-text.js';

type Standing = Pick<Plain<StandingBody>, 'stage' | 'since' | 'daysAtStage' | 'due' | 'overdue' | 'mustAct'>;

export function standingCells({ stage, since, daysAtStage, due, overdue, mustAct }: Standing) {
  return {
    stage: stage.name,
    since: { day: since },
    daysAtStage,
    due: due === null ? null : { day: due },
    overdue: YES_NO_NAMES[overdue ? 'true' : 'false'],
    mustAct: mustAct.map(({ roleName, unitName }) => `${roleName}, ${unitName}`).join('; '),
  } satisfies Readonly<Record<string, CsvCell>>;
}

/** The cells in the order of the headings. */
export function inColumns<Name extends string>(
  headings: Readonly<Record<Name, string>>,
  cells: Readonly<Record<Name, CsvCell>>,
): readonly CsvCell[] {
  return (Object.keys(headings) as Name[]).map((name) => cells[name]);
}
