import type { Fact } from '../kernel/decider.js';
import { codecOf } from '../kernel/codec.js';

/**
 * An act that the policy refused. `on`: its stream. `reach`: every area code on the paths of the person's posts, so
 * that their administrators find it. `count`: how many refusals of the person this fact stands for, if there were too
 * many to record each.
 */
export interface RefusedAct {
  readonly person: string;
  readonly on: string;
  readonly action: string;
  readonly rule: string;
  readonly reach: readonly string[];
  readonly count: number;
}

export type RefusalEvent = Fact<'ActRefused', RefusedAct>;

export const refusalCodec = codecOf<RefusalEvent['type']>({
  ActRefused: { version: 2, upcasts: { 1: (data) => ({ ...data, reach: [], count: 1 }) } },
});
