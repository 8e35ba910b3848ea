import { CHANNELS_HEADING, channelsIn, writtenChannel, type ChannelName } from '@app/domain';

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

/** The fields that give time limit and fee of a channel apart, beside the portal's one text of all channels. */
export const CHANNEL_FIELDS: readonly string[] = COLUMNS.flatMap(({ time, fee }) => [time, fee]);

/** `channelTwice`: the text of all channels has this one too, or cannot be read; `channel`: cannot be written into it. */
interface ChannelFault {
  readonly field: string;
  readonly rule: 'channelTwice' | 'channel';
}

/** The text of all channels with those that a line gives in fields of their own behind, and what is wrong with these. */
export function withChannels(
  text: string,
  texts: ReadonlyMap<string, string>,
): { readonly text: string; readonly faults: readonly ChannelFault[] } {
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
  return { text: whole, faults };
}

/** Whether a text of channels has none of this name, and is still read as before where it is made longer. */
function hasRoomFor(name: ChannelName, text: string, longer: string | null): boolean {
  if (text === '') return true;
  const names = channelsIn(text).map((channel) => channel.name);
  if (names.length === 0 || names.includes(name)) return false;
  return longer === null || channelsIn(longer).length === names.length + 1;
}
