/** The parts in which a proposal is written, in their order. */
export const PARTS = ['thu-tuc', 'chi-phi', 'canh-bao', 'kiem-tra'] as const;
export type WritingPart = (typeof PARTS)[number];

export const PART_NAMES: Readonly<Record<WritingPart, string>> = {
  'thu-tuc': 'Thủ tục, biện pháp',
  'chi-phi': 'Thời gian, chi phí',
  'canh-bao': 'Giải trình cảnh báo',
  'kiem-tra': 'Kiểm tra, gửi đi',
};

const FIELDS: Readonly<Record<WritingPart, RegExp>> = {
  'thu-tuc': /^(title|group|procedures|measures)\b/,
  'chi-phi': /^(measurements|benefit|rate)\b/,
  'canh-bao': /^answers\b/,
  'kiem-tra': /^headApproval$/,
};

export function isPart(text: string): text is WritingPart {
  return PARTS.some((part) => part === text);
}

/** In which part the field is written; the first for fields that none has. */
export function partOf(field: string): WritingPart {
  return PARTS.find((part) => FIELDS[part].test(field)) ?? 'thu-tuc';
}

export function partAddress(id: string, part: WritingPart): string {
  return `/phuong-an/${encodeURIComponent(id)}/soan/${part}`;
}
