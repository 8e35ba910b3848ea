import { textFault, type TextRule } from '@app/domain';

type CharacterRule = 'printable' | 'hidden' | 'garbled';

const RULES: Record<TextRule, CharacterRule> = {
  printable: 'printable',
  hidden: 'hidden',
  'piled-marks': 'printable',
  'one-line': 'printable',
  'lost-letters': 'garbled',
  'encoded-twice': 'garbled',
  'legacy-font': 'garbled',
};

/** Null if the text can be stored. The portal breaks some names over two lines. */
export function characterRule(text: string, isName: boolean): CharacterRule | null {
  const found = isName ? textFault(text.replaceAll(/[\n\t]/g, ' '), 'one-line') : textFault(text, 'lines');
  return found && RULES[found.rule];
}
