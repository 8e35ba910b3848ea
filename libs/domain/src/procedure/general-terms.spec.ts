import { procedureDetails } from '@app/testing';
import { generalTerms } from './general-terms.js';

const terms = (others: Readonly<Record<string, string>>) => generalTerms(procedureDetails({ others }));

it('are the time limit as written and as read, and the fee, if a source has them for all channels', () => {
  expect(terms({ thoi_han_giai_quyet: '05 ngày làm việc', phi_le_phi: 'Không' })).toMatchObject({
    time: '05 ngày làm việc',
    limit: { form: 'cases', cases: [{ from: '5', unit: 'working-day' }] },
    fee: 'Không',
    charge: { form: 'amounts', amounts: [{ amount: '0' }] },
  });
  expect(terms({ phi_le_phi: '8.000 đồng' })).toMatchObject({
    time: null,
    limit: null,
    fee: '8.000 đồng',
    charge: { form: 'amounts', amounts: [{ amount: '8000' }] },
  });
  expect(terms({ co_quan_phoi_hop: 'Công an' })).toBeNull();
});
