import { describe, expect, it } from 'vitest';
import { createTitleCleaner, LONGEST_TITLE } from '../../../../lib/jobs/classification/title-text.ts';
import { ourRoles } from './vocabularies.ts';

const clean = createTitleCleaner(ourRoles().title_cleanup);

describe('a cleaned title', () => {
  it.each([
    ['Backend Engineer (m/w/d)', 'Backend Engineer'],
    ['(Senior) Entwickler (w/m/div.)', '(Senior) Entwickler'],
    ['Area Manager Logistics (all genders)', 'Area Manager Logistics'],
    ['Senior Cloud Security Engineer (m,f,x)', 'Senior Cloud Security Engineer'],
    ['Vertriebsassistent (f/m)', 'Vertriebsassistent'],
    ['Senior Cybersecurity Expert m/f', 'Senior Cybersecurity Expert'],
    ['Technicien de maintenance, H/F', 'Technicien de maintenance'],
    ['Techniker (m/w/d) (w/m/div.)', 'Techniker'],
    ['Software Engineer JR-104452', 'Software Engineer'],
    ['Software Engineer - Remote - US', 'Software Engineer'],
    ['Software Developer - Canada - Hybrid', 'Software Developer - Canada'],
    ['Engineer - Hybrid Cloud', 'Engineer - Hybrid Cloud'],
    ['[Portugal - Remote] Full-stack developer', '[Portugal - Remote] Full-stack developer'],
    ['  Backend\u00a0\u2003 Engineer\n', 'Backend Engineer'],
    ['Back\u200bend\ufeff Engineer', 'Backend Engineer'],
    ['Ｂａｃｋｅｎｄ Engineer Ⅱ', 'Backend Engineer II'],
    ['Engineer\u0000Backend', 'Engineer Backend'],
    ['Engineer \ud83d', 'Engineer \ufffd'],
    ['R&D Engineer', 'R&D Engineer'],
    ['Senior C/C++ Developer', 'Senior C/C++ Developer'],
    ['Head of M/A', 'Head of M/A'],
  ])('of %j is %j', (title, cleaned) => {
    expect(clean(title)).toBe(cleaned);
  });

  it('is cut at three hundred characters, never through one', () => {
    expect(clean('a'.repeat(10_000))).toHaveLength(LONGEST_TITLE);
    expect(clean(`${'a'.repeat(LONGEST_TITLE - 1)}😀`)).toBe('a'.repeat(LONGEST_TITLE - 1));
    expect(clean('ﷺ'.repeat(LONGEST_TITLE)).length).toBeLessThanOrEqual(LONGEST_TITLE);
  });

  it('is clean even where taking one mark out leaves another', () => {
    expect(clean('Engineer ((m/w/d)m/w/d)')).toBe(clean(clean('Engineer ((m/w/d)m/w/d)')));
  });
});
