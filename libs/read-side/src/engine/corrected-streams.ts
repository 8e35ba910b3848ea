import { isBeside } from '@app/domain';
import type { EventStore } from '@app/event-store';
import type { Category, FactOf } from '@app/facts';
import { factsOfStream } from './facts-of-stream.js';
import type { FoldedRow, RowProjection } from './row-projection.js';
import type { PapersOf } from './stream-by-paper.js';

interface Streams<Name extends Category, Row extends FoldedRow> {
  readonly definition: RowProjection<Name, Row>;
  readonly store: EventStore;
}

/** The streams of facts that are folded, for the corrections among them: each is read once at most. */
export class CorrectedStreams<Name extends Category, Row extends FoldedRow> {
  private readonly streams = new Map<string, PapersOf<FactOf<Name>, Row>>();
  private readonly kept: (row: Row) => Row;

  constructor(private readonly of: Streams<Name, Row>) {
    this.kept = versionedOf(of.definition);
  }

  /** The next fact in the order of the log. Returns its stream up to it where it corrects another, else null. */
  async correctedBy(recorded: FactOf<Name>): Promise<PapersOf<FactOf<Name>, Row> | null> {
    const { corrections } = this.of.definition;
    if (!corrections) return null;
    const { id, revision } = recorded;
    const known = revision === 0 ? corrections.byPaper(this.kept) : this.streams.get(id);
    if (known?.next === revision) {
      this.streams.set(id, known);
      return known.add(recorded) ? known : null;
    }
    if (!isBeside(recorded.fact.type)) return null;
    const read = corrections.byPaper(this.kept);
    let corrects = false;
    const { store, definition } = this.of;
    for (const one of await factsOfStream(store, definition.aggregate, id, { to: revision })) corrects = read.add(one);
    this.streams.set(id, read);
    return corrects ? read : null;
  }
}

/** A row with the columns that versions keep, and nothing of what made it: there are many of them at once. */
function versionedOf<Name extends Category, Row extends FoldedRow>({
  schema,
  unversioned = [],
}: RowProjection<Name, Row>): (row: Row) => Row {
  const left = new Set<string>(unversioned);
  const names = (Object.keys(schema.options.columns) as (keyof Row & string)[]).filter((name) => !left.has(name));
  return (row) => Object.fromEntries(names.map((name) => [name, row[name]])) as unknown as Row;
}
