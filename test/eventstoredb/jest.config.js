import shared from '../../jest.config.js';

const [unit, e2e] = shared.projects;

/**
 * The store's contract, and end to end plans, servers and projectors apart and lost rows, on the server at EVENTSTOREDB_URL; run by
 * `npm run test:eventstoredb`. One file at a time: the contract restarts the server.
 */
export default {
  maxWorkers: 1,
  workerIdleMemoryLimit: shared.workerIdleMemoryLimit,
  projects: [
    { ...unit, displayName: 'eventstoredb', testMatch: ['<rootDir>/test/eventstoredb/*.server-spec.ts'] },
    {
      ...e2e,
      displayName: 'end to end on eventstoredb',
      testMatch: ['plans/*', 'apart/*', 'outages/lost-rows'].map((one) => `<rootDir>/test/${one}.e2e-spec.ts`),
    },
  ],
};
