import { procedureId, readCode } from './code.js';

describe('the code of a procedure', () => {
  it.each([
    ['1.001612', 'national', '1.001612'],
    ['2.000286', 'national', '2.000286'],
    ['1.001612.000.00.00.H48', 'national', '1.001612'],
    ['NB-GS-001', 'internal', 'NB-GS-001'],
    ['NB-12.3', 'internal', 'NB-12.3'],
  ])('%s is %s, known by %s', (written, catalogue, key) =>
    expect(readCode(written)).toEqual({ catalogue, key, written }),
  );

  it.each([
    ['1.012753.H19', '1.012753'],
    ['1.012753.h19', '1.012753'],
    ['1.012753.G15', '1.012753'],
    ['1.001612.000.00.53.H48', '1.001612'],
    ['1.012753.H19.', '1.012753'],
    ['1.012753,', '1.012753'],
    ['2.000815.00 0.00.00.H61', '2.000815'],
    ['1. 012753 .H19', '1.012753'],
    [' 1.001612\n', '1.001612'],
    ['1.001612.000.00.00.h48', '1.001612'],
    ['nb-gs-001', 'NB-GS-001'],
  ])('%j, as provinces print it, is %s', (text, key) => {
    const catalogue = key.startsWith('NB') ? 'internal' : 'national';
    expect(readCode(text)).toEqual({ catalogue, key, written: text.trim() });
  });

  it('is kept as it is seen', () => {
    const seen = { catalogue: 'national', key: '1.012753', written: '1.012753.H19' };
    for (const unseen of ['\u200b', '\ufeff', '\u00ad', '\u2060']) {
      expect(readCode(`1.01${unseen}2753.H19${unseen}`)).toEqual(seen);
    }
    expect(readCode('2.000815.00\u00a00.00.00.H61')?.written).toBe('2.000815.00 0.00.00.H61');
  });

  it.each([
    '',
    '1.00161',
    '1.0016122',
    '11.001612',
    '1,001612',
    '1.001612.000.00.00.H4',
    '1.001612, 1.001613',
    '1.001612 1.001613',
    '1.001612H48',
    '1.001612.000.00.00',
    '1.001612.HH8',
    '1.001612..H48',
    'GS-001',
    'NB-',
    'NB-GS 001',
    'NB-GÒ-1',
    `NB-${'1'.repeat(60)}`,
  ])('"%s" is none', (written) => expect(readCode(written)).toBeNull());

  it('stands once in each registry, whatever its tail', () => {
    const ids = ['1.001612', '1.001612.000.00.00.H48'].map((written) => procedureId(readCode(written)!, []));
    expect(ids).toEqual(['1.001612', '1.001612']);
    expect(procedureId(readCode('1.001612')!, ['19', '19.gia-sang'])).toBe('1.001612:19.gia-sang');
    expect(procedureId(readCode('1.001612')!, ['19', '19/19.gia-sang'])).toBe('1.001612:19_19.gia-sang');
  });
});
