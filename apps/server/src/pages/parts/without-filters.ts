/** By the API's names of filters, how addresses of pages call them; the place in a list belongs to its filters. */
const ADDRESS_NAMES: Readonly<Record<string, readonly string[]>> = {
  q: ['tim'],
  plan: ['ke-hoach'],
  unit: ['don-vi'],
  area: ['dia-ban'],
  ward: ['dia-ban', 'rieng-dia-ban'],
  path: ['duong-di'],
  item: ['noi-dung'],
  catalogue: ['danh-muc'],
  stage: ['buoc'],
  fromStage: ['tu-buoc'],
  stageKind: ['loai-buoc'],
  phase: ['cho'],
  status: ['tinh-trang'],
  standing: ['tinh-trang'],
  outcome: ['ket-qua'],
  change: ['thay-doi'],
  overdue: ['qua-han'],
  dueFrom: ['han-tu', 'han-den'],
  dueTo: ['han-tu', 'han-den'],
  field: ['linh-vuc'],
  measures: ['bien-phap'],
  month: ['thang'],
  quarter: ['quy'],
  lacking: ['thieu'],
  by: ['chia'],
  sort: ['xep'],
  person: ['nguoi'],
  action: ['viec'],
  role: ['vai-tro'],
  kind: ['loai'],
};
const PLACE_IN_LIST = 'tiep';

/** The page without what of its address is wrong, by the API's names; without all of it if that is not known. */
export function withoutFilters(url: string, wrong: readonly string[]): string {
  const [path = '/', text = ''] = url.split('?');
  const query = new URLSearchParams(text);
  const names = [PLACE_IN_LIST, ...wrong.flatMap((field) => ADDRESS_NAMES[field] ?? [])];
  const areAllThere = wrong.every((field) => ADDRESS_NAMES[field]?.some((name) => query.has(name)));
  if (!areAllThere) return path;
  for (const name of names) query.delete(name);
  return query.size === 0 ? path : `${path}?${query.toString()}`;
}
