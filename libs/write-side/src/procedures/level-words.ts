import { partsOf } from '@app/domain';

/** As the national portal calls levels of offices; districts are no more since 1 July 2025, but are in older lists. */
const KNOWN = new Set([
  'cấp bộ',
  'cấp trung ương',
  'cấp tỉnh',
  'cấp huyện',
  'cấp xã',
  'bộ',
  'trung ương',
  'tỉnh',
  'huyện',
  'xã',
  'cơ quan khác',
]);

/** Those of the levels that the portal does not have, as written. */
export function unknownLevels(levels: string): readonly string[] {
  return partsOf(levels).filter(
    (level) => !KNOWN.has(level.normalize('NFC').toLowerCase().replace(/\s+/gu, ' ').trim()),
  );
}
