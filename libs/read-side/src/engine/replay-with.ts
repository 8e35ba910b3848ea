/** What facts make in memory, one after the other, and the row that it makes after the last of them. */
interface Steps<Fact, Folded, Row> {
  readonly step: (folded: Folded | null, recorded: Fact) => Folded | null;
  readonly rowOf: (folded: Folded, last: Fact) => Row;
}

export function replayWith<Fact, Folded, Row>({ step, rowOf }: Steps<Fact, Folded, Row>) {
  let [folded, last]: [Folded | null, Fact | null] = [null, null];
  return {
    step: (recorded: Fact): void => {
      folded = step(folded, recorded);
      last = recorded;
    },
    row: (): Row | null => (folded === null || last === null ? null : rowOf(folded, last)),
  };
}
