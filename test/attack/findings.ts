import { bytesOf } from './draft.js';
import type { Shot } from './assault.js';

/** What an attack found, with the least that shows it again. */
export interface Finding {
  readonly what: string;
  readonly reproduction: string;
}

const SHOWN_CHARACTERS = 1_500;

/** The request in words and bytes, and how to send it again. */
export function reproductionOf(seed: number, { command, sender, steps, draft }: Shot): string {
  const bytes = bytesOf(draft);
  const text = JSON.stringify(bytes.subarray(0, SHOWN_CHARACTERS).toString('latin1'));
  const token = text.replaceAll(/Bearer ey[\w.-]+/g, 'Bearer …');
  return [
    `npm run attack -- --seed ${seed} ${command}`,
    `as ${sender.name}, ${draft.operation.method} ${draft.operation.path}: ${steps.join(', then ') || 'as documented'}`,
    `${token}${bytes.length > SHOWN_CHARACTERS ? ` … ${bytes.length} bytes` : ''}`,
  ].join('\n    ');
}

/** Findings of one sort are told once: by what is wrong, the status and the route. */
export class Findings {
  private readonly byKind = new Map<string, { finding: Finding; times: number }>();

  /** `kind`: what tells it from others; `make`: called for the first of its kind alone. */
  async add(kind: string, make: () => Promise<Finding> | Finding): Promise<void> {
    const known = this.byKind.get(kind);
    if (known) {
      known.times += 1;
      return;
    }
    const first = { finding: { what: kind, reproduction: '' }, times: 1 };
    this.byKind.set(kind, first);
    first.finding = await make();
  }

  get all(): readonly string[] {
    return [...this.byKind.values()].map(
      ({ finding, times }) => `${finding.what} (${times} times)\n    ${finding.reproduction}`,
    );
  }
}
