import { build } from 'esbuild';
import { copyFileSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '../..');
const out = path.join(root, 'dist/apps/web');
const fonts = path.join(root, 'node_modules/@fontsource-variable/source-sans-3');
const from = (file) => path.join(import.meta.dirname, 'src', file);

/** No file of the libraries does anything but declare: what a page does not use of them is left out. */
const pureLibraries = {
  name: 'pure-libraries',
  setup(building) {
    building.onResolve({ filter: /^(@app\/|\.)/ }, async ({ path: asked, pluginData, ...rest }) => {
      if (pluginData === 'resolved') return null;
      const found = await building.resolve(asked, { ...rest, pluginData: 'resolved' });
      return found.path.startsWith(path.join(root, 'libs/')) ? { ...found, sideEffects: false } : found;
    });
  },
};

rmSync(out, { recursive: true, force: true });
mkdirSync(out, { recursive: true });
const { metafile } = await build({
  entryPoints: {
    app: from('styles/app.css'),
    main: from('main.ts'),
    recount: from('recount.ts'),
    progress: from('progress.ts'),
    history: from('history.ts'),
    preview: from('preview.ts'),
    'cost-sheet': from('cost-sheet.tsx'),
  },
  bundle: true,
  minify: true,
  splitting: true,
  format: 'esm',
  // Windows 7 and 8.1 end at Chrome 109.
  target: ['chrome109', 'firefox115', 'safari16.4'],
  jsx: 'automatic',
  jsxImportSource: 'preact',
  alias: {
    '@app/domain': path.join(root, 'libs/domain/src/index.ts'),
    '@app/wording': path.join(root, 'libs/wording/src/index.ts'),
    '@app/pages': path.join(root, 'libs/pages/src/index.ts'),
    '@fonts': path.join(fonts, 'files'),
  },
  entryNames: '[name]-[hash]',
  chunkNames: 'part-[hash]',
  assetNames: '[name]-[hash]',
  plugins: [pureLibraries],
  loader: { '.woff2': 'file' },
  outdir: out,
  metafile: true,
  logLevel: 'warning',
});

/** By entry or font: the name under which the file was built. */
const names = Object.entries(metafile.outputs).map(([file, { entryPoint, inputs }]) => {
  const source = entryPoint ?? Object.keys(inputs)[0] ?? '';
  return [
    path.basename(source).replace(/\.(tsx?|css)$/, (end) => (end === '.css' ? '.css' : '.js')),
    path.basename(file),
  ];
});
writeFileSync(path.join(out, 'files.json'), JSON.stringify(Object.fromEntries(names)));
copyFileSync(path.join(fonts, 'LICENSE'), path.join(out, 'source-sans-3.license.txt'));
