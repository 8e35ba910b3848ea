import type { Fields } from '../fields/fields.js';
import { measurementFields } from './measurement-fields.js';
import { termsOf } from './measurements-in.js';
import type { Sheet } from './sheet.js';

/** The inputs of what is saved; the sheet's rate is the first that is used and still in force. */
export function sheetFields(sheet: Sheet): Fields {
  const used = Object.values(sheet.saved).flatMap(({ costs }) => costs.map(({ hourlyRate }) => hourlyRate ?? ''));
  const chosen = used.find((id) => Object.hasOwn(sheet.parameters, id));
  const rate = chosen === undefined ? {} : { rate: chosen };
  const terms = termsOf(rate, sheet);
  const rows = sheet.subjects.map(({ id }, at) => {
    const saved = sheet.saved[id];
    return saved ? measurementFields(saved, at, terms) : {};
  });
  return Object.assign({}, rate, ...rows) as Fields;
}
