interface FilterProps {
  readonly name: string;
  readonly label: string;
  readonly value: string | undefined;
  readonly choices: readonly FilterChoice[];
  /** What no choice is called; null where the first choice stands for none. */
  readonly whole?: string | null;
}

export type FilterChoice = readonly [value: string, name: string];

/** The value of the only choice; null where there are more or none. */
export function onlyOne([first, ...others]: readonly FilterChoice[]): string | null {
  return first && others.length === 0 ? first[0] : null;
}

/** One choice of a form that narrows a list. */
export function Filter({ name, label, value = '', choices, whole = 'Tất cả' }: FilterProps) {
  return (
    <label>
      <span class="small quiet">{label}</span>
      <select name={name}>
        {whole !== null && <option value="">{whole}</option>}
        {choices.map(([one, words]) => (
          <option value={one} selected={one === value}>
            {words}
          </option>
        ))}
      </select>
    </label>
  );
}
