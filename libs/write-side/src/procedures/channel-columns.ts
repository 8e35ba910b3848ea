import {
  CHANNELS_HEADING,
  channelsIn,
  withChannel,
  writtenChannel,
  type ChannelName,
  type GivenChannel,
  type GivenDetails,
} from '@app/domain';

interface ChannelColumns {
  readonly name: ChannelName;
  readonly time: string;
  readonly fee: string;
}

const COLUMNS: readonly ChannelColumns[] = [
  { name: 'Trực tiếp', time: 'thoi_gian_truc_tiep', fee: 'phi_le_phi_truc_tiep' },
  { name: 'Trực tuyến', time: 'thoi_gian_truc_tuyen', fee: 'phi_le_phi_truc_tuyen' },
  { name: 'Dịch vụ bưu chính', time: 'thoi_gian_dich_vu_buu_chinh', fee: 'phi_le_phi_dich_vu_buu_chinh' },
];

/** Fields for time limit and fee of a single channel, beside the portal's text of all channels. */
export const CHANNEL_FIELDS: readonly string[] = COLUMNS.flatMap(({ time, fee }) => [time, fee]);

/** `channelTwice`: the text of all channels has it too, or is unreadable; `channel`: it does not fit in there. */
interface ChannelFault {
  readonly field: string;
  readonly rule: 'channelTwice' | 'channel';
}

interface ChannelsGiven {
  /** Of all channels, with the single ones in it; undefined if the file has no such text. */
  readonly text: string | undefined;
  /** Empty if the text has them. */
  readonly given: { readonly single?: readonly GivenChannel[] };
  readonly faults: readonly ChannelFault[];
}

/** Adds the channels in separate fields to the file's text of all channels; without one, each by itself. */
export function givenChannels(text: string | undefined, texts: ReadonlyMap<string, string>): ChannelsGiven {
  const single = COLUMNS.flatMap(({ name, time, fee }) => partsOf(name, texts.get(time), texts.get(fee)));
  const { whole, faults } = withWhole(text ?? '', texts);
  if (text) return { text: whole, given: {}, faults };
  return { text: undefined, given: single.length === 0 ? {} : { single }, faults };
}

function withWhole(text: string, texts: ReadonlyMap<string, string>) {
  const faults: ChannelFault[] = [];
  let whole = text;
  for (const { name, time, fee } of COLUMNS) {
    const field = [time, fee].find((one) => Boolean(texts.get(one)));
    if (field === undefined) continue;
    const row = writtenChannel(name, texts.get(time) ?? '', texts.get(fee) ?? '');
    const longer = row === null ? null : `${whole || CHANNELS_HEADING}${row}`;
    if (!hasRoomFor(name, whole, longer)) faults.push({ field, rule: 'channelTwice' });
    else if (longer === null) faults.push({ field, rule: 'channel' });
    else whole = longer;
  }
  return { whole, faults };
}

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
  const columns = COLUMNS.find((one) => one.name === name);
  return (time === undefined ? columns?.fee : columns?.time) ?? '';
}

/** Whether the text lacks this channel and reads as before when extended. */
function hasRoomFor(name: ChannelName, text: string, longer: string | null): boolean {
  if (text === '') return true;
  const names = channelsIn(text).map((channel) => channel.name);
  if (names.length === 0 || names.includes(name)) return false;
  return longer === null || channelsIn(longer).length === names.length + 1;
}
