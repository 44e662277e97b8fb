import { describe, expect, it } from 'vitest';
import { BrokenInput } from '../../../../lib/jobs/import/errors.ts';
import { xmlOf } from '../../../../lib/jobs/import/xml.ts';

describe('XML', () => {
  it('is read to text and lists, numbers and entities of its own included', () => {
    expect(xmlOf('<a><b>007</b><b>x &amp; y &#252;</b><c><![CDATA[1 &amp; <2>]]></c></a>', 'f')).toEqual({
      a: { b: ['007', 'x & y ü'], c: '1 &amp; <2>' },
    });
  });

  it('decodes its entities once', () => {
    expect(xmlOf('<a>&amp;lt;b&amp;gt;</a>', 'f')).toEqual({ a: '&lt;b&gt;' });
  });

  it.each([
    ['<a><b></a>', /f is not valid XML at line 1, column \d+/],
    [
      '<a>\n<b>cut sho',
      /f is not valid XML at line 1, column 1: nothing was imported; get the whole file again/,
    ],
    ['nothing', /not valid XML/],
  ])('%j is refused with the place of the mistake', (text, sentence) => {
    expect(() => xmlOf(text, 'f')).toThrow(BrokenInput);
    expect(() => xmlOf(text, 'f')).toThrow(sentence);
  });

  it.each([
    '<!DOCTYPE a [<!ENTITY b "bbbb"><!ENTITY c "&b;&b;&b;">]><a>&c;</a>',
    '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/hostname">]><a>&x;</a>',
    '<?xml version="1.0"?><!DOCTYPE a SYSTEM "https://evil.example/a.dtd"><a>1</a>',
  ])('with a document type is refused whole: %s', (text) => {
    expect(() => xmlOf(text, 'f')).toThrow(BrokenInput);
  });

  it('nested without end is refused', () => {
    expect(() => xmlOf(`${'<a>'.repeat(200)}${'</a>'.repeat(200)}`, 'f')).toThrow(BrokenInput);
  });

  it('leaves no mark on every other object', () => {
    try {
      xmlOf('<a><__proto__><polluted>1</polluted></__proto__></a>', 'f');
    } catch (error) {
      expect(error).toBeInstanceOf(BrokenInput);
    }
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
  });
});
