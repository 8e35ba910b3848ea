import path from 'node:path';

/** The project's root, from where the build puts this file. */
const root = path.resolve(import.meta.dirname, '../../../..');

/** The folder of the plans that come with the service, and of their schema. */
export const plansFolder = path.join(root, 'deploy', 'plans');

/** The file of the parameters that count in the whole country. */
export const nationalParametersFile = path.join(root, 'deploy', 'parameters', 'vn.json');

/** The folder of the working calendars of the country. */
export const calendarsFolder = path.join(root, 'deploy', 'calendars');

/** The folder of the published form of cost sheets. */
export const costSheetsFolder = path.join(root, 'deploy', 'cost-sheets');
