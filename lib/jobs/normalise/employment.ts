import type { EmploymentType } from '../posting.ts';

/** Every spelling met in real feeds, in lower case with one space between words. Contracts without hours are not here. */
export const EMPLOYMENT_SPELLINGS: Record<string, EmploymentType> = {
  'full time': 'full-time',
  fulltime: 'full-time',
  'fulltime permanent': 'full-time',
  'fulltime fixed term': 'full-time',
  'full time permanent': 'full-time',
  'full time regular': 'full-time',
  'regular full time': 'full-time',
  'permanent full time': 'full-time',
  'permanent / full time': 'full-time',
  'full time employee': 'full-time',
  'full time new': 'full-time',
  'full time tier 2': 'full-time',
  vollzeit: 'full-time',
  'temps plein': 'full-time',
  'tiempo completo': 'full-time',
  'part time': 'part-time',
  parttime: 'part-time',
  'parttime permanent': 'part-time',
  'parttime fixed term': 'part-time',
  'part time permanent': 'part-time',
  'regular part time': 'part-time',
  'permanent part time': 'part-time',
  teilzeit: 'part-time',
  minijob: 'part-time',
  'temps partiel': 'part-time',
  'tiempo parcial': 'part-time',
  contract: 'contract',
  contractor: 'contract',
  contracting: 'contract',
  freelance: 'contract',
  freelancer: 'contract',
  'freie mitarbeit': 'contract',
  'independent contractor': 'contract',
  'independent contractor (ft)': 'contract',
  'independent contractor (pt)': 'contract',
  'contract to hire': 'contract',
  temporary: 'temporary',
  temp: 'temporary',
  'temp full time': 'temporary',
  'temporary full time': 'temporary',
  'temporary part time': 'temporary',
  'fixed term': 'temporary',
  'fixed term contract': 'temporary',
  seasonal: 'temporary',
  befristet: 'temporary',
  zeitarbeit: 'temporary',
  cdd: 'temporary',
  intern: 'internship',
  internship: 'internship',
  internships: 'internship',
  praktikum: 'internship',
  stage: 'internship',
};

const lookUp = (text: string): EmploymentType | null =>
  Object.hasOwn(EMPLOYMENT_SPELLINGS, text) ? (EMPLOYMENT_SPELLINGS[text] ?? null) : null;

/**
 * How much and how long one works. The whole text first, then each part between commas: exactly one kind among
 * the parts is an answer, two ("full-time, part-time") are none.
 */
export const employmentType = (text: string | null): EmploymentType | null => {
  const plain = (text ?? '')
    .toLowerCase()
    .replace(/[\s_‐-–—-]+/g, ' ')
    .trim();
  const whole = lookUp(plain);
  if (whole) return whole;
  const kinds = new Set(plain.split(/[,;|]/).flatMap((part) => lookUp(part.trim()) ?? []));
  const [kind, ...others] = kinds;
  return kind && others.length === 0 ? kind : null;
};
