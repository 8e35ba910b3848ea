export interface EntryPlace {
  readonly at: number;
  readonly of: number;
}

interface ButtonsProps {
  readonly list: 'thu-tuc' | 'bien-phap';
  /** `biện pháp 1`. */
  readonly what: string;
  readonly place: EntryPlace;
}

/** Moves an entry of a list up or down, or takes it out. */
export function EntryButtons({ list, what, place: { at, of } }: ButtonsProps) {
  const button = (act: string, label: string, name: string) => (
    <button class="small-button" name="_do" value={`${act}:${list}:${String(at)}`} aria-label={`${label} ${what}`}>
      {name}
    </button>
  );
  return (
    <span class="entry-buttons">
      {at > 0 && button('len', 'Chuyển lên', 'Lên')}
      {at < of - 1 && button('xuong', 'Chuyển xuống', 'Xuống')}
      {button('bo', 'Bỏ', 'Bỏ')}
    </span>
  );
}
