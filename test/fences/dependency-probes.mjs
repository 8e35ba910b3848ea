/** One planted violation per rule of .dependency-cruiser.cjs: the files that make it. The first one is to be refused. */
const target = (lib) => [`libs/${lib}/src/planted-target.ts`, 'export const target = 1;\n'];
const importer = (file, from) => [file, `import * as planted from '${from}';\nexport const seen = planted;\n`];

export const dependencyProbes = {
  'domain-imports-nothing': [
    [importer('libs/domain/src/planted-library.ts', '@app/runtime')],
    [importer('libs/domain/src/planted-package.ts', 'uuid')],
    [importer('libs/domain/src/planted-core.ts', 'node:fs')],
    [importer('libs/domain/src/planted-path.ts', '../../runtime/src/index.js')],
  ],
  'event-store-reaches-only-its-own': [
    [importer('libs/event-store/src/planted.ts', '../../domain/src/planted-target.js'), target('domain')],
  ],
  'facts-reaches-only-its-own': [
    [importer('libs/facts/src/planted.ts', '../../write-side/src/planted-target.js'), target('write-side')],
  ],
  'json-reaches-only-its-own': [
    [importer('libs/json/src/planted.ts', '../../domain/src/planted-target.js'), target('domain')],
  ],
  'off-thread-reaches-only-its-own': [
    [importer('libs/off-thread/src/planted.ts', '../../domain/src/planted-target.js'), target('domain')],
  ],
  'spreadsheets-reaches-only-its-own': [
    [importer('libs/spreadsheets/src/planted.ts', '../../domain/src/planted-target.js'), target('domain')],
  ],
  'runtime-reaches-only-its-own': [
    [importer('libs/runtime/src/planted.ts', '../../event-store/src/planted-target.js'), target('event-store')],
  ],
  'write-side-reaches-only-its-own': [
    [importer('libs/write-side/src/planted.ts', '../../read-side/src/planted-target.js'), target('read-side')],
    [importer('libs/write-side/src/planted-runtime.ts', '@app/runtime')],
  ],
  'read-side-reaches-only-its-own': [
    [importer('libs/read-side/src/planted.ts', '../../write-side/src/planted-target.js'), target('write-side')],
  ],
  'installation-reaches-only-its-own': [
    [importer('libs/installation/src/planted.ts', '../../spreadsheets/src/planted-target.js'), target('spreadsheets')],
  ],
  'identity-reaches-only-its-own': [
    [importer('libs/identity/src/planted.ts', '../../event-store/src/planted-target.js'), target('event-store')],
  ],
  'pages-reaches-only-its-own': [
    [importer('libs/pages/src/planted.ts', '../../read-side/src/planted-target.js'), target('read-side')],
  ],
  'wording-reaches-only-its-own': [
    [importer('libs/wording/src/planted.ts', '../../facts/src/planted-target.js'), target('facts')],
    [
      [
        'libs/wording/src/planted-type.ts',
        "import type { Clock } from '@app/off-thread';\nexport type Seen = Clock;\n",
      ],
    ],
  ],
  'wording-takes-no-values-but-of-the-domain': [
    [importer('libs/wording/src/planted-value.ts', '../../read-side/src/planted-target.js'), target('read-side')],
    [importer('libs/wording/src/planted-core.ts', 'node:fs')],
    [importer('libs/wording/src/planted-package.ts', 'uuid')],
  ],
  'libs-never-import-apps': [
    [
      importer('libs/runtime/src/planted-app.ts', '../../../apps/server/src/planted-target.js'),
      ['apps/server/src/planted-target.ts', 'export const target = 1;\n'],
    ],
  ],
  'apps-never-import-apps': [
    [
      importer('apps/cli/src/planted-door.ts', '../../server/src/planted-target.js'),
      ['apps/server/src/planted-target.ts', 'export const target = 1;\n'],
    ],
  ],
  'libs-only-by-their-index': [
    [importer('apps/server/src/planted.ts', '../../../libs/domain/src/planted-target.js'), target('domain')],
    [importer('libs/write-side/src/planted-inside.ts', '../../domain/src/planted-target.js'), target('domain')],
  ],
  'pg-only-in-store-and-runtime': [
    [importer('apps/server/src/planted-pg.ts', 'pg')],
    [importer('libs/event-store/src/planted-pg.ts', 'pg')],
    [importer('libs/read-side/src/planted-pg.ts', 'pg')],
  ],
  'eventstoredb-client-only-in-its-adapter': [
    [importer('apps/server/src/planted-log.ts', '@eventstore/db-client')],
    [importer('libs/event-store/src/planted-log.ts', '@eventstore/db-client')],
  ],
  'typeorm-only-in-read-models-and-modules': [
    [importer('libs/write-side/src/planted-orm.ts', 'typeorm')],
    [importer('apps/server/src/planted-orm.ts', 'typeorm')],
  ],
  'keys-and-passwords-only-in-identity': [
    [importer('apps/server/src/planted-keys.ts', 'jose')],
    [importer('libs/runtime/src/planted-hash.ts', '@node-rs/argon2')],
  ],
  'csv-xml-and-zip-only-in-spreadsheets': [
    [importer('apps/server/src/planted-csv.ts', 'csv-parse/sync')],
    [importer('libs/write-side/src/procedures/planted-xml.ts', 'sax')],
    [importer('libs/write-side/src/procedures/planted-zip.ts', 'yauzl')],
  ],
  'pages-ask-the-api': [
    [importer('apps/server/src/pages/planted-queries.ts', '@app/read-side')],
    [
      importer('apps/server/src/pages/work/planted-commands.tsx', '../../work/planted-target.js'),
      ['apps/server/src/work/planted-target.ts', 'export const target = 1;\n'],
    ],
  ],
  'threads-only-off-thread': [
    [importer('apps/server/src/planted-pool.ts', 'piscina')],
    [importer('libs/write-side/src/planted-thread.ts', 'node:worker_threads')],
  ],
  'pino-only-in-runtime': [[importer('apps/server/src/planted-pino.ts', 'pino')]],
  'tests-tools-only-in-specs': [
    [importer('apps/server/src/planted-testing.ts', '../../../libs/testing/src/planted-target.js'), target('testing')],
    [
      importer('libs/event-store/src/planted-contract.ts', './contract/planted-target.js'),
      ['libs/event-store/src/contract/planted-target.ts', 'export const target = 1;\n'],
    ],
  ],
  'no-dev-dependency-in-the-program': [[importer('apps/server/src/planted-dev.ts', 'fast-check')]],
  'no-cycles': [
    [
      importer('libs/runtime/src/planted-one.ts', './planted-two.js'),
      importer('libs/runtime/src/planted-two.ts', './planted-one.js'),
    ],
    [
      [
        'libs/runtime/src/planted-type-one.ts',
        "import type { Two } from './planted-type-two.js';\nexport type One = Two;\n",
      ],
      [
        'libs/runtime/src/planted-type-two.ts',
        "import type { One } from './planted-type-one.js';\nexport type Two = One[];\n",
      ],
    ],
  ],
  'no-unresolvable-imports': [
    [importer('libs/runtime/src/planted-lost.ts', './planted-nowhere.js')],
    [importer('apps/server/src/planted-lost.ts', 'planted-package-that-is-not-there')],
  ],
  'no-vague-names': [
    [importer('libs/runtime/src/utils.ts', './planted-target.js'), target('runtime')],
    [importer('libs/runtime/src/common/planted.ts', '../planted-target.js'), target('runtime')],
  ],
};
