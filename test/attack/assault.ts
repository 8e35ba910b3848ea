import { Random } from '../support/random.js';
import { operationsOf, type ApiDocument, type Operation } from './api-document.js';
import { setHeader, type Draft } from './draft.js';
import { ADDRESS_MUTATIONS } from './mutations/addresses.js';
import { BYTE_MUTATIONS } from './mutations/body-bytes.js';
import { TREE_MUTATIONS } from './mutations/body-trees.js';
import { FRAME_MUTATIONS } from './mutations/frames.js';
import type { Mutation } from './mutations/mutation.js';
import { HEADER_MUTATIONS } from './mutations/request-headers.js';
import { soundRequest } from './sound-request.js';
import type { Sender, Stage } from './stage.js';

const FAMILIES: readonly { readonly weight: number; readonly mutations: readonly Mutation[] }[] = [
  { weight: 6, mutations: TREE_MUTATIONS },
  { weight: 3, mutations: BYTE_MUTATIONS },
  { weight: 4, mutations: HEADER_MUTATIONS },
  { weight: 3, mutations: ADDRESS_MUTATIONS },
  { weight: 0.6, mutations: FRAME_MUTATIONS },
];

const ON_TREES = FAMILIES.filter(({ mutations }) => mutations === TREE_MUTATIONS || mutations === BYTE_MUTATIONS);

/** One broken request, and how it came about. */
export interface Shot {
  readonly index: number;
  /** What `npm run attack` sends it again by. */
  readonly command: string;
  readonly requestId: string;
  readonly sender: Sender;
  readonly draft: Draft;
  readonly steps: readonly string[];
}

/** `kept`: which of its steps to take, for a smaller reproduction; `attempt` tells those apart. */
export interface Shots {
  shot(index: number, kept?: (step: number) => boolean, attempt?: number): Shot;
}

/** Every request of an attack follows from its seed and its number. */
export class Assault implements Shots {
  private readonly operations: readonly Operation[];

  constructor(
    private readonly document: ApiDocument,
    private readonly stage: Stage,
    private readonly seed: number,
  ) {
    this.operations = operationsOf(document);
  }

  shot(index: number, kept: (step: number) => boolean = () => true, attempt = 0): Shot {
    const random = new Random(this.seed * 1_000_003 + index);
    const operation = this.operationFor(random);
    const sender = random.pick(this.stage.senders);
    const draft = soundRequest(operation, { document: this.document, known: this.stage.known, sender, random });
    const chosen = chooseSteps(draft, random);
    const steps = chosen.filter((_, at) => kept(at));
    const requestId = `attack-${this.seed}-${index}-${attempt}`;
    setHeader(draft, 'X-Request-Id', requestId);
    for (const { mutation, chance } of steps) mutation.apply(draft, new Random(chance));
    // Whatever else is broken, the log must tell whose doing it is.
    if (draft.method !== 'GET') setHeader(draft, 'X-Request-Id', requestId);
    const command = `--only ${index}`;
    return { index, command, requestId, sender, draft, steps: steps.map(({ mutation }) => mutation.name) };
  }

  /** A closed plan takes no more proposals, and most routes would be refused for that alone. */
  private operationFor(random: Random): Operation {
    const operation = random.pick(this.operations);
    return operation.path === '/api/v1/plans/{id}/closure' && random.chance(0.98)
      ? random.pick(this.operations)
      : operation;
  }
}

function chooseSteps(draft: Draft, random: Random) {
  const count = random.weighted([
    { weight: 1, count: 0 },
    { weight: 6, count: 1 },
    { weight: 2, count: 2 },
    { weight: 1, count: 3 },
  ]).count;
  return Array.from({ length: count }, () => {
    const onTree = draft.json !== undefined && random.chance(0.5);
    const { mutations } = random.weighted(onTree ? ON_TREES : FAMILIES);
    return { mutation: random.weighted(mutations), chance: random.below(2 ** 31) };
  });
}
