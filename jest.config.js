const swc = {
  jsc: {
    target: 'es2023',
    parser: { syntax: 'typescript', decorators: true, tsx: true },
    transform: {
      legacyDecorator: true,
      decoratorMetadata: true,
      useDefineForClassFields: false,
      react: { runtime: 'automatic', importSource: 'preact' },
    },
  },
  module: { type: 'commonjs' },
};

const shared = {
  testEnvironment: 'node',
  setupFiles: ['reflect-metadata'],
  transform: { '^.+\\.(t|j|mj)sx?$': ['@swc/jest', swc] },
  transformIgnorePatterns: [
    '/node_modules/(?!(@nestjs|load-esm|content-disposition|cookie|file-type|jose|uuid|preact|preact-render-to-string)/)',
  ],
  moduleNameMapper: {
    '^@app/event-store/contract$': '<rootDir>/libs/event-store/src/contract/index.ts',
    '^@app/testing/write-service$': '<rootDir>/libs/testing/src/write-service.ts',
    '^@app/([a-z-]+)$': '<rootDir>/libs/$1/src/index.ts',
    '^(\\.{1,2}/.*)\\.js$': '$1',
  },
  modulePathIgnorePatterns: ['<rootDir>/dist'],
  rootDir: import.meta.dirname,
};

export default {
  maxWorkers: 2,
  workerIdleMemoryLimit: '700MB',
  // Milliseconds. A worker that has ended gives back its memory before it is gone: on a busy machine more than the usual 500.
  workerGracefulExitTimeout: 30_000,
  projects: [
    {
      ...shared,
      displayName: 'unit',
      testMatch: ['<rootDir>/{libs,apps}/**/*.spec.{ts,tsx}', '<rootDir>/test/*.spec.ts'],
    },
    { ...shared, displayName: 'e2e', testMatch: ['<rootDir>/test/**/*.e2e-spec.ts'] },
  ],
};
