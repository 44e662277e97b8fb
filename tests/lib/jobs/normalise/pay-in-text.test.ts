import { describe, expect, it } from 'vitest';
import { payIn } from '../../../../lib/jobs/normalise/pay-in-text.ts';
import type { Salary } from '../../../../lib/jobs/posting.ts';

type Brief = Partial<Pick<Salary, 'min' | 'max' | 'currency' | 'unit' | 'raw' | 'scope'>>;

const range = (given: Brief): Brief => given;

describe('pay in a description', () => {
  it.each<[string, Brief]>([
    [
      'Pay\nAnnual Salary:\n$310,000—$470,000 USD\nLogistics',
      range({ min: 310_000, max: 470_000, currency: 'USD', unit: 'year', raw: '$310,000—$470,000 USD' }),
    ],
    [
      'Base Salary Range\n$125,500.50 - $187,000.00',
      { min: 125_500.5, max: 187_000, currency: null, unit: null },
    ],
    ['Base pay range: $120,000.00/yr - $150,000.00/yr', { min: 120_000, max: 150_000, unit: 'year' }],
    [
      'We pay well. The base salary for this role is €70k–€85k a year, plus bonus and equity.',
      {
        min: 70_000,
        max: 85_000,
        currency: 'EUR',
        unit: 'year',
      },
    ],
    ['Compensation Range: $200,000 to $230,000 base, plus bonus and equity', { min: 200_000, max: 230_000 }],
    ['Salary: £58-80k per annum', { min: 58_000, max: 80_000, currency: 'GBP', unit: 'year' }],
    ['The hourly rate is between $30 and $40.', { min: 30, max: 40, currency: null, unit: 'hour' }],
    ['Compensation: up to $160,000 base salary + bonus', { min: null, max: 160_000, raw: 'up to $160,000' }],
    ['Salary: starting from £50,000 plus benefits', { min: 50_000, max: null, currency: 'GBP' }],
    [
      'Jahresgehalt: 60.000 € bis 75.000 € brutto',
      { min: 60_000, max: 75_000, currency: 'EUR', unit: 'year' },
    ],
    ['Wir bieten ein Gehalt von 4.200 – 5.100 EUR pro Monat.', { min: 4_200, max: 5_100, unit: 'month' }],
    ['Rémunération selon profil entre 45k€ et 55k€', { min: 45_000, max: 55_000, currency: 'EUR' }],
    ['Fourchette salariale : 51k€ / 61k€', { min: 51_000, max: 61_000, currency: 'EUR' }],
    ['Salário: R$2.500,00/R$4.000,00 (CLT)', { min: 2_500, max: 4_000, currency: 'BRL' }],
    ['Faixa salarial: R$ 12.000 a 22.000/mês', { min: 12_000, max: 22_000, currency: 'BRL', unit: 'month' }],
    [
      '薪資範圍\nNT$ 1,300,000 - NT$ 1,700,000',
      { min: 1_300_000, max: 1_700_000, currency: 'TWD', unit: null },
    ],
    ['Canadian pay range: CAD $125,100 - $156,400', { min: 125_100, max: 156_400, currency: 'CAD' }],
    [
      'The base salary range for this role in Canada is:\n$137,000—$189,000 CAD',
      { currency: 'CAD', scope: 'Canada' },
    ],
  ])('is read from %j', (text, expected) => {
    const [pay, ...others] = payIn(text);
    expect(others).toEqual([]);
    expect(pay).toMatchObject({ ...expected, source: 'text' });
  });

  it.each([
    ['a bonus', 'Sign-on bonus: $20,000. Referral bonus of $5,000.'],
    ['a bonus named behind the figure', 'Salary and perks: $10,000 sign-on bonus'],
    ['earnings on target', 'Compensation: OTE of $180,000 - $220,000'],
    ['a total package', 'Total compensation range: $250,000 - $400,000'],
    ['funding', 'We have raised $40M and pay a competitive salary.\nSeries B of $25,000,000'],
    ['a budget the reader would manage', 'Managed a budget of $500,000. Salary is competitive.'],
    ['an allowance', 'Salary: competitive\nHome office allowance of €1,500 a year'],
    ['millions', 'Compensation: manage $5M of spend'],
    ['a retirement plan', 'Competitive salary, 401k match up to $10,000'],
    ['the average of others', 'The average salary here is $95,000 per year'],
    ['a raise to come', 'A competitive salary and a raise to EUR 130,000 annually after only one year'],
    ['a figure that nobody is paid an hour', 'Salary: 60,000-105,000 USD per hour'],
    ['a range too wide to be one', 'Salary: $5,000 - $900,000'],
    ['an amount without any label', 'Data Engineer\nMilan\n€40,000.00 - €65,000.00\n4 days ago'],
    ['an amount without a currency', 'Salary: 60,000 - 80,000'],
    ['a subsidy', '年薪保底 13 個月\n每年 NT$30,000 學習補助'],
    ['thousands in words', 'Salário: R$ 14 mil'],
    [
      'base and variable in one figure',
      'Salary: €55,000-60,000 gross annually (includes base, variable and meals)',
    ],
    ['a label far above', 'Salary\nWe care about pay.\nOur customers save $100,000 a year.'],
  ])('is not read from %s', (_, text) => expect(payIn(text)).toEqual([]));

  it('keeps a range a tier, each with its name', () => {
    const text =
      'Pay Range:\nLevel 1: $80,000 - $105,000\nLevel 2: $95,000 - $130,000/per year\nYour level varies.';
    expect(payIn(text)).toMatchObject([
      { min: 80_000, max: 105_000, unit: null, scope: 'Level 1' },
      { min: 95_000, max: 130_000, unit: 'year', scope: 'Level 2' },
    ]);
  });

  it('keeps a range a place whose name stands on the line above', () => {
    const zones = ['Zone 1 (Oslo)', 'Zone 2 (Bergen)'].map(
      (zone, at) => `${zone}\n$${200 - at * 20},000—$220,000 USD`,
    );
    expect(payIn(`Base Pay Range:\n${zones.join('\n')}`).map(({ min, scope }) => [min, scope])).toEqual([
      [200_000, 'Zone 1 (Oslo)'],
      [180_000, 'Zone 2 (Bergen)'],
    ]);
  });

  it('is at most five ranges, each once', () => {
    const line = (at: number): string => `Salary: €${50 + at},000 - €${60 + at},000`;
    const lines = [0, 0, 1, 2, 3, 4, 5, 6].map(line);
    expect(payIn(lines.join('\n')).map(({ min }) => min)).toEqual([50_000, 51_000, 52_000, 53_000, 54_000]);
  });

  it('takes no long time over a long run of figures and labels', () => {
    const started = performance.now();
    for (const run of ['salary $1,000 ', '$1 111 111', 'salary in A is: ', '€50k - '])
      payIn(run.repeat(6_000));
    expect(performance.now() - started).toBeLessThan(2_000);
  });
});
