import type { CivilDate } from '@app/domain';
import type { PastQueries, Moment } from '@app/read-side';

export const SENSES = ['now', 'recorded', 'position', 'paper'] as const;
export type Sense = (typeof SENSES)[number];

/** The days from the first to the last of the log. */
interface Span {
  readonly first: CivilDate;
  readonly days: number;
}

const DAY_MS = 86_400_000;
/** Before the end, so that the present is no moment of the past. */
const MARGIN = 5;

const dayAfter = (day: CivilDate, days: number): CivilDate =>
  new Date(Date.parse(day) + days * DAY_MS).toISOString().slice(0, 10);

/** Now, or a moment by chance: a day by record, a position, a day by paper as known now or on a later day. */
export class Moments {
  constructor(
    private readonly past: PastQueries,
    private readonly span: Span,
    private readonly chance: (bound: number) => number,
  ) {}

  get today(): CivilDate {
    return dayAfter(this.span.first, this.span.days);
  }

  async of(sense: Exclude<Sense, 'now'>): Promise<Moment> {
    const passed = MARGIN + this.chance(this.span.days - 2 * MARGIN);
    const day = dayAfter(this.span.first, passed);
    const recorded = await this.past.lastPositionOn(day);
    if (sense === 'recorded') return { by: 'recorded', known: recorded, day, recorded };
    if (sense === 'position') {
      const before = BigInt(await this.past.lastPositionOn(dayAfter(day, -1)));
      const known = String(before + BigInt(this.chance(100_000_000))).padStart(19, '0');
      return { by: 'recorded', known, day, recorded };
    }
    const later = dayAfter(day, this.chance(this.span.days - passed));
    const known = await (this.chance(2) === 0 ? this.past.lastPosition() : this.past.lastPositionOn(later));
    return { by: 'paper', known, day, recorded };
  }
}
