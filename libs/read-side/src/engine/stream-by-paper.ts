import { isBeside, type CivilDate, type CorrectedValues } from '@app/domain';
import { Turns } from '@app/event-store';

export interface ByPaper<Row> {
  readonly row: Row;
  readonly paperFrom: CivilDate;
}

interface Dated {
  readonly fact: { readonly type: string; readonly on: CivilDate };
}

/** How facts and corrections of a kind of stream are folded. `Folded`: what they make before it is a row. */
export interface PaperFolds<Fact, Folded, Row> {
  /** The revision that this fact corrects; null for any other fact. */
  readonly targets: (recorded: Fact, stream: readonly Fact[]) => number | null;
  readonly changesOf: (correction: Fact) => CorrectedValues;
  /** The fact as if it had been recorded at once with what counts. */
  readonly asCorrected: (recorded: Fact, values: CorrectedValues) => Fact;
  /** The correction with the values that count of those that it changes. */
  readonly telling: (correction: Fact, counting: CorrectedValues) => Fact;
  readonly step: (folded: Folded | null, recorded: Fact) => Folded | null;
  /** The same with an earlier fact corrected, as if the correction were no fact of its own. */
  readonly corrected: (folded: Folded, correction: Fact) => Folded;
  readonly rowOf: (folded: Folded, last: Fact) => Row;
}

/** A stream, as far as it was taken. */
export type PapersOf<Fact extends Dated, Row> = Pick<StreamByPaper<Fact, unknown, Row>, 'next' | 'add' | 'rows'>;

/** What the facts up to one place in the stream make. `known`: how many of the corrections are in it. */
interface Place<Folded, Row> {
  readonly at: number;
  folded: Folded | null;
  known: number;
  row: Row | null;
}

/** Facts from which a place is never further away than from one that is kept. */
const KEPT_EVERY = 64;

/**
 * What a stream's papers say from each of their days on: its facts in their own order, with the dates and values that
 * count after all corrections so far. A paper that is dated before an earlier one counts from the day of that one. The stream is
 * folded once: a correction is carried into what its facts made on each day since what it corrects.
 */
export class StreamByPaper<Fact extends Dated, Folded, Row> {
  private readonly facts: Fact[] = [];
  private readonly corrections: { readonly target: number; readonly recorded: Fact }[] = [];
  /** By the place of the corrected fact: what counts of it. */
  private readonly counting = new Map<number, CorrectedValues>();
  /** By the place of a correction, that of the fact which it corrects. */
  private readonly targets = new Map<number, number>();
  private places: readonly Place<Folded, Row>[] = [];
  private readonly turns = new Turns();

  /** `kept`: what is kept of a row. */
  constructor(
    private readonly folds: PaperFolds<Fact, Folded, Row>,
    private readonly kept: (row: Row) => Row,
  ) {}

  /** The revision of the fact that it takes next. */
  get next(): number {
    return this.facts.length;
  }

  /** Takes one more fact. Returns whether it corrects another. */
  add(recorded: Fact): boolean {
    const target = this.folds.targets(recorded, this.facts);
    if (target !== null) {
      this.counting.set(target, { ...this.counting.get(target), ...this.folds.changesOf(recorded) });
      this.corrections.push({ target, recorded });
      this.targets.set(this.facts.length, target);
    }
    this.facts.push(recorded);
    return target !== null;
  }

  async rows(): Promise<readonly ByPaper<Row>[]> {
    const rows: ByPaper<Row>[] = [];
    const walk = new Walk(this.places);
    for (const { at, day } of this.daysEnds()) {
      const place = walk.at(at) ?? (await this.foldedFrom(walk, at));
      await this.update(place);
      place.row ??= this.rowAt(place);
      if (place.row) rows.push({ row: place.row, paperFrom: day });
      walk.keep(place);
    }
    this.places = walk.kept;
    return rows;
  }

  private rowAt({ folded, at }: Place<Folded, Row>): Row | null {
    const last = this.facts[at];
    return folded === null || last === undefined ? null : this.kept(this.folds.rowOf(folded, last));
  }

  /** Folds on from the nearest place before. */
  private async foldedFrom(walk: Walk<Folded, Row>, to: number): Promise<Place<Folded, Row>> {
    let place: Place<Folded, Row> = walk.nearest ?? { at: -1, folded: null, known: 0, row: null };
    await this.update(place);
    while (place.at < to) {
      const at = place.at + 1;
      const recorded = this.factAt(at);
      const folded = recorded && this.folds.step(place.folded, recorded);
      place = { at, folded, known: this.corrections.length, row: null };
      if (at < to && at % KEPT_EVERY === 0) walk.keep(place);
      await this.turns.give();
    }
    return place;
  }

  /** As it counts now. */
  private factAt(at: number): Fact | null {
    const { folds, counting } = this;
    const recorded = this.facts[at];
    const target = this.targets.get(at);
    if (!recorded) return null;
    if (target !== undefined) return folds.telling(recorded, counting.get(target) ?? {});
    const values = counting.get(at);
    return values ? folds.asCorrected(recorded, values) : recorded;
  }

  /** Carries in the corrections that are not in it yet. */
  private async update(place: Place<Folded, Row>): Promise<void> {
    for (const { target, recorded } of this.corrections.slice(place.known)) {
      if (target > place.at || place.folded === null) continue;
      place.folded = this.folds.corrected(place.folded, recorded);
      place.row = null;
      await this.turns.give();
    }
    place.known = this.corrections.length;
  }

  /** The last fact of each day, from which on its papers count; facts beside the acts count with the act before them. */
  private *daysEnds(): Generator<{ readonly at: number; readonly day: CivilDate }> {
    let last: CivilDate | null = null;
    for (const [at, { fact }] of this.facts.entries()) {
      const day = this.counting.get(at)?.on ?? fact.on;
      if (last === null) last = day;
      else if (!isBeside(fact.type) && day > last) {
        yield { at: at - 1, day: last };
        last = day;
      }
    }
    if (last !== null) yield { at: this.facts.length - 1, day: last };
  }
}

/** Through the places that are known, in their order, beside those that are kept for the next time. */
class Walk<Folded, Row> {
  readonly kept: Place<Folded, Row>[] = [];
  /** The last that was passed. */
  nearest: Place<Folded, Row> | null = null;
  private passed = 0;

  constructor(private readonly places: readonly Place<Folded, Row>[]) {}

  /** Passes all that come before. */
  at(at: number): Place<Folded, Row> | null {
    for (let one = this.places[this.passed]; one && one.at < at; one = this.places[++this.passed]) {
      if (one.at % KEPT_EVERY === 0) this.kept.push(one);
      if (one.at > (this.nearest?.at ?? -1)) this.nearest = one;
    }
    const here = this.places[this.passed];
    if (here?.at !== at) return null;
    this.passed += 1;
    return here;
  }

  keep(place: Place<Folded, Row>): void {
    this.kept.push(place);
    this.nearest = place;
  }
}
