import { describe, expect, it } from 'vitest';
import { startsWord } from '../../../components/enhance/starts-word.ts';

describe('a label fits what is typed', () => {
  it.each([
    ['PostgreSQL', 'post'],
    ['Node.js', 'js'],
    ['ASP.NET', 'net'],
    ['Côte d’Ivoire', 'COTE'],
    ['Réunion', 'reu'],
    ['United Kingdom', 'king uni'],
    ['C++', 'c++'],
    ['C#', 'c'],
    ['Anything', ''],
    ['Anything', '  '],
  ])('%s by "%s"', (label, typed) => {
    expect(startsWord(label, typed)).toBe(true);
  });

  it.each([
    ['JavaScript', 'script'],
    ['Projects', 'js'],
    ['C', 'c++'],
    ['United Kingdom', 'united states'],
  ])('%s not by "%s"', (label, typed) => {
    expect(startsWord(label, typed)).toBe(false);
  });
});
