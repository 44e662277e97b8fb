import { describe, expect, it } from 'vitest';
import { payFromText, salaries } from '../../../../lib/jobs/normalise/pay.ts';
import { aRange } from '../a-posting.ts';

describe('pay in words', () => {
  it.each([
    ['£60k - £80k per year', 60_000, 80_000, 'GBP', 'year'],
    ['60-80k EUR / year', 60_000, 80_000, 'EUR', 'year'],
    ['$110,000 - $150,000 USD per year', 110_000, 150_000, 'USD', 'year'],
    ['US$50 to US$70 an hour', 50, 70, 'USD', 'hour'],
    ['60.000 – 80.000 € yearly', 60_000, 80_000, 'EUR', 'year'],
    ['100,000-120,000 USD p.a.', 100_000, 120_000, 'USD', 'year'],
    ['50,5 - 60,5 EUR per hour', 50.5, 60.5, 'EUR', 'hour'],
    ['C$50-C$60/hr', 50, 60, 'CAD', 'hour'],
    ['£40,000 to £50,000 GBP annually', 40_000, 50_000, 'GBP', 'year'],
    ['R$ 7.000 - R$ 12.000 monthly', 7_000, 12_000, 'BRL', 'month'],
  ])('%s is read whole', (words, min, max, currency, unit) => {
    expect(payFromText(words)).toEqual({ min, max, currency, unit, raw: words, scope: null });
  });

  it.each([
    ['$110,000 USD'],
    ['$110,000 - $150,000 per year'],
    ['£60K - £80K GBP'],
    ['CAD 100,000 - USD 120,000 per year'],
    ['60,000-105,000 USD per hour'],
    ['₹20L - ₹30L a year'],
    ['80,000 - 60,000 EUR per year'],
    ['0 - 0 USD per year'],
    ['50000 - 60000'],
    ['up to 70k EUR per year'],
    ['competitive'],
  ])('%s keeps its words and no number', (words) => {
    expect(payFromText(words)).toEqual({
      min: null,
      max: null,
      currency: null,
      unit: null,
      raw: words,
      scope: null,
    });
  });

  it('is nothing when blank', () => {
    expect(payFromText('  ')).toBeNull();
    expect(salaries(null)).toEqual([]);
  });
});

describe('structured pay', () => {
  it('drops a range whose numbers are all zero, as zero is unknown', () => {
    expect(salaries([aRange({ min: 0, max: 0 })])).toEqual([]);
    expect(salaries([aRange({ min: 0 })])).toEqual([aRange({ min: null })]);
  });

  it('never merges two currencies, and keeps equal ranges once', () => {
    const both = [aRange({ currency: 'USD' }), aRange({ currency: 'CAD' }), aRange({ currency: 'USD' })];
    expect(salaries(both)).toEqual([aRange({ currency: 'USD' }), aRange({ currency: 'CAD' })]);
  });

  it('keeps only the words of a range that contradicts itself', () => {
    const words = { min: null, max: null, currency: null, unit: null };
    expect(salaries([aRange({ min: 90_000, raw: 'as posted' })])).toEqual([
      aRange({ ...words, raw: 'as posted' }),
    ]);
    expect(salaries([aRange({ unit: 'hour' })])).toEqual([]);
  });

  it('knows a currency by its code only', () => {
    expect(salaries([aRange({ currency: 'eur' })])).toEqual([aRange()]);
    expect(salaries([aRange({ currency: 'XQQ' })])).toEqual([aRange({ currency: null })]);
  });

  it('takes a large number an hour where the currency is a small one', () => {
    expect(salaries([aRange({ currency: 'JPY', unit: 'hour', min: 1_500, max: 2_500 })])).toHaveLength(1);
  });
});
