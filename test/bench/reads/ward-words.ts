/** What stands in rows of the one ward that is made, and is replaced in each copy of it. */
export const WARD_TOKEN = 'w0000';
export const PROVINCE_TOKEN = 'p00';
/** How the codes of the province's procedures begin. */
export const CODE_TOKEN = '1.77';

const WORDS: readonly (readonly [RegExp, string])[] = [
  [/\bplan-1\b/g, `${WARD_TOKEN}-2026`],
  [/\broom-(a|b)\b/g, `${WARD_TOKEN}.phong-$1`],
  [/\bcenter\b/g, `${WARD_TOKEN}.ttpvhcc`],
  [/(?<!"level":)"ward"/g, `"${WARD_TOKEN}.ubnd"`],
  [/\b(leader)-ward\b/g, `$1-${WARD_TOKEN}.ubnd`],
  [/\boffice\b/g, `${PROVINCE_TOKEN}.ubnd`],
  [/"tinh\/phuong-ben"/g, `"${PROVINCE_TOKEN}/${WARD_TOKEN}-ben"`],
  [/"tinh\/phuong"/g, `"${PROVINCE_TOKEN}/${WARD_TOKEN}"`],
  [/"phuong-ben"/g, `"${WARD_TOKEN}-ben"`],
  [/"phuong"/g, `"${WARD_TOKEN}"`],
  [/"tinh"/g, `"${PROVINCE_TOKEN}"`],
];

/** With the ward's own names in the place of those that stories use. */
export function inWords<Told>(told: Told): Told {
  const text = WORDS.reduce((so, [own, other]) => so.replaceAll(own, other), JSON.stringify(told));
  return JSON.parse(text) as Told;
}
