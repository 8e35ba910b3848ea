import { appending } from './appending.js';
import type { Case, Harness, Need } from './harness.js';
import { ordering } from './ordering.js';
import { outages } from './outages.js';
import { reading } from './reading.js';
import { refusing } from './refusing.js';
import { repeating } from './repeating.js';
import { runCase } from './run-case.js';
import { streams } from './streams.js';
import { subscribing } from './subscribing.js';

export const cases: readonly Case[] = [
  ...appending,
  ...refusing,
  ...repeating,
  ...reading,
  ...streams,
  ...ordering,
  ...subscribing,
  ...outages,
];

/** Declares the whole suite for one kind of store; `offers`: the disturbances it supports. */
export function describeEventStore(
  name: string,
  { offers, start }: { offers: readonly Need[]; start: () => Promise<Harness> },
): void {
  describe(`the promise of the store, kept by ${name}`, () => {
    for (const it of cases) {
      if (it.needs === undefined || offers.includes(it.needs)) test(it.name, () => runCase(it, start), 120_000);
    }
  });
}
