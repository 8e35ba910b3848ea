/** Dossiers a year, hours and subjects of the demonstration are made up; the rate and the hours of a day are the service's own parameters. */
const BY_TIME = { method: 'PROCESSING_TIME', hourlyRate: 'tnbq-2024', hoursPerDay: 'hours-per-day' } as const;

/** Days of a limit as papers write them: `03 ngày làm việc`. */
export const workingDays = (days: number) => `${String(days).padStart(2, '0')} ngày làm việc`;

/** A shorter time limit, valued by the hour for so many dossiers a year. */
export function shorter(procedure: string, [before, after]: readonly [string, string], dossiers: string): object {
  return { procedure, time: { before, after }, costs: [{ ...BY_TIME, dossiersPerYear: dossiers }] };
}

const steps = (hours: string, copies: string) => ({
  activities: [
    { name: 'Chuẩn bị và nộp hồ sơ', hours, hourlyRate: 'tnbq-2024' },
    { name: 'Sao chụp, chứng thực giấy tờ nhân thân', otherCosts: copies },
  ],
});

/** Fewer papers to bring, by the activities of Circular 02/2017/TT-VPCP; how many people is an estimate. */
export function fewerPapers(procedure: string, people: readonly [low: string, central: string, high: string]): object {
  const [low, central, high] = people;
  const before = { ...steps('3', '20000'), timesPerYear: '1', subjectsPerYear: { low, central, high } };
  return { procedure, costs: [{ method: 'SCM_TT02', before, after: steps('1,5', '0') }] };
}
