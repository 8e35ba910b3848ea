import { benchAppend, type Figure } from './append.js';
import type { HttpFigure } from './http/figures.js';
import { benchHttp } from './http/http.js';
import type { SeenFigure } from './http/seen.js';
import { benchImport, type ImportFigure } from './import.js';
import { benchOpenPages, type OpenPagesFigure } from './open-pages.js';
import { benchPages, type PageFigure } from './pages.js';
import { benchFollowing, type FollowingFigure } from './reads/following.js';
import { benchRebuild, type RebuildFigure } from './reads/rebuild.js';
import { benchReads, type ReadFigure } from './reads/run.js';
import { benchTotals, type TotalsFigure } from './totals.js';

/** A figure, and the line of a table that tells of it. */
interface Shown {
  readonly figure: object;
  readonly line: string;
}

const benches: Readonly<Record<string, () => Promise<Shown[]>>> = {
  append: async () => (await benchAppend()).map((figure) => ({ figure, line: appendLine(figure) })),
  following: async () => (await benchFollowing()).map((figure) => ({ figure, line: followingLine(figure) })),
  http: async () =>
    (await benchHttp()).map((figure) => {
      return { figure, line: figure.figure === 'http' ? httpLine(figure) : seenLine(figure) };
    }),
  import: async () => (await benchImport()).map((figure) => ({ figure, line: importLine(figure) })),
  'open-pages': async () => (await benchOpenPages()).map((figure) => ({ figure, line: openPagesLine(figure) })),
  pages: async () => (await benchPages()).map((figure) => ({ figure, line: pageLine(figure) })),
  reads: async () => (await benchReads()).map((figure) => ({ figure, line: readLine(figure) })),
  rebuild: async () => (await benchRebuild()).map((figure) => ({ figure, line: rebuildLine(figure) })),
  totals: async () => (await benchTotals()).map((figure) => ({ figure, line: totalsLine(figure) })),
};

function appendLine({ system, writers, value, unit, p50_ms, p99_ms }: Figure): string {
  const rate = value.toLocaleString('en-GB').padStart(8);
  return `${system.padEnd(18)} ${String(writers).padStart(4)} writers ${rate} ${unit}  p50 ${p50_ms} ms  p99 ${p99_ms} ms`;
}

function followingLine({ system, events, value, bytes, version_bytes }: FollowingFigure): string {
  const size = `${bytes.toLocaleString('en-GB')} bytes an event, ${version_bytes.toLocaleString('en-GB')} for the past`;
  return `${system}  ${events.toLocaleString('en-GB')} events  ${String(value)} ms an event  ${size}`;
}

function httpLine(figure: HttpFigure): string {
  const { workers, system, clients, value, unit, share, p50_ms, p99_ms, behind_ms } = figure;
  const { server_ms, projector_ms, database_ms, client_ms } = figure;
  const named = `${workers.padEnd(5)} ${system.padEnd(6)} ${String(clients).padStart(2)} clients`;
  const rate = `${value.toLocaleString('en-GB').padStart(5)} ${unit}  ${share.toFixed(2)} of emmett`;
  const processor = `server ${server_ms} ms  projector ${projector_ms} ms  database ${database_ms} ms  client ${client_ms} ms`;
  return `${named} ${rate}  p50 ${p50_ms} ms  p99 ${p99_ms} ms  ${processor}  behind ${behind_ms} ms`;
}

function seenLine({ workers, value, p90_ms, command_ms, plain_ms, processor_ms }: SeenFigure): string {
  const read = `read after a command  p50 ${value} ms  p90 ${p90_ms} ms  without waiting ${plain_ms} ms`;
  return `${workers.padEnd(5)} ${read}  command ${command_ms} ms  processor ${processor_ms} ms`;
}

function importLine({ system, lines, mib, read_s, value, again_s }: ImportFigure): string {
  const shown = (seconds: number) => `${seconds.toLocaleString('en-GB')} s`;
  const size = `${lines.toLocaleString('en-GB')} lines, ${mib.toLocaleString('en-GB')} MiB`;
  return `${system.padEnd(5)} ${size}  read ${shown(read_s)}  import ${shown(value)}  again ${shown(again_s)}`;
}

function pageLine(figure: PageFigure): string {
  const { system, p50_ms, p95_ms, processor_ms, asks_p50_ms, bare_p50_ms } = figure;
  const { first_load_bytes, usable_ms, key_ms } = figure;
  const against = `processor ${processor_ms} ms  asks ${asks_p50_ms} ms  bare ${bare_p50_ms} ms`;
  const served = `served p50 ${p50_ms} ms p95 ${p95_ms} ms  ${against}`;
  const loaded = `first load ${first_load_bytes.toLocaleString('en-GB')} bytes  usable ${usable_ms} ms`;
  return `${system.padEnd(20)} ${served}  ${loaded}${key_ms === 0 ? '' : `  key to figure ${key_ms} ms`}`;
}

function openPagesLine(figure: OpenPagesFigure): string {
  const { system, value, p50_ms, p95_ms, hints, lag_p95_ms, processor_ms, memory_mib } = figure;
  const written = `${String(value)} writes/s  p50 ${String(p50_ms)} ms  p95 ${String(p95_ms)} ms`;
  const told = `${String(hints)} hints, the first within ${String(lag_p95_ms)} ms (p95)`;
  return `${system.padEnd(12)} ${written}  processor ${String(processor_ms)} ms/s  ${String(memory_mib)} MiB  ${told}`;
}

function readLine({ system, reach, sense, proposals, runs, p50_ms, p99_ms }: ReadFigure): string {
  const shown = (ms: number | null) => (ms === null ? '> 10,000' : ms.toLocaleString('en-GB'));
  const question = `${system}, ${reach}`.padEnd(40);
  const asked = `${proposals.toLocaleString('en-GB')} proposals  ${question} ${sense.padEnd(8)}`;
  return `${asked}  p50 ${shown(p50_ms)} ms  p99 ${shown(p99_ms)} ms  ${String(runs)} runs`;
}

function rebuildLine({ system, events, value, share, memory_mib }: RebuildFigure): string {
  const rate = `${value.toLocaleString('en-GB')} events/s`;
  const part = `${(share * 100).toFixed(1)}% of the scan`;
  return `${system.padEnd(8)} ${events.toLocaleString('en-GB')} events  ${rate}  ${part}  ${String(memory_mib)} MiB`;
}

function totalsLine({ system, value, unit, p50_ms, p99_ms, scan_p50_ms, scan_p99_ms }: TotalsFigure): string {
  if (unit === 'events/s') return `${system.padEnd(20)} ${value.toLocaleString('en-GB')} events/s`;
  const kept = `kept p50 ${p50_ms} ms p99 ${p99_ms} ms`;
  return `${system.padEnd(20)} ${kept}  scan p50 ${scan_p50_ms} ms p99 ${scan_p99_ms} ms  ${value} times faster`;
}

const [name = '', ...flags] = process.argv.slice(2);
const bench = benches[name];
if (bench === undefined) {
  process.stderr.write(`Usage: npm run bench -- <${Object.keys(benches).join('|')}> [--json]\n`);
  process.exitCode = 2;
} else {
  const shown = await bench();
  const json = flags.includes('--json');
  process.stdout.write(`${shown.map(({ figure, line }) => (json ? JSON.stringify(figure) : line)).join('\n')}\n`);
}
