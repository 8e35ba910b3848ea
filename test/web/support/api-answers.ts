import type { ApiDocument } from '../../attack/api-document.js';

interface Answering {
  readonly parameters?: readonly { readonly name?: string }[];
  readonly responses?: Readonly<
    Record<string, { readonly content?: Readonly<Record<string, { readonly schema?: { readonly $ref?: string } }>> }>
  >;
}

/** The name of what a read under /api/v1 is answered with, as its document says; undefined if there is no such read. */
export function answerOf(document: ApiDocument, path: string): string | undefined {
  const [, name] =
    /([^/]+)$/.exec(readAt(document, path)?.responses?.['200']?.content?.['application/json']?.schema?.$ref ?? '') ??
    [];
  return name;
}

/** Whether it may be asked as of a moment of the past. */
export function isOfAnyMoment(document: ApiDocument, path: string): boolean {
  return readAt(document, path)?.parameters?.some(({ name }) => name === 'asOf') === true;
}

function readAt({ paths }: ApiDocument, path: string): Answering | undefined {
  const shape = (address: string) => address.replaceAll(/\{\w+\}/g, '{}');
  const [, operations] = Object.entries(paths).find(([one]) => shape(one) === shape(`/api/v1${path}`)) ?? [];
  return operations?.['get'];
}
