import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { filterOf } from './word-filter.js';

/** Keeps the words of a printed document beside the tests: the plan's id, then the file with the document's text. */
const [id = '', file = ''] = process.argv.slice(2);
const filter = filterOf(readFileSync(file, 'utf8'));
writeFileSync(join(import.meta.dirname, `${id}.json`), `${JSON.stringify(filter, null, 2)}\n`);
console.log(`${id}: ${String(filter.runs)} runs of words`);
