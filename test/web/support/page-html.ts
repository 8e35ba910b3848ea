/** What a program that fetches a page can tell of it. */
export interface PageHtml {
  readonly status: number;
  readonly headers: Headers;
  /** Null for what is no page: a stream, a file, a part of a page. */
  readonly html: string | null;
}

export async function readPage(address: string, token: string | null): Promise<PageHtml> {
  const leaving = new AbortController();
  const answer = await fetch(address, {
    headers: { accept: 'text/html', ...(token === null ? {} : { cookie: `tinhgon_session=${token}` }) },
    signal: leaving.signal,
  });
  const { status, headers } = answer;
  const isText = headers.get('content-type')?.startsWith('text/html') === true;
  const html = isText ? await answer.text() : '';
  if (!isText) leaving.abort();
  return { status, headers, html: html.startsWith('<!doctype') ? html : null };
}

const TOLD = /\s(?:aria-label|placeholder|title|alt|data-label)="([^"]*)"/g;
/** What stands in an input. */
const TYPED = /<input(?![^>]*\stype="(?!search|text))(?:\s[a-z-]+(?:="[^"]*")?)*?\svalue="([^"]*)"/g;
/** A tag. The value of an attribute may hold any sign but its quotation mark. */
const TAG = /<(?:"[^"]*"|[^"<>])*>/g;
const INLINE = /^<\/?(?:b|i|em|strong|a|abbr|sup|sub)\b/;

/** What people read of it: the text, what stands in inputs, and names told to readers of the screen. */
export function textOf(html: string): string {
  const told = [TOLD, TYPED].flatMap((of) => [...html.matchAll(of)].map(([, text = '']) => text));
  const text = html
    .replaceAll(/<script\b[\s\S]*?<\/script>/g, '')
    .replaceAll(TAG, (tag) => (INLINE.test(tag) ? ' ' : '\n'));
  return [text, ...told].map(decoded).join('\n');
}

const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', amp: '&', '#39': "'" };

export function decoded(text: string): string {
  return text.replaceAll(/&(lt|gt|quot|amp|#39);/g, (_, name: string) => ENTITIES[name] ?? '');
}

/** How the page is built, without its words: every element, by its class, in the one around it. */
export function outlineOf(html: string): ReadonlySet<string> {
  const around: string[] = [];
  const found = new Set<string>();
  for (const [, close, name = '', attributes = ''] of html.matchAll(/<(\/?)([a-z]\w*)((?:"[^"]*"|[^"<>])*)>/g)) {
    if (close === '/') {
      around.splice(around.findLastIndex((one) => one.split('.')[0] === name));
      continue;
    }
    const one = [name, ...['class', 'type'].map((of) => attribute(attributes, of))].join('.');
    found.add(`${around.at(-1) ?? ''} > ${one}`);
    if (!VOID.has(name)) around.push(one);
  }
  return found;
}

const VOID = new Set(['meta', 'link', 'input', 'br', 'hr', 'img', 'col', 'source', 'wbr']);

/** What an attribute of such elements holds, as it is meant. */
export function linksIn(html: string, element: string, name: string): readonly string[] {
  const found = html.matchAll(new RegExp(`<${element}((?:"[^"]*"|[^"<>])*)>`, 'g'));
  return [...found].map(([, attributes = '']) => decoded(attribute(attributes, name))).filter((one) => one !== '');
}

function attribute(attributes: string, name: string): string {
  return new RegExp(`\\s${name}="([^"]*)"`).exec(attributes)?.[1] ?? '';
}
