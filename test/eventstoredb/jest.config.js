import shared from '../../jest.config.js';

const [unit] = shared.projects;

/** Needs the server at EVENTSTOREDB_URL; run by `npm run test:eventstoredb`. One file at a time: it restarts the server. */
export default {
  ...unit,
  displayName: 'eventstoredb',
  maxWorkers: 1,
  testMatch: ['<rootDir>/test/eventstoredb/*.server-spec.ts'],
};
