/** An area above none. */
const COUNTRY = 'Cả nước';

const LEVELS = /^(Tỉnh|Thành phố|Phường|Xã|Thị trấn|Đặc khu|Quận|Huyện|Thị xã)(?= |$)/;

/** `phường Gia Sàng`, as it stands within a sentence. */
function withinText(area: string): string {
  return area.replace(LEVELS, (level) => level.toLowerCase());
}

/** `Phường Gia Sàng, tỉnh Thái Nguyên`; `names`: from the province down, none for the country. */
export function areaWords(names: readonly string[]): string {
  const [own = COUNTRY, ...above] = [...names].reverse();
  return [own, ...above.map(withinText)].join(', ');
}

/** `Phòng Văn hóa - Xã hội, phường Gia Sàng`. A unit whose name says its area is not told it again. */
export function unitInArea(unit: string, area: string | null): string {
  if (area === null) return unit;
  const [text, own] = [unit.toLowerCase(), withinText(area)];
  if (text.includes(area.toLowerCase())) return unit;
  const level = LEVELS.exec(area)?.[0].toLowerCase() ?? '';
  // A unit called after the level alone, as in "Trung tâm phường".
  if (level !== '' && text.endsWith(` ${level}`)) return `${unit}${area.slice(level.length)}`;
  return `${unit}, ${own}`;
}
