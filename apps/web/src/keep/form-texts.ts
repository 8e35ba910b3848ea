/** What stands in the inputs of the form, without the page's own; of inputs with one name the last. */
export function textsOf(form: HTMLFormElement): Record<string, string> {
  const all = [...new FormData(form)].filter((one): one is [string, string] => typeof one[1] === 'string');
  return Object.fromEntries(all.filter(([name]) => !name.startsWith('_')).map(([name, text]) => [name, plain(text)]));
}

/** The server keeps no empty texts of some inputs. */
export function saysTheSame(one: Readonly<Record<string, string>>, other: Readonly<Record<string, string>>): boolean {
  return [...new Set([...Object.keys(one), ...Object.keys(other)])].every(
    (name) => (one[name] ?? '') === (other[name] ?? ''),
  );
}

/** What the form sends, with other texts in its inputs. */
export function bodyOf(form: HTMLFormElement, fields?: Readonly<Record<string, string>>): URLSearchParams {
  const own = [...new FormData(form)].filter((one): one is [string, string] => typeof one[1] === 'string');
  if (fields === undefined) return new URLSearchParams(own);
  return new URLSearchParams([...own.filter(([name]) => name.startsWith('_')), ...Object.entries(fields)]);
}

const plain = (text: string) => text.replaceAll('\r\n', '\n');
