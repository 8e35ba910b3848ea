export interface Bar {
  readonly before: number;
  readonly saved: number;
}

interface ChartProps {
  readonly title: string;
  /** In the order of the rows of the table under it. */
  readonly bars: readonly Bar[];
}

/** Height of a row in pixels. */
const ROW = 22;

/** Before, and what of it is saved, by the numbers of the rows under it. */
export function DivisionChart({ title, bars }: ChartProps) {
  const most = Math.max(1, ...bars.flatMap(({ before, saved }) => [before, Math.abs(saved)]));
  const width = (of: number) => `${((100 * Math.abs(of)) / most).toFixed(2)}%`;
  return (
    <svg class="division-chart" height={bars.length * ROW} role="img" aria-label={title}>
      {bars.map((_, at) => (
        <text x="0" y={at * ROW + 15}>
          {at + 1}
        </text>
      ))}
      <svg x="5%" width="95%" height={bars.length * ROW}>
        {bars.map(({ before, saved }, at) => (
          <>
            <rect class="before" y={at * ROW + 3} width={width(before)} height="16" />
            <rect class={saved < 0 ? 'added' : 'saved'} y={at * ROW + 3} width={width(saved)} height="16" />
          </>
        ))}
      </svg>
    </svg>
  );
}
