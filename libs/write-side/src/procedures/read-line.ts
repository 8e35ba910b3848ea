import {
  channelsIn,
  plainText,
  readCode,
  visibleText,
  type GivenDetails,
  type ProcedureCode,
  type ProcedureDetails,
} from '@app/domain';
import type { CellFault } from '@app/spreadsheets';
import { characterRule } from './character-rule.js';
import { CHANNEL_FIELDS, givenChannels, unreadCells } from './channel-columns.js';
import { generalRemarks } from './general-columns.js';
import { unknownLevels } from './level-words.js';

export const LINE_RULES = [
  'object',
  'required',
  'text',
  'maxLength',
  'printable',
  'hidden',
  'garbled',
  'field',
  'code',
  'channel',
  'channelTwice',
  'repeated',
  'cellError',
  'noValue',
] as const;
export type LineRule = (typeof LINE_RULES)[number];

export type LineRemark = 'codeInName' | 'channelsUnread' | 'limitUnread' | 'feeUnread' | 'cutText' | 'levelUnknown';

export interface LineFault {
  readonly field: string;
  readonly rule: LineRule;
}

export interface RemarkedField {
  readonly field: string;
  readonly remark: LineRemark;
  /** What was not understood. */
  readonly text?: string;
}

/** `code`: as written, even of a wrong line. */
export type ReadLine =
  | {
      readonly wrong: true;
      readonly code: string | null;
      readonly faults: readonly LineFault[];
      /** Number of further faults. */
      readonly untold: number;
    }
  | {
      readonly wrong: false;
      readonly code: ProcedureCode;
      readonly details: GivenDetails;
      /** Details and further fields that are in the file without a text, and stay as they are. */
      readonly empty: readonly string[];
      readonly remarks: readonly RemarkedField[];
    };

/** `keep`: a cell without a text changes nothing; `clear`: it empties the field. */
export const EMPTY_CELLS = ['keep', 'clear'] as const;
export type EmptyCells = (typeof EMPTY_CELLS)[number];

/** Most characters of a name, a field, a channel's time limit or fee, any other text, and all of them together. */
const LINE_LIMITS = { name: 2_000, field: 500, channel: 5_000, text: 20_000, all: 200_000, others: 40 } as const;

/** Most faults of a line, and most characters of a wrong code. */
const FAULTS_EACH = 10;
const LONGEST_CODE = 60;

type DetailName = Exclude<keyof ProcedureDetails, 'others'>;

const CODE = 'ma_thu_tuc';
const FIELDS: Readonly<Record<DetailName, string>> = {
  name: 'ten_thu_tuc',
  field: 'linh_vuc',
  kind: 'loai_thu_tuc',
  levels: 'cap_thuc_hien',
  subjects: 'doi_tuong_thuc_hien',
  decision: 'so_quyet_dinh',
  authority: 'co_quan_co_tham_quyen',
  channels: 'cach_thuc_thuc_hien',
  dossierItems: 'thanh_phan_ho_so',
  legalBases: 'can_cu_phap_ly',
  result: 'ket_qua_xu_ly',
};
const TOLD: readonly string[] = [CODE, ...Object.values(FIELDS), ...CHANNEL_FIELDS];
/** Fields that identify a procedure. The portal breaks some names over two lines. */
const NAMES: readonly string[] = [CODE, FIELDS.name, FIELDS.field, FIELDS.decision];

/** The portal cuts texts off at this length. */
const PORTAL_CUTS_AT = 1_500;

/** `unread`: of the cells that a table has of it. */
export interface LineReading {
  readonly emptyCells?: EmptyCells | undefined;
  readonly unread?: readonly CellFault[] | undefined;
}

/** An entry in the national portal's form; texts in NFC, null as an empty text, further fields kept. */
export function readLine(entry: unknown, { emptyCells = 'keep', unread = [] }: LineReading = {}): ReadLine {
  if (!isObject(entry)) {
    return { wrong: true, code: null, faults: [{ field: '', rule: 'object' }], untold: 0 };
  }
  const all = Object.entries(entry) as readonly (readonly [string, unknown])[];
  const cells = all.filter(([, value]) => value !== null);
  const texts = new Map(all.flatMap(([name, value]) => textsIn(name, value)));
  const given = emptyCells === 'clear' ? texts : new Map([...texts].filter(([, text]) => text !== ''));
  const written = texts.get(CODE) ?? '';
  const code = readCode(written);
  const channels = givenChannels(given.get(FIELDS.channels), given);
  const whole = channels.text === undefined ? given : new Map([...given, [FIELDS.channels, channels.text]]);
  const found = [...faultsIn(cells, whole, code), ...channels.faults];
  const faults = withUnread(found, unread);
  if (faults.length > 0 || !code) return wrongLine(written, faults);
  const details = { ...detailsIn(whole), ...channels.given };
  const empty = [...texts.keys()].filter((field) => !given.has(field)).flatMap((field) => keptName(field));
  return {
    wrong: false,
    code,
    details,
    empty,
    remarks: [...remarksOn(details, cells), ...unreadCells(channels.whole, FIELDS.channels, given)],
  };
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A cell that cannot be read is not missing. */
function withUnread(found: readonly LineFault[], unread: readonly CellFault[]): readonly LineFault[] {
  const isUnread = (field: string) => unread.some((cell) => cell.field === field);
  return [...unread, ...found.filter(({ field, rule }) => rule !== 'required' || !isUnread(field))];
}

function textsIn(name: string, value: unknown): readonly (readonly [string, string])[] {
  if (value === null) return [[name, '']];
  return typeof value === 'string' ? [[name, name === CODE ? visibleText(value) : plainText(value)]] : [];
}

function wrongLine(code: string, faults: readonly LineFault[]): ReadLine {
  const told = faults.slice(0, FAULTS_EACH);
  return { wrong: true, code: code.slice(0, LONGEST_CODE) || null, faults: told, untold: faults.length - told.length };
}

function faultsIn(
  cells: readonly (readonly [string, unknown])[],
  texts: ReadonlyMap<string, string>,
  code: ProcedureCode | null,
): readonly LineFault[] {
  const others = cells.filter(([field]) => !TOLD.includes(field));
  const misnamed = others.filter(([field], at) => !/^[a-z0-9_]{1,60}$/.test(field) || at >= LINE_LIMITS.others);
  const noTexts = cells.filter(([, value]) => typeof value !== 'string').map(([field]) => field);
  const missing = [CODE, FIELDS.name].filter((field) => !texts.get(field) && !noTexts.includes(field));
  const badCode = !code && texts.get(CODE) ? [CODE] : [];
  const tooLong = [...texts].filter(([field, text]) => text.length > longest(field)).map(([field]) => field);
  const total = [...texts.values()].reduce((sum, text) => sum + text.length, 0);
  const all = (rule: LineRule, fields: readonly string[]) =>
    fields.map((field) => ({ field: field.slice(0, 60), rule }));
  return [
    ...all(
      'field',
      misnamed.map(([field]) => field),
    ),
    ...all('text', noTexts),
    ...all('required', missing),
    ...all('code', badCode),
    ...all('maxLength', total > LINE_LIMITS.all ? [...tooLong, ''] : tooLong),
    ...[...texts].flatMap(([field, text]) => characterFaults(field, text)),
  ];
}

function characterFaults(field: string, text: string): readonly LineFault[] {
  const rule = characterRule(text, NAMES.includes(field));
  return rule ? [{ field: field.slice(0, 60), rule }] : [];
}

function longest(field: string): number {
  if (CHANNEL_FIELDS.includes(field)) return LINE_LIMITS.channel;
  if (field === FIELDS.field) return LINE_LIMITS.field;
  return field === FIELDS.name ? LINE_LIMITS.name : LINE_LIMITS.text;
}

/** Those that the file has. */
function detailsIn(texts: ReadonlyMap<string, string>): GivenDetails {
  const told = Object.entries(FIELDS).flatMap(([name, field]) => {
    const text = texts.get(field);
    return text === undefined ? [] : [[name, text] as const];
  });
  const others = Object.fromEntries([...texts].filter(([field]) => !TOLD.includes(field)));
  return { ...(Object.fromEntries(told) as Partial<Record<DetailName, string>>), others };
}

/** None for the fields of a single channel, whose text is a part of a detail. */
function keptName(field: string): readonly string[] {
  if (CHANNEL_FIELDS.includes(field)) return [];
  const detail = Object.entries(FIELDS).find(([, known]) => known === field)?.[0];
  return [detail ?? field];
}

function remarksOn(
  { name = '', levels = '', channels = '', others = {} }: GivenDetails,
  cells: readonly (readonly [string, unknown])[],
): readonly RemarkedField[] {
  const found = channelsIn(channels);
  const unread = channels !== '' && (found.length === 0 || found.some(({ time }) => time === null));
  const cut = cells.filter(([, value]) => typeof value === 'string' && value.length === PORTAL_CUTS_AT);
  return [
    ...(/\d\.\d{6}/.test(name) ? [{ field: FIELDS.name, remark: 'codeInName' as const }] : []),
    ...(unread ? [{ field: FIELDS.channels, remark: 'channelsUnread' as const }] : []),
    ...unknownLevels(levels).map((text) => ({ field: FIELDS.levels, remark: 'levelUnknown' as const, text })),
    ...generalRemarks(others),
    ...cut.map(([field]) => ({ field, remark: 'cutText' as const })),
  ];
}
