import type { EmploymentType, Level } from '../posting.ts';
import type { Dice } from './dice.ts';
import type { SamplePay } from './words.ts';

const LEVEL_FACTOR: Record<Level, number> = {
  internship: 0.42,
  entry: 0.7,
  mid: 0.95,
  senior: 1.3,
  lead: 1.5,
  manager: 1.6,
};
/** Work in a year, and how much dearer an hour of it is where leave and risk are one's own. */
const IN_A_YEAR = { hour: 1_750, day: 215, month: 12, year: 1 };
const CONTRACT_FACTOR = 1.35;

/** Two or three leading digits: nobody offers 61,237. */
const rounded = (amount: number): number => {
  const step = Math.max(1, 10 ** (Math.floor(Math.log10(amount)) - 2) * 5);
  return Math.round(amount / step) * step;
};

const written = (amount: number, sign: string, { place }: SamplePay): string => {
  const number = amount.toLocaleString('en-US');
  if (place === 'after') return `${number} ${sign}`;
  return place === 'spaced' ? `${sign} ${number}` : `${sign}${number}`;
};

export type PaidWork = { level: Level | null; type: EmploymentType | null; factor: number };

/** Pay in free text as openings say it: a range mostly, sometimes one figure, sometimes only an upper end. */
export const payWords = (country: SamplePay, { level, type, factor }: PaidWork, dice: Dice): string => {
  const isContract = type === 'contract';
  const per = isContract ? country.contractPer : level === 'internship' ? 'month' : country.per;
  const yearly = country.amount * IN_A_YEAR[country.per] * factor * (isContract ? CONTRACT_FACTOR : 1);
  const middle = (yearly * (level === null ? 1.05 : LEVEL_FACTOR[level])) / IN_A_YEAR[per];
  const sign = dice.pick(country.signs);
  const low = written(rounded(middle * (0.86 + dice.roll() * 0.08)), sign, country);
  const high = written(rounded(middle * (1.04 + dice.roll() * 0.1)), sign, country);
  const period = per === 'hour' ? 'an hour' : `a ${per}`;
  return dice.pick([
    `${low}–${high} ${period}`,
    `${low}–${high} ${period}`,
    `${low} - ${high} per ${per}`,
    `${low} - ${high} per ${per}`,
    `${low} to ${high} ${period}`,
    `${low} ${period}`,
    `up to ${high} ${period}, depending on experience`,
  ]);
};
