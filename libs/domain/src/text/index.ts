export { foundWithout, searchable, sought, withoutDiacritics } from './search-text.js';
export { isPlainAscii, plainText, typedText, visibleText } from './plain-text.js';
export { textFault, TEXT_RULES, type TextFault, type TextRule } from './text-fault.js';
