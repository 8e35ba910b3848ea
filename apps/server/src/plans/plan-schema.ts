import { readFileSync } from 'node:fs';
import path from 'node:path';

export class PlanSchema {
  constructor(readonly document: Readonly<Record<string, unknown>>) {}

  static in(folder: string): PlanSchema {
    const text = readFileSync(path.join(folder, 'plan.schema.json'), 'utf8');
    return new PlanSchema(JSON.parse(text) as Record<string, unknown>);
  }
}
