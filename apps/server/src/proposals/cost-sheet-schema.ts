import { readFileSync } from 'node:fs';
import path from 'node:path';

type Json = Readonly<Record<string, unknown>>;

/** The published JSON Schema of cost sheets. */
export class CostSheetSchema {
  constructor(readonly document: Json & { readonly $defs: Readonly<Record<string, Json>> }) {}

  /** Reads `cost-sheet.schema.json` in the folder of the cost sheets. */
  static in(folder: string): CostSheetSchema {
    const text = readFileSync(path.join(folder, 'cost-sheet.schema.json'), 'utf8');
    return new CostSheetSchema(JSON.parse(text) as CostSheetSchema['document']);
  }
}
