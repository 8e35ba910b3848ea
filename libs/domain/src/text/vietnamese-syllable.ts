/** Without tones, by the vowel that they begin with. */
const RHYMES = `a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây e ec em en eng eo ep et
  ê êch êm ên ênh êp êt êu i ich im in inh ip it iu ia iêc iêm iên iêng iêp iêt iêu o oc oi om on ong op ot oa oac oach
  oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oe oen oeo oet ooc oong ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn
  ơp ơt u uc ui um un ung up ut ua uân uâng uât uây uê uêch uên uênh uôc uôi uôm uôn uông uôt uơ uy uya uych uyt uynh
  uyu uyên uyêt uyn uyp ư ưc ưng ưu ưa ươc ươi ươm ươn ương ươp ươt ươu ưi ưt y yêm yên yêng yêt yêu`;

const INITIALS =
  '(?:k|gh|ngh)(?=[eêiy])|(?:c|ng)(?![eêiy])|g(?![eê])|gi|qu|b|ch|d|đ|h|kh|l|m|n|nh|p|ph|r|s|t|th|tr|v|x';
const SYLLABLE = new RegExp(`^(?:${INITIALS})?(?:${RHYMES.split(/\s+/).join('|')})$`);
const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g;
/** A tone stands on a vowel: ñ is none. */
const MISPLACED = /(?<![aeiouy\u0302\u0306\u031b])[\u0300\u0301\u0303\u0309\u0323]/;
const CLOSED = /(?:c|ch|p|t)$/;
const SHORT = /^[\u0301\u0323]$/;

/** By spelling alone, in any case: whether the word may be one syllable of Vietnamese. */
export function isSyllable(word: string): boolean {
  const spelt = word.toLowerCase().normalize('NFD');
  const tones = spelt.match(TONES) ?? [];
  const base = spelt.replace(TONES, '').normalize('NFC');
  if (tones.length > 1 || MISPLACED.test(spelt) || !SYLLABLE.test(base)) return false;
  return !CLOSED.test(base) || SHORT.test(tones[0] ?? '');
}
