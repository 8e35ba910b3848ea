import type { ApiDocument } from '../../attack/api-document.js';

interface Answering {
  readonly responses?: Readonly<
    Record<string, { readonly content?: Readonly<Record<string, { readonly schema?: { readonly $ref?: string } }>> }>
  >;
}

/** The name of what a read under /api/v1 is answered with, as its document says; undefined if there is no such read. */
export function answerOf({ paths }: ApiDocument, path: string): string | undefined {
  const shape = (address: string) => address.replaceAll(/\{\w+\}/g, '{}');
  const [, operations] = Object.entries(paths).find(([one]) => shape(one) === shape(`/api/v1${path}`)) ?? [];
  const read = operations?.['get'] as Answering | undefined;
  return read?.responses?.['200']?.content?.['application/json']?.schema?.$ref?.split('/').at(-1);
}
