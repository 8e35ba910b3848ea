/** What so many clients did, each one thing after another. */
export interface Turn {
  /** Milliseconds of each. */
  readonly latencies: readonly number[];
  readonly ms: number;
}

export interface TurnAsked {
  readonly clients: number;
  readonly ms: number;
}

/** `act`: one thing of a client, by its place. */
export async function taken({ clients, ms }: TurnAsked, act: (client: number) => Promise<unknown>): Promise<Turn> {
  const latencies: number[] = [];
  const started = performance.now();
  const one = async (client: number): Promise<void> => {
    while (performance.now() < started + ms) {
      const begun = performance.now();
      await act(client);
      latencies.push(performance.now() - begun);
    }
  };
  await Promise.all(Array.from({ length: clients }, (_, client) => one(client)));
  return { latencies, ms: performance.now() - started };
}
