import { demonstrationAccounts, plansFolder, readPlans } from '@app/installation';
import { ROLE_NAMES } from '@app/wording';

export async function listDemonstrationAccounts(): Promise<string> {
  const documents = await readPlans(plansFolder);
  const accounts = demonstrationAccounts(documents);
  const lines = documents.flatMap((document) => [
    '',
    document.title,
    ...accounts
      .filter((account) => account.plan === document.id)
      .map(({ username, role, unitName }) => `  ${username.padEnd(44)} ${ROLE_NAMES[role]}, ${unitName}`),
  ]);
  return lines.slice(1).join('\n');
}
