import { decoded } from './page-html.js';
import { today } from '../../support/days.js';

/** A form of a page, filled in. */
export interface FilledForm {
  readonly action: string;
  readonly fields: readonly (readonly [name: string, text: string])[];
}

/** Every form of the page that sends something, with each field filled in by something of its kind. */
export function formsIn(html: string): readonly FilledForm[] {
  return [...html.matchAll(/<form\b((?:"[^"]*"|[^"<>])*)>([\s\S]*?)<\/form>/g)].flatMap(([, head = '', body = '']) => {
    if (attribute(head, 'method') !== 'post') return [];
    const ofButtons = [...body.matchAll(/<button\b[^>]*\sformaction="([^"]*)"/g)].map(([, action = '']) => action);
    const actions = [attribute(head, 'action') ?? '', ...ofButtons];
    return actions.map((action) => ({ action: decoded(action), fields: fieldsIn(body) }));
  });
}

function fieldsIn(body: string): FilledForm['fields'] {
  const parts = [...body.matchAll(FIELD)].map(([, element = '', head = '', rest = '']) => ({ element, head, rest }));
  const buttons = parts.filter(({ element }) => element === 'button');
  const pressed = buttons.find(({ head }) => attribute(head, 'class') === 'main') ?? buttons[0];
  const filled = new Map<string, string>();
  for (const { element, head, rest } of parts.filter((one) => one.element !== 'button' || one === pressed)) {
    const name = attribute(head, 'name');
    if (name !== undefined && !filled.has(name)) filled.set(name, filling(element, head, rest));
  }
  return [...filled];
}

const FIELD =
  /<(input|textarea|select|button)\b((?:"[^"]*"|[^"<>])*?)\/?>((?:(?!<\/?(?:input|form|textarea|select|button)\b)[\s\S])*)/g;

function filling(element: string, head: string, rest: string): string {
  const value = decoded(attribute(head, 'value') ?? '');
  if (element === 'select') return decoded(/<option[^>]*\svalue="([^"]+)"/.exec(rest)?.[1] ?? '');
  if (attribute(head, 'type') === 'date') return today();
  return value === '' && attribute(head, 'type') !== 'hidden' ? 'Chữ điền thử' : value;
}

function attribute(head: string, name: string): string | undefined {
  return new RegExp(`\\s${name}="([^"]*)"`).exec(head)?.[1];
}

/** Sends a form as a browser would, but for the headers given; where it leads is not followed. */
export async function sendForm(
  url: string,
  { action, fields }: FilledForm,
  { token, ...headers }: Readonly<Record<string, string>>,
): Promise<{ readonly status: number; readonly text: string; readonly headers: Headers }> {
  const answer = await fetch(`${url}${action}`, {
    method: 'POST',
    redirect: 'manual',
    headers: {
      accept: 'text/html',
      'content-type': 'application/x-www-form-urlencoded',
      ...(token === undefined ? {} : { cookie: `tinhgon_session=${token}` }),
      ...headers,
    },
    body: new URLSearchParams(fields.map(([name, text]) => [name, text])).toString(),
  });
  return { status: answer.status, text: await answer.text(), headers: answer.headers };
}
