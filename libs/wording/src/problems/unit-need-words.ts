import type { UnitNeeded } from '@app/domain';
import { showCount } from '../figures/numbers.js';

const NOUNS = {
  posts: 'chức vụ đang hoặc sắp có người giữ',
  proposals: 'phương án chưa kết thúc',
  dossiers: 'hồ sơ trình chưa kết thúc',
  plans: 'kế hoạch chưa đóng có nêu đơn vị',
} as const satisfies Record<keyof UnitNeeded, string>;

/** What still needs a unit, in the details of a refusal; undefined without any. */
export function unitNeedWords({ needed }: Readonly<Record<string, unknown>>): string | undefined {
  const parts = needed ? neededParts(needed as UnitNeeded) : [];
  return parts.length === 0 ? undefined : `Đơn vị còn ${parts.join(', ')} nên chưa chấm dứt hoạt động được.`;
}

/** `2 chức vụ đang hoặc sắp có người giữ`; none for what does not need it. */
export function neededParts(needed: UnitNeeded): readonly string[] {
  const named = Object.entries(NOUNS) as [keyof UnitNeeded, string][];
  return named.flatMap(([name, noun]) => (needed[name] === 0 ? [] : [`${showCount(needed[name])} ${noun}`]));
}
