const specs =
  '(\\.spec|\\.e2e-spec)\\.tsx?$|^test/|^libs/testing/|^libs/[^/]+/spec-support/|^libs/event-store/src/contract/';
const ours = '^(libs|apps)/';
const npm = (...names) => `node_modules/(${names.join('|')})/`;

/** `lib` may reach of our libraries only itself and those named. */
const onlyOurs = (lib, allowed, comment) => ({
  name: `${lib}-reaches-only-its-own`,
  comment,
  severity: 'error',
  from: { path: `^libs/${lib}/`, pathNot: specs },
  to: { path: ours, pathNot: `^libs/(${[lib, ...allowed].join('|')})/` },
});

module.exports = {
  forbidden: [
    {
      name: 'domain-imports-nothing',
      comment:
        'The domain is pure. Take what you need (time, ids, text, data of others) as an argument of decide or evolve.',
      severity: 'error',
      from: { path: '^libs/domain/', pathNot: specs },
      to: { pathNot: '^libs/domain/' },
    },
    onlyOurs(
      'event-store',
      [],
      'The store knows bytes, not our facts. Put what knows both into write-side, read-side or an app.',
    ),
    onlyOurs(
      'facts',
      ['domain', 'event-store'],
      'Facts of the log are read here for every side, which folds or decides on them by itself.',
    ),
    onlyOurs('json', [], 'JSON knows nothing of what it says. Give bounds as an argument, and put words into the app.'),
    onlyOurs(
      'off-thread',
      [],
      'Threads know nothing of the work. Name the program that does it, and pass in its input.',
    ),
    onlyOurs('spreadsheets', [], 'Tables know nothing of what stands in them. Give the columns as an argument.'),
    onlyOurs('runtime', [], 'The runtime serves any program. Pass in what it should work on.'),
    onlyOurs(
      'write-side',
      ['domain', 'event-store', 'facts', 'json', 'spreadsheets'],
      'Write side and read side never meet. Declare a port (an abstract class) in write-side and let the app wire the adapter.',
    ),
    onlyOurs(
      'read-side',
      ['domain', 'event-store', 'facts'],
      'Write side and read side never meet. Fold events of the log, or declare a port and let the app wire the adapter.',
    ),
    onlyOurs(
      'installation',
      ['domain', 'event-store', 'facts', 'identity', 'off-thread', 'read-side', 'runtime', 'wording', 'write-side'],
      'What every program opens and starts. HTTP and other doors are matters of an app, which passes in what it knows.',
    ),
    onlyOurs('identity', ['domain'], 'Identity knows people, not the log. Pass facts in from the app.'),
    onlyOurs(
      'pages',
      ['domain', 'wording'],
      'What the server and the browser share runs in both: give it data as arguments.',
    ),
    onlyOurs(
      'wording',
      ['domain', 'event-store', 'identity', 'json', 'read-side', 'runtime', 'write-side'],
      'Words are given to what is known already. Take figures and names as arguments.',
    ),
    {
      name: 'wording-takes-no-values-but-of-the-domain',
      comment: 'Words need the names of things alone: `import type`, or take the value as an argument.',
      severity: 'error',
      from: { path: '^libs/wording/', pathNot: specs },
      to: { pathNot: '^libs/(wording|domain)/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'libs-never-import-apps',
      comment: 'An app uses libraries. Move what both need into a library.',
      severity: 'error',
      from: { path: '^libs/' },
      to: { path: '^apps/' },
    },
    {
      name: 'apps-never-import-apps',
      comment: 'An app is a door. Move what two of them need into a library.',
      severity: 'error',
      from: { path: '^apps/([^/]+)/' },
      to: { path: '^apps/', pathNot: '^apps/$1/' },
    },
    {
      name: 'pages-ask-the-api',
      comment:
        'A page reads and acts through the API, whose rules hold there: ask a question of pages/api, and import bodies as types.',
      severity: 'error',
      from: { path: '^apps/server/src/pages/', pathNot: [specs, '^apps/server/src/pages/api/'] },
      to: {
        path: '^(apps/server/src/(?!pages/|http/|sessions/device-cookie)|libs/(read-side|event-store|facts|identity)/)',
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'libs-only-by-their-index',
      comment: 'Import `@app/<lib>`, and export there what others may use.',
      severity: 'error',
      from: { path: '^(?:libs/([^/]+)|apps|test)/' },
      to: {
        path: '^libs/([^/]+)/src/',
        pathNot: ['^libs/$1/', '^libs/[^/]+/src/((contract/)?index|write-service)\\.ts$'],
      },
    },
    {
      name: 'pg-only-in-store-and-runtime',
      comment: 'Speak to PostgreSQL through the event store, a read model or `@app/runtime`.',
      severity: 'error',
      from: { path: ours, pathNot: [specs, '^libs/event-store/src/postgres/', '^libs/runtime/'] },
      to: { path: npm('pg', '@types/pg') },
    },
    {
      name: 'eventstoredb-client-only-in-its-adapter',
      comment: 'Speak to EventStoreDB through the event store: the client is one folder away from its successor.',
      severity: 'error',
      from: { path: ours, pathNot: [specs, '^libs/event-store/src/eventstoredb/'] },
      to: { path: npm('@eventstore/db-client', '@kurrent/kurrentdb-client') },
    },
    {
      name: 'typeorm-only-in-read-models-and-modules',
      comment:
        'Rows are a matter of read-side and identity; elsewhere ask for a query, and wire TypeORM in a *.module.ts.',
      severity: 'error',
      from: { path: ours, pathNot: [specs, '^libs/read-side/', '^libs/identity/', '\\.module\\.ts$'] },
      to: { path: npm('typeorm') },
    },
    {
      name: 'keys-and-passwords-only-in-identity',
      comment: 'Ask `@app/identity` to check a password or a token.',
      severity: 'error',
      from: { path: ours, pathNot: [specs, '^libs/identity/'] },
      to: { path: npm('@node-rs/argon2', 'jose', '@zxcvbn-ts/language-common') },
    },
    {
      name: 'csv-xml-and-zip-only-in-spreadsheets',
      comment:
        'Ask `readTable` of `@app/spreadsheets` for the rows of a file, and `readProcedureFile` of `@app/write-side` for procedures.',
      severity: 'error',
      from: { path: ours, pathNot: [specs, '^libs/spreadsheets/'] },
      to: { path: npm('csv-parse', 'sax', '@types/sax', 'yauzl', '@types/yauzl') },
    },
    {
      name: 'threads-only-off-thread',
      comment: 'Give the work to `OffThread` of `@app/off-thread`, which bounds time, memory and number.',
      severity: 'error',
      from: { path: ours, pathNot: [specs, '^libs/off-thread/'] },
      to: { path: [npm('piscina'), '^(node:)?worker_threads$'] },
    },
    {
      name: 'pino-only-in-runtime',
      comment: 'Use the logger of `@app/runtime`: it hides what must not be written.',
      severity: 'error',
      from: { path: ours, pathNot: [specs, '^libs/runtime/'] },
      to: { path: npm('pino') },
    },
    {
      name: 'tests-tools-only-in-specs',
      comment: 'What serves tests is not shipped. Move what the program needs into a library of its own.',
      severity: 'error',
      from: { path: ours, pathNot: specs },
      to: { path: ['^libs/testing/', '^libs/event-store/src/contract/', '(\\.spec|\\.e2e-spec)\\.tsx?$', '^test/'] },
    },
    {
      name: 'no-dev-dependency-in-the-program',
      comment:
        'An installation without development tools must run. Move the package to "dependencies", or the code to a spec.',
      severity: 'error',
      from: { path: ours, pathNot: [specs, '^apps/web/build\\.mjs$'] },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'no-cycles',
      comment: 'Move what both files need into a third one; types go in circles no more than values.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no-unresolvable-imports',
      comment: 'The file or package is not there: mend the path, or add the package to package.json.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: 'no-vague-names',
      comment: 'Name the file after what it does, not after where leftovers go.',
      severity: 'error',
      from: { path: '(^|/)(utils?|common|helpers?|base|manager|impl)(/|\\.tsx?$)' },
      to: {},
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    // What is compiled against a generated client imports what is not there before.
    exclude: { path: '^(dist|coverage|test/openapi/client-program)/' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    combinedDependencies: false,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
};
