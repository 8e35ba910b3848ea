// Runs the store's contract against the real server at EVENTSTOREDB_URL; arguments go to jest. See docs/testing.md.
import { spawn } from 'node:child_process';

if (process.env['EVENTSTOREDB_URL'] === undefined) {
  process.stderr.write(
    'There is no EventStoreDB server to test: set EVENTSTOREDB_URL (see docs/testing.md). Nothing was tested.\n',
  );
  process.exitCode = 1;
} else {
  const jest = ['node_modules/jest/bin/jest.js', '--config=test/eventstoredb/jest.config.js', ...process.argv.slice(2)];
  const child = spawn(process.execPath, jest, { stdio: 'inherit' }).on('close', (code) => {
    process.exitCode = code ?? 1;
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => child.kill(signal));
}
