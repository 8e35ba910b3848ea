import {
  COST_METHODS,
  TIME_UNITS,
  type Baseline,
  type Channel,
  type ProcedureDetails,
  type TimeLimit,
} from '@app/domain';
import { among, byCode, MAYBE_TEXT, orNull, parts, several, TEXT, WHOLE } from '../http/shapes.js';

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

/** As it was read. */
export const TIME_LIMIT = parts<keyof TimeLimit>({
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
});

export const CHANNELS = several(
  parts<keyof Channel>({
    name: TEXT,
    time: MAYBE_TEXT,
    limit: orNull(TIME_LIMIT),
    fee: MAYBE_TEXT,
    note: TEXT,
  }),
);

export const SOURCE = parts<keyof Baseline['source']>({ title: TEXT, number: MAYBE_TEXT, date: MAYBE_TEXT });

export const BASELINES = several(
  parts<keyof Baseline | 'agencyName' | 'areaName' | 'costMethodName'>({
    agency: TEXT,
    agencyName: TEXT,
    area: several(TEXT),
    areaName: TEXT,
    year: WHOLE,
    time: orNull(TIME_LIMIT),
    cost: MAYBE_TEXT,
    costMethod: orNull(among(COST_METHODS)),
    costMethodName: MAYBE_TEXT,
    source: SOURCE,
  }),
);
