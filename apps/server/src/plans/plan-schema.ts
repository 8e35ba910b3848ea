import { readFileSync } from 'node:fs';
import path from 'node:path';

/** The published JSON Schema of plan files. */
export class PlanSchema {
  constructor(readonly document: Readonly<Record<string, unknown>>) {}

  /** Reads `plan.schema.json` in the folder of the plans. */
  static in(folder: string): PlanSchema {
    const text = readFileSync(path.join(folder, 'plan.schema.json'), 'utf8');
    return new PlanSchema(JSON.parse(text) as Record<string, unknown>);
  }
}
