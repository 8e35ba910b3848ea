import {
  BASELINE_WARNINGS,
  COST_METHODS,
  READING_MARKS,
  TIME_UNITS,
  type Baseline,
  type ProcedureDetails,
  type TimeLimit,
} from '@app/domain';
import type { DoneByBody } from '../http/done-by-body.js';
import { among, byCode, MAYBE_TEXT, orNull, parts, several, TEXT, WHOLE, type Shape } from '../http/shapes.js';
import type { ShownChannel, ShownFee, ShownGeneral, ShownLimit } from './shown-readings.js';

export const DETAILS = parts<keyof ProcedureDetails>({
  name: TEXT,
  field: TEXT,
  kind: TEXT,
  levels: TEXT,
  subjects: TEXT,
  decision: TEXT,
  authority: TEXT,
  channels: TEXT,
  dossierItems: TEXT,
  legalBases: TEXT,
  result: TEXT,
  others: byCode(TEXT),
});

const LIMIT = {
  raw: TEXT,
  form: among(['cases', 'none', 'unread']),
  cases: several(
    parts<keyof TimeLimit['cases'][number]>({
      from: TEXT,
      to: TEXT,
      unit: among(TIME_UNITS),
      statedHours: MAYBE_TEXT,
    }),
  ),
  marks: several(among(READING_MARKS)),
  by: among(['confirmed', 'given']),
};

/** As it was read. */
export const TIME_LIMIT = parts<keyof TimeLimit>(LIMIT, ['marks', 'by']);

/** With the reading in words. */
const SHOWN_LIMIT = parts<keyof ShownLimit>({ ...LIMIT, reading: TEXT }, ['marks', 'by']);

/** Whole đồng or dollars, as digits. */
const SHOWN_FEE = parts<keyof ShownFee>({
  raw: TEXT,
  form: among(['amounts', 'none', 'by-document', 'unread']),
  amounts: several(
    parts<keyof ShownFee['amounts'][number]>({
      amount: TEXT,
      currency: among(['VND', 'USD']),
      per: MAYBE_TEXT,
      note: MAYBE_TEXT,
    }),
  ),
  reading: TEXT,
});

export const CHANNELS = several(
  parts<keyof ShownChannel>({
    name: TEXT,
    time: MAYBE_TEXT,
    limit: orNull(SHOWN_LIMIT),
    fee: MAYBE_TEXT,
    charge: orNull(SHOWN_FEE),
    note: TEXT,
  }),
);

export const GENERAL = orNull(
  parts<keyof ShownGeneral>({
    time: MAYBE_TEXT,
    limit: orNull(SHOWN_LIMIT),
    fee: MAYBE_TEXT,
    charge: orNull(SHOWN_FEE),
  }),
);

export const SOURCE = parts<keyof Baseline['source']>({ title: TEXT, number: MAYBE_TEXT, date: MAYBE_TEXT });

type BaselineName = Exclude<keyof Baseline, 'warnings'> | 'agencyName' | 'areaName' | 'costMethodName';

const BASELINE_PARTS: Readonly<Record<BaselineName, Shape>> = {
  agency: TEXT,
  agencyName: TEXT,
  area: several(TEXT),
  areaName: TEXT,
  year: WHOLE,
  time: orNull(SHOWN_LIMIT),
  cost: MAYBE_TEXT,
  costMethod: orNull(among(COST_METHODS)),
  costMethodName: MAYBE_TEXT,
  source: SOURCE,
};

export const BASELINES = several(parts<BaselineName>(BASELINE_PARTS));

const WARNINGS = several(
  parts<'code' | 'codeName' | 'field' | 'message' | 'answer'>({
    code: among(BASELINE_WARNINGS),
    codeName: TEXT,
    field: TEXT,
    message: TEXT,
    answer: TEXT,
  }),
);
const DONE_BY = parts<keyof DoneByBody>({ person: TEXT, title: TEXT, unit: TEXT, unitName: TEXT });
const RECORDED = {
  ...BASELINE_PARTS,
  warnings: WARNINGS,
  reason: MAYBE_TEXT,
  recordedOn: TEXT,
  recordedBy: orNull(DONE_BY),
};

/** With those that each corrects. */
export const STANDING_BASELINES = several(
  parts<keyof typeof RECORDED | 'earlier'>({ ...RECORDED, earlier: several(parts<keyof typeof RECORDED>(RECORDED)) }),
);
