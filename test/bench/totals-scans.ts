import type { EvaluatedPlan, SavingReport } from '@app/read-side';

export type Scan = 'province-by-status' | 'province-by-field' | 'plan-by-unit' | 'plan-targets';

interface Scanned {
  readonly sql: string;
  readonly values: readonly unknown[];
  /** What both must agree on, as text. */
  readonly digest: { readonly kept: (answer: unknown) => string; readonly scanned: (rows: unknown) => string };
}

/** The same totals from the lines themselves, each in one pass. */
export function scans(plan: string): Readonly<Record<Scan, Scanned>> {
  return {
    'province-by-status': totals('status', null),
    'province-by-field': totals('field', null),
    'plan-by-unit': totals('unit', plan),
    'plan-targets': { sql: TARGETS, values: [plan], digest: { kept: targetsKept, scanned: targetsScanned } },
  };
}

interface Row {
  readonly value: string | null;
  readonly hours: string | null;
  readonly scm: string | null;
}

function totals(column: string, plan: string | null): Scanned {
  return { sql: totalsBy(column), values: [plan], digest: { kept: totalsKept, scanned: totalsScanned } };
}

const totalsBy = (column: string) => `
  with line as (select *, status in ('proposed', 'consolidated', 'submitted', 'approved', 'completed') as live,
    'time' = any(counts_in) as in_time, 'cost' = any(counts_in) as in_cost
    from read_side.saving_line where area && array['19'] and ($1::text is null or plan = $1))
  select ${column} as value, count(*) filter (where duplicate_of is null)::int as lines,
    count(*) filter (where duplicate_of is not null)::int as duplicates,
    trim_scale(sum(time_before - time_after) filter (where live and in_time and time_kind = 'working-hour'))::text as hours,
    trim_scale(sum(time_before - time_after) filter (where live and in_time and time_kind = 'day'))::text as days,
    trim_scale(sum(scm_before - scm_after) filter (where live and in_cost))::text as scm,
    trim_scale(sum(processing_before - processing_after) filter (where live and in_cost))::text as processing,
    trim_scale(sum(baseline_time - time_after) filter (where 'time-live' = any(cuts)))::text as live,
    trim_scale(sum(baseline_cost - scm_after) filter (where 'cost-live' = any(cuts)))::text as cost_live,
    count(*) filter (where live and duplicate_of is null and not_computed <> '{}')::int as not_computed,
    count(*) filter (where live and in_time and time_unmatched is not null)::int as unmatched
  from line group by 1 order by 1`;

function totalsKept(answer: unknown): string {
  const { parts } = answer as SavingReport;
  const saved = (part: SavingReport['parts'][number]) => [
    part.value,
    part.time.totals.find(({ kind }) => kind === 'working-hour')?.saved ?? '0',
    part.cost.totals.find(({ kind }) => kind === 'SCM_TT02')?.saved ?? '0',
  ];
  return JSON.stringify(
    parts
      .map(saved)
      .map((row) => row.join(' '))
      .sort(),
  );
}

function totalsScanned(rows: unknown): string {
  const shown = (rows as readonly Row[]).map(({ value, hours, scm }) => [value, hours ?? '0', scm ?? '0'].join(' '));
  return JSON.stringify(shown.sort());
}

const TARGETS = `
  select trim_scale(sum(baseline_time - time_after) filter (where 'time-live' = any(cuts)))::text as live,
    trim_scale(sum(baseline_time - time_after) filter (where 'time-approved' = any(cuts)))::text as approved,
    trim_scale(sum(baseline_cost - scm_after) filter (where 'cost-live' = any(cuts)))::text as cost_live,
    sum(conditions_simplified + conditions_abolished) as conditions,
    count(distinct procedure) filter (where procedure_catalogue = 'internal') as internal,
    (select sum(time)::text from read_side.baseline_line where area @> (select min(area) from read_side.saving_line where plan = $1)) as hours
  from read_side.saving_line where plan = $1 and area && array['19']`;

function targetsKept(answer: unknown): string {
  const [time] = (answer as EvaluatedPlan).targets[0]?.figures ?? [];
  const of = (basis: string) => time?.reckoned.find((one) => one.basis === basis);
  return [of('live')?.numerator, of('approved')?.numerator, of('live')?.denominator].join(' ');
}

function targetsScanned(rows: unknown): string {
  const [row] = rows as readonly { readonly live: string; readonly approved: string; readonly hours: string }[];
  return [row?.live, row?.approved, row?.hours].join(' ');
}
