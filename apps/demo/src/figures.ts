/** Dossiers a year, hours and subjects are made up; the rate and the hours of a day are the service's parameters. */
const BY_TIME = { method: 'PROCESSING_TIME', hourlyRate: 'tnbq-2024', hoursPerDay: 'hours-per-day' } as const;

/** As on paper: `03 ngày làm việc`. */
export const workingDays = (days: number) => `${String(days).padStart(2, '0')} ngày làm việc`;

/** Valued by the hour. */
export function shorter(procedure: string, [before, after]: readonly [string, string], dossiers: string): object {
  return { procedure, time: { before, after }, costs: [{ ...BY_TIME, dossiersPerYear: dossiers }] };
}

const steps = (hours: string, copies: string) => ({
  activities: [
    { name: 'Chuẩn bị và nộp hồ sơ', hours, hourlyRate: 'tnbq-2024' },
    { name: 'Sao chụp, chứng thực giấy tờ nhân thân', otherCosts: copies },
  ],
});

/** By the activities of Circular 02/2017/TT-VPCP; the number of people is an estimate. */
export function fewerPapers(procedure: string, people: readonly [low: string, central: string, high: string]): object {
  const [low, central, high] = people;
  const before = { ...steps('3', '20000'), timesPerYear: '1', subjectsPerYear: { low, central, high } };
  return { procedure, costs: [{ method: 'SCM_TT02', before, after: steps('1,5', '0') }] };
}
