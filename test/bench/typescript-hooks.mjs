import { transform } from '@swc/core';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = pathToFileURL(`${process.cwd()}/`);
const alias = /^@app\/([a-z-]+)(?:\/(contract|write-service))?$/;
const entries = { contract: 'contract/index.ts', 'write-service': 'write-service.ts' };

/** `@app/<lib>` is the lib's index.ts; a relative `.js` is the `.ts` beside it. */
export function resolve(specifier, context, next) {
  const [, lib, part] = alias.exec(specifier) ?? [];
  if (lib !== undefined) return next(new URL(`libs/${lib}/src/${entries[part] ?? 'index.ts'}`, root).href, context);
  if (/^\.{1,2}\/.*\.js$/.test(specifier) && context.parentURL) {
    const source = new URL(specifier.replace(/\.js$/, '.ts'), context.parentURL);
    if (existsSync(fileURLToPath(source))) return next(source.href, context);
  }
  return next(specifier, context);
}

export async function load(url, context, next) {
  if (!url.endsWith('.ts')) return next(url, context);
  const { code } = await transform(await readFile(fileURLToPath(url), 'utf8'), {
    filename: fileURLToPath(url),
    sourceMaps: 'inline',
    swcrc: false,
    module: { type: 'es6' },
    jsc: {
      target: 'es2023',
      parser: { syntax: 'typescript', decorators: true },
      transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
    },
  });
  return { format: 'module', source: code, shortCircuit: true };
}
