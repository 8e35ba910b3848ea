import { readFileSync } from 'node:fs';
import path from 'node:path';

type Json = Readonly<Record<string, unknown>>;

export class CostSheetSchema {
  constructor(readonly document: Json & { readonly $defs: Readonly<Record<string, Json>> }) {}

  static in(folder: string): CostSheetSchema {
    const text = readFileSync(path.join(folder, 'cost-sheet.schema.json'), 'utf8');
    return new CostSheetSchema(JSON.parse(text) as CostSheetSchema['document']);
  }
}
