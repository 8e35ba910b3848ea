import {
  CHANNELS_HEADING,
  channelRows,
  channelsIn,
  withChannel,
  writtenChannel,
  type Channel,
  type ChannelName,
  type GivenChannel,
  type GivenDetails,
} from '@app/domain';

interface ChannelColumns {
  readonly name: ChannelName;
  readonly time: string;
  readonly fee: string;
  /** In the titles of tables, in lower case. */
  readonly called: RegExp;
}

export const CHANNEL_COLUMNS: readonly ChannelColumns[] = [
  { name: 'Trực tiếp', time: 'thoi_gian_truc_tiep', fee: 'phi_le_phi_truc_tiep', called: /trực tiếp/u },
  {
    name: 'Trực tuyến',
    time: 'thoi_gian_truc_tuyen',
    fee: 'phi_le_phi_truc_tuyen',
    called: /trực tuyến|qua mạng|môi trường mạng/u,
  },
  {
    name: 'Dịch vụ bưu chính',
    time: 'thoi_gian_dich_vu_buu_chinh',
    fee: 'phi_le_phi_dich_vu_buu_chinh',
    called: /bưu chính|bưu điện|bcci/u,
  },
];

/** Fields for time limit and fee of a single channel, beside the portal's text of all channels. */
export const CHANNEL_FIELDS: readonly string[] = CHANNEL_COLUMNS.flatMap(({ time, fee }) => [time, fee]);

/** `channelTwice`: the text of all channels has it too, or is unreadable; `channel`: it holds the beginning of another. */
interface ChannelFault {
  readonly field: string;
  readonly rule: 'channelTwice' | 'channel';
}

/** A limit or a fee that is kept as written, without being understood. */
export interface UnreadCell {
  readonly field: string;
  readonly remark: 'limitUnread' | 'feeUnread';
  readonly text: string;
}

interface ChannelsGiven {
  /** Of all channels, with the single ones in it; undefined if the file has no such text. */
  readonly text: string | undefined;
  /** Empty if the text has them. */
  readonly given: { readonly single?: readonly GivenChannel[] };
  readonly faults: readonly ChannelFault[];
  /** What the file says of all channels. */
  readonly whole: string;
}

/** Adds the channels in separate fields to the file's text of all channels; without one, each by itself. */
export function givenChannels(text: string | undefined, texts: ReadonlyMap<string, string>): ChannelsGiven {
  const single = CHANNEL_COLUMNS.flatMap(({ name, time, fee }) => partsOf(name, texts.get(time), texts.get(fee)));
  const { whole, faults } = withWhole(text ?? '', texts);
  if (text) return { text: whole, given: {}, faults, whole };
  return { text: undefined, given: single.length === 0 ? {} : { single }, faults, whole };
}

function withWhole(text: string, texts: ReadonlyMap<string, string>) {
  const faults: ChannelFault[] = [];
  let whole = text;
  for (const { name, time, fee } of CHANNEL_COLUMNS) {
    const field = [time, fee].find((one) => Boolean(texts.get(one)));
    if (field === undefined) continue;
    const row = writtenChannel(name, texts.get(time) ?? '', texts.get(fee) ?? '');
    const longer = row === null ? null : `${whole || CHANNELS_HEADING}${row}`;
    if (!hasRoomFor(name, whole, row)) faults.push({ field, rule: 'channelTwice' });
    else if (longer === null) faults.push({ field: isSplit(name, texts.get(time)) ? time : fee, rule: 'channel' });
    else whole = longer;
  }
  return { whole, faults };
}

function isSplit(name: ChannelName, time = ''): boolean {
  return writtenChannel(name, time, '') === null;
}

/** What of the text of all channels is not understood, by the field that has it. */
export function unreadCells(
  text: string,
  textField: string,
  texts: ReadonlyMap<string, string>,
): readonly UnreadCell[] {
  const found = channelsIn(text).flatMap((channel) => {
    const own = CHANNEL_COLUMNS.find(
      ({ name, time, fee }) => name === channel.name && (texts.get(time) || texts.get(fee)),
    );
    return unreadOf(channel, own?.time ?? textField, own?.fee ?? textField);
  });
  return found.filter((one, at) => found.findIndex((other) => isSame(one, other)) === at);
}

export function unreadOf(
  { time, limit, fee, charge }: Pick<Channel, 'time' | 'limit' | 'fee' | 'charge'>,
  timeField: string,
  feeField: string,
): readonly UnreadCell[] {
  const cells: UnreadCell[] = [];
  if (limit?.form === 'unread') cells.push({ field: timeField, remark: 'limitUnread', text: time ?? '' });
  if (charge?.form === 'unread' || charge?.form === 'by-document')
    cells.push({ field: feeField, remark: 'feeUnread', text: fee ?? '' });
  return cells;
}

const isSame = (one: UnreadCell, other: UnreadCell) =>
  one.field === other.field && one.remark === other.remark && one.text === other.text;

/** An absent part stays out. */
function partsOf(name: ChannelName, time: string | undefined, fee: string | undefined): readonly GivenChannel[] {
  if (time === undefined && fee === undefined) return [];
  return [{ name, ...(time === undefined ? {} : { time }), ...(fee === undefined ? {} : { fee }) }];
}

/** The column of the first channel that has no place in the registry's text of all channels; null if each has one. */
export function unplacedColumn(known: string, { channels = known, single = [] }: GivenDetails): string | null {
  let whole = channels;
  for (const given of single) {
    const longer = withChannel(whole, given);
    if (longer === null) return columnOf(given);
    whole = longer;
  }
  return null;
}

function columnOf({ name, time }: GivenChannel): string {
  const columns = CHANNEL_COLUMNS.find((one) => one.name === name);
  return (time === undefined ? columns?.fee : columns?.time) ?? '';
}

/** Whether the text lacks this channel and reads as before when extended. */
function hasRoomFor(name: ChannelName, text: string, row: string | null): boolean {
  if (text === '') return true;
  const names = channelRows(text).map((channel) => channel.name);
  if (names.length === 0 || names.includes(name)) return false;
  return row === null || channelRows(`${text}${row}`).length === names.length + channelRows(row).length;
}
