import { describe, expect, it } from 'vitest';
import { mended } from '../../../../lib/jobs/normalise/mojibake.ts';

const latin1 = (text: string): string => Buffer.from(text, 'utf8').toString('latin1');
const windows1252 = (text: string): string =>
  latin1(text).replace(/[\u0080-\u009f]/g, (sign) =>
    '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'.charAt(sign.charCodeAt(0) - 0x80),
  );

describe('text whose UTF-8 was read as another encoding', () => {
  it.each([
    ['Café Zürich'],
    ['Desarrollador, México'],
    ['It’s “fine” — really…'],
    ['東京 Engineer'],
    ['Разработчик'],
    ['👩‍💻 Developer'],
    ['£45k – £60k'],
    ['a\u00a0b'],
  ])('%s is mended, once or twice broken', (text) => {
    for (const broken of [latin1(text), windows1252(text), windows1252(windows1252(text))]) {
      expect(broken).not.toBe(text);
      expect(mended(broken)).toBe(text);
    }
  });

  it('is mended also where a byte was lost on the way', () => {
    const text = windows1252('“One” and “two”, “three” and “four”').replace('\u009d', '');
    expect(mended(text)).toContain('“two”, “three” and “four”');
  });
});

describe('text that only looks broken', () => {
  it.each([
    ['plain'],
    ['SÃO PAULO'],
    ['“IRMÃ”'],
    ['NESCAFÉ® Barista'],
    ['CAFÉ™'],
    ['Développeur à Paris'],
    ['Требуется Ã© senior'],
    ['naïve façade, ñandú'],
    ['Â'],
    ['« À Paris »'],
    ['„Größe“ – groß'],
    ['L’ÉCOLE À “CAFÉ”'],
    ['100 € – 200 €'],
  ])('%s stays as it is', (text) => {
    expect(mended(text)).toBe(text);
  });
});
