import { meansDossier } from './means-dossier.js';

it.each(['HS-0002', 'hs12', '45/TTr-UBND', '812/QĐ-UBND', ' 812/qd-ubnd'])('takes %s for a dossier', (text) => {
  expect(meansDossier(text)).toBe(true);
});

it.each(['PA-0002', '1.001193', 'hộ kinh doanh', '66/NQ-CP', ''])('takes %s for something else', (text) => {
  expect(meansDossier(text)).toBe(false);
});
