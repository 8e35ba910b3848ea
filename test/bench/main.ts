import { benchAppend, type Figure } from './append.js';

const benches: Readonly<Record<string, () => Promise<Figure[]>>> = { append: benchAppend };

function table(figures: readonly Figure[]): string {
  const lines = figures.map(({ system, writers, value, unit, p50_ms, p99_ms }) => {
    const rate = value.toLocaleString('vi-VN').padStart(8);
    return `${system.padEnd(18)} ${String(writers).padStart(4)} luồng ghi ${rate} ${unit}  p50 ${p50_ms} ms  p99 ${p99_ms} ms`;
  });
  return lines.join('\n');
}

const [name = '', ...flags] = process.argv.slice(2);
const bench = benches[name];
if (bench === undefined) {
  process.stderr.write(`Cách dùng: npm run bench -- <${Object.keys(benches).join('|')}> [--json]\n`);
  process.exitCode = 2;
} else {
  const figures = await bench();
  const text = flags.includes('--json') ? figures.map((figure) => JSON.stringify(figure)).join('\n') : table(figures);
  process.stdout.write(`${text}\n`);
}
