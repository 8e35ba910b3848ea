import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';

/** By name, without the named file; texts in NFC. */
export async function readJsonFolder(folder: string, without?: string): Promise<readonly unknown[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.json') && name !== without).sort();
  return Promise.all(names.map((name) => readJson(path.join(folder, name))));
}

/** Its text in NFC. */
export async function readJson(file: string): Promise<unknown> {
  return JSON.parse((await readFile(file, 'utf8')).normalize('NFC'));
}
