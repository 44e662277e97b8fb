import { describe, expect, it } from 'vitest';
import type { Salary } from '../../../../lib/jobs/posting.ts';
import { payText } from '../../../../lib/jobs/wording/pay-text.ts';
import { aRange } from '../a-posting.ts';

const pay = (given: Partial<Salary>): Salary =>
  aRange({ min: null, max: null, currency: null, unit: null, ...given });

describe('pay as posted', () => {
  it.each<[string, Partial<Salary>]>([
    [
      '120,000–150,000 USD a year (US annual salary range)',
      { min: 120_000, max: 150_000, currency: 'USD', unit: 'year', raw: 'US annual salary range' },
    ],
    [
      '$189K – $330K (USD a year)',
      { min: 189_000, max: 330_000, currency: 'USD', unit: 'year', raw: '$189K – $330K' },
    ],
    [
      '€52,000–€64,000 a year',
      { min: 52_000, max: 64_000, currency: 'EUR', unit: 'year', raw: '€52,000–€64,000 a year' },
    ],
    [
      '$320,000—$485,000 USD (a year)',
      { min: 320_000, currency: 'USD', unit: 'year', raw: '$320,000—$485,000 USD', source: 'text' },
    ],
    [
      '€126,000—€248,000 (Oslo)',
      { min: 126_000, currency: 'EUR', raw: '€126,000—€248,000', scope: 'Oslo', source: 'text' },
    ],
    [
      'R$ 7.000 a 12.000/mês',
      { min: 7_000, currency: 'BRL', unit: 'month', raw: 'R$ 7.000 a 12.000/mês', source: 'text' },
    ],
    ['from 40 EUR an hour', { min: 40, currency: 'EUR', unit: 'hour' }],
    ['up to 90,000 GBP', { max: 90_000, currency: 'GBP' }],
    ['100,000', { min: 100_000, max: 100_000 }],
  ])('is written %s', (written, given) => expect(payText(pay(given))).toBe(written));
});
