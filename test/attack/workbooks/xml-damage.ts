import { partsOf, RELATIONS, SHEET, STRINGS, STYLES, withPart, WORKBOOK, type Damaged } from './parts.js';

const CUTS = 24;
const PARTS = [WORKBOOK, RELATIONS, SHEET, STRINGS, STYLES];
const LAUGHS = Array.from({ length: 9 }, (_, at) => `<!ENTITY l${String(at + 1)} "${`&l${String(at)};`.repeat(10)}">`);
const BOMB = `<!DOCTYPE x [<!ENTITY l0 "ha">${LAUGHS.join('')}]>`;

/** Ways to damage the text of any part. */
const WAYS: Readonly<Record<string, (xml: string) => string | Buffer>> = {
  'an entity bomb': (xml) => xml.replace(/(<\?[^>]*>)?/, `$1${BOMB}`).replace(/(<\/[^>]+>)$/, '&l9;$1'),
  'an entity of outside': (xml) =>
    xml.replace(/(<\?[^>]*>)?/, '$1<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>'),
  'a document type': (xml) => xml.replace(/(<\?[^>]*>)?/, '$1<!DOCTYPE worksheet SYSTEM "http://127.0.0.1:9/x.dtd">'),
  'a document type without end': (xml) => `<!DOCTYPE x [${'<!ELEMENT a ANY>'.repeat(20_000)}${xml}`,
  'an unknown entity': (xml) => xml.replace(/(<\/[^>]+>)$/, '&nbsp;$1'),
  'a bare ampersand': (xml) => xml.replace(/(<\/[^>]+>)$/, ' & $1'),
  '80,000 open cells': () => '<c '.repeat(80_000),
  '80,000 open rows': () => '<row '.repeat(80_000),
  '80,000 open comments': (xml) => xml + '<!-- '.repeat(80_000),
  '80,000 open CDATA': (xml) => xml + '<![CDATA['.repeat(80_000),
  'elements 100,000 deep': () => `${'<a>'.repeat(100_000)}${'</a>'.repeat(100_000)}`,
  '50,000 attributes': () =>
    `<worksheet ${Array.from({ length: 50_000 }, (_, at) => `a${String(at)}="1"`).join(' ')}/>`,
  'an attribute of a mebibyte': () => `<worksheet a="${'x'.repeat(1_048_576)}"/>`,
  'a name of a mebibyte': () => `<${'x'.repeat(1_048_576)}/>`,
  'attributes that objects have': (xml) =>
    xml.replace(/<(\w+)( |>)/, '<$1 hasOwnProperty="1" __proto__="2" constructor="3"$2'),
  'an attribute without quotes': (xml) => xml.replace(/="([^"]*)"/, '=$1'),
  'an attribute twice': (xml) => xml.replace(/ (\w+)="([^"]*)"/, ' $1="$2" $1="$2"'),
  'two roots': (xml) => `${xml}${xml.replace(/<\?[^>]*>/, '')}`,
  'text behind the root': (xml) => `${xml} xin chào`,
  'nothing but a declaration': () => '<?xml version="1.0"?>',
  'nothing but spaces': () => ' '.repeat(1_000),
  'broken UTF-8': (xml) =>
    Buffer.concat([Buffer.from(xml.slice(0, -10)), Buffer.from([0xc3, 0x28]), Buffer.from(xml.slice(-10))]),
  'UTF-16': (xml) => Buffer.from(`\uFEFF${xml}`, 'utf16le'),
  'a mark of UTF-8': (xml) => `\uFEFF${xml}`,
  'another encoding declared': (xml) =>
    xml.replace(/<\?[^>]*>/, '').replace(/^/, '<?xml version="1.0" encoding="utf-7"?>'),
  'a NUL': (xml) => xml.replace(/(<\/[^>]+>)$/, '\0$1'),
  'control characters': (xml) => xml.replace(/(<\/[^>]+>)$/, '\x01\x0b\x1f$1'),
  'half of a character': (xml) => xml.replace(/(<\/[^>]+>)$/, '&#xD800;$1'),
  'a character beyond all': (xml) => xml.replace(/(<\/[^>]+>)$/, '&#x110000;&#99999999999;$1'),
  'no end tags': (xml) => xml.replace(/<\/[^>]+>/g, ''),
  'end tags the wrong way round': (xml) => xml.replace(/<\/(\w+)><\/(\w+)>/g, '</$2></$1>'),
  'a prefix': (xml) => xml.replace(/<(\/?)(\w)/g, '<$1x:$2'),
};

/** What goes wrong with the XML of a workbook's parts. */
export function* xmlDamage(sound: Buffer): Generator<Damaged> {
  const parts = partsOf(sound);
  for (const part of PARTS) {
    const xml = (parts.get(part) ?? Buffer.alloc(0)).toString();
    for (const [way, damage] of Object.entries(WAYS)) {
      yield { name: `${part}: ${way}`, bytes: withPart(parts, part, damage(xml)) };
    }
    for (let at = 1; at < CUTS; at += 1) {
      const place = Math.floor((xml.length * at) / CUTS);
      yield { name: `${part}: cut at ${String(place)}`, bytes: withPart(parts, part, xml.slice(0, place)) };
      const gap = xml.slice(0, place) + xml.slice(place + 1 + (at % 7));
      yield { name: `${part}: a gap at ${String(place)}`, bytes: withPart(parts, part, gap) };
    }
  }
}
