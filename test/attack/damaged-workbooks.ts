import { archiveDamage } from './workbooks/archive-damage.js';
import type { Damaged } from './workbooks/parts.js';
import { sheetDamage } from './workbooks/sheet-damage.js';
import { xmlDamage } from './workbooks/xml-damage.js';

/** A sound workbook (not its compression) damaged in some 2,100 ways, the same ones each time; made one by one. */
export function* damagedWorkbooks(sound: Buffer): Generator<Damaged> {
  yield* archiveDamage(sound);
  yield* xmlDamage(sound);
  yield* sheetDamage(sound);
}
