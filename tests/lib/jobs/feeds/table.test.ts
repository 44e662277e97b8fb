import { describe, expect, it } from 'vitest';
import { tableMapper } from '../../../../lib/jobs/feeds/table.ts';

const recordOf = (row: unknown, mapping = {}) => {
  const result = tableMapper(mapping).map(row);
  if ('refused' in result) throw new Error(result.refused);
  return result.record;
};

describe('a row of a table', () => {
  it('is read by its columns of the targets’ own names, in any case of letters', () => {
    expect(
      recordOf({
        ID: 7,
        Title: 'Engineer',
        COMPANY: 'Acme',
        applyurl: 'https://a.example/',
        dateposted: 1_783_731_532,
      }),
    ).toMatchObject({
      nativeId: '7',
      title: 'Engineer',
      company: 'Acme',
      applyUrl: 'https://a.example/',
      datePosted: 1_783_731_532,
    });
  });

  it('is read by its mapping, dots leading into nested objects', () => {
    const row = { meta: { role: 'Engineer', text: { body: 'We build.' } }, 'a.b': 'Acme', title: 'Not this' };
    const mapping = { title: 'meta.role', description: 'meta.text.body', company: 'a.b' };
    expect(recordOf(row, mapping)).toMatchObject({
      title: 'Engineer',
      company: 'Acme',
      description: { text: 'We build.', format: 'unknown' },
    });
  });

  it('has as many locations as its list or its one text', () => {
    expect(recordOf({ title: 'x', location: ['Berlin', ' ', 'Oslo'] }).locations).toEqual(['Berlin', 'Oslo']);
    expect(recordOf({ title: 'x', location: 'Berlin; Oslo' }).locations).toEqual(['Berlin; Oslo']);
    expect(recordOf({ title: 'x', location: { city: 'Berlin' } }).locations).toEqual([]);
  });

  it('keeps a flag as its word, and reads pay as words or as a range', () => {
    expect(recordOf({ workplace: true }).workplace).toBe('true');
    expect(recordOf({ pay: '€50k' }).pay).toBe('€50k');
    expect(recordOf({ pay: { min: 7000, max: 12_000, currency: 'BRL', period: 'month' } }).pay).toEqual([
      { min: 7000, max: 12_000, currency: 'BRL', unit: 'month', raw: null, scope: null },
    ]);
  });

  it('has nothing where its cells are blank', () => {
    expect(recordOf({ id: ' ', title: '', company: null, description: '' })).toMatchObject({
      nativeId: null,
      title: null,
      company: null,
      description: null,
    });
  });

  it('is read by its own fields only, never by those every object has', () => {
    const mapper = tableMapper({ title: 'constructor.name', company: '__proto__' });
    mapper.map(JSON.parse('{"x":1}'));
    expect(mapper.missing()).toEqual(['title', 'company']);
  });

  it.each([[null], [7], ['text'], [['a']]])('is refused when it is %j', (row) => {
    expect(tableMapper({}).map(row)).toEqual({ refused: 'is not an object' });
  });
});

describe('a table mapper', () => {
  it('tells its columns, those nobody took, and the mapped ones that were nowhere', () => {
    const mapper = tableMapper({ title: 'meta.role', url: 'link' });
    mapper.map({ meta: { role: 'Engineer', years: 3 }, company: 'Acme' });
    mapper.map({ meta: { role: 'Tester' }, extra: 1 });
    expect(mapper.columns()).toEqual(['meta.role', 'meta.years', 'company', 'extra']);
    expect(mapper.unused()).toEqual(['meta.years', 'extra']);
    expect(mapper.missing()).toEqual(['url']);
    expect([mapper.has('title'), mapper.has('pay')]).toEqual([true, false]);
  });

  it('counts a whole object that a target took as used', () => {
    const mapper = tableMapper({});
    mapper.map({ title: 'x', pay: { min: 1, max: 2 } });
    expect(mapper.unused()).toEqual([]);
  });
});
