interface FilterProps {
  readonly name: string;
  readonly label: string;
  readonly value: string | undefined;
  readonly choices: readonly FilterChoice[];
  /** What no choice is called; null where the first choice stands for none. */
  readonly whole?: string | null;
}

/** `group`: what it is of, where choices of several may have the same name. */
export type FilterChoice = readonly [value: string, name: string, group?: string];

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
        {[...groupsOf(choices)].map(([group, own]) =>
          group === '' ? (
            <Options choices={own} value={value} />
          ) : (
            <optgroup label={group}>
              <Options choices={own} value={value} />
            </optgroup>
          ),
        )}
      </select>
    </label>
  );
}

function Options({ choices, value }: { readonly choices: readonly FilterChoice[]; readonly value: string }) {
  return (
    <>
      {choices.map(([one, words]) => (
        <option value={one} selected={one === value}>
          {words}
        </option>
      ))}
    </>
  );
}

/** Those of no group under an empty one. */
function groupsOf(choices: readonly FilterChoice[]): ReadonlyMap<string, readonly FilterChoice[]> {
  const groups = new Map<string, FilterChoice[]>();
  for (const one of choices) {
    const [, , group = ''] = one;
    const own = groups.get(group);
    if (own) own.push(one);
    else groups.set(group, [one]);
  }
  return groups;
}
