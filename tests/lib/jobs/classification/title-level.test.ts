import { describe, expect, it } from 'vitest';
import { createTitleClassifier } from '../../../../lib/jobs/classification/title.ts';
import { createLevelReader, LEVEL_OF_TITLE } from '../../../../lib/jobs/classification/title-level.ts';
import { TITLE_LEVELS } from '../../../../lib/jobs/classification/vocabulary-roles.ts';
import { LEVELS } from '../../../../lib/jobs/posting.ts';
import { ourRoles } from './vocabularies.ts';

const read = createTitleClassifier(ourRoles());

const TITLES: readonly (readonly [title: string, level: string | null])[] = [
  ['Software Engineer, Intern', 'internship'],
  ['Senior Internship Coordinator Intern', 'internship'],
  ['Software Engineering Co-op', 'internship'],
  ['Apprentice Developer', 'internship'],
  ['Werkstudent Backend (m/w/d)', 'internship'],
  ['Praktikum in der Softwareentwicklung', 'internship'],
  ['Internal Tools Engineer', null],
  ['International Sales Engineer', null],
  ['Junior Backend Developer', 'entry'],
  ['Jr. Developer', 'entry'],
  ['Entry-Level Data Analyst', 'entry'],
  ['Graduate Software Engineer', 'entry'],
  ['Software Engineer, New Grad', 'entry'],
  ['Software Engineer I', 'entry'],
  ['Associate Software Engineer', 'entry'],
  ['Associate Product Manager, New Grad', 'entry'],
  ['Technical Associate Engineer', 'entry'],
  ['Undergraduate Programme Lead', 'lead'],
  ['Sales Associate', null],
  ['Operations Associate, Dashmart', null],
  ['Backend Engineer II', 'mid'],
  ['Desenvolvedor(a) Backend Júnior', 'entry'],
  ['Desenvolvedora Java Pleno', 'mid'],
  ['Engenheiro de Software Sênior', 'senior'],
  ['Desarrollador Júnior (tempo pleno)', 'entry'],
  ['Mid-level React Developer', 'mid'],
  ['Intermediate Backend Engineer', 'mid'],
  ['Engineer, Mid-Market', null],
  ['Senior Software Engineer', 'senior'],
  ['Sr. .NET Developer', 'senior'],
  ['Sr Data Engineer', 'senior'],
  ['Software Engineer III', 'senior'],
  ['Senior Software Engineer II', 'senior'],
  ['Senior Product Manager', 'senior'],
  ['Senior Solutions Architect', 'senior'],
  ['Senior Account Manager', 'senior'],
  ['Senior Living Care Assistant', null],
  ['Backend Developer 5+ yoe', null],
  ['Developer 3+ years', null],
  ['Lead Backend Engineer', 'lead'],
  ['Tech Lead', 'lead'],
  ['Senior Lead Engineer', 'lead'],
  ['Staff Software Engineer', 'lead'],
  ['Senior Staff Engineer', 'lead'],
  ['Senior Member of Technical Staff', 'senior'],
  ['Member of Technical Staff', null],
  ['Principal Engineer', 'lead'],
  ['Distinguished Engineer', 'lead'],
  ['Engineering Fellow', 'lead'],
  ['Legal Fellow - Human Frontier Collective', null],
  ['Lead Generation Specialist', null],
  ['Staff Nurse', null],
  ['Staff Accountant', null],
  ['Solutions Architect', null],
  ['Engineering Manager, Backend', 'manager'],
  ['Senior Engineering Manager', 'manager'],
  ['Manager, Software Engineering', 'manager'],
  ['Senior Manager, Data Engineering', 'manager'],
  ['Manager II, Engineering - Logs', 'manager'],
  ['Director of Engineering', 'manager'],
  ['Senior Director, Product', 'manager'],
  ['Associate Director, Data Science', 'manager'],
  ['Head of Data', 'manager'],
  ['VP of Engineering', 'manager'],
  ['CTO', 'manager'],
  ['Product Manager', null],
  ['Account Manager', null],
  ['Customer Success Manager', null],
  ['Project Manager', null],
  ['Program Manager, Security', null],
  ['Business Development Manager', null],
  ['Sourcing Manager, Data Center Infrastructure', null],
  ['Store Manager', null],
  ['Manager', null],
  ['Executive Assistant to the CTO', null],
  ['Forward Deployed Engineer [Office of the CTO]', null],
  ['Desenvolvedor com foco em Java', null],
  ['Component Design Engineer_ EM', null],
  ['Creative Director', null],
  ['Chief of Staff', null],
  ['Software Engineer', null],
  ['', null],
];

describe('the level of a title', () => {
  it.each(TITLES)('%s → %s', (title, level) => {
    expect(read(title).level).toBe(level);
  });

  it.each([
    ['intern', 'internship'],
    ['entry', 'entry'],
    ['mid', 'mid'],
    ['senior', 'senior'],
    ['lead', 'lead'],
    ['staff', 'lead'],
    ['principal', 'lead'],
    ['manager', 'manager'],
    ['director', 'manager'],
  ] as const)('%s of a title is %s in an address', (title, level) => {
    expect(LEVEL_OF_TITLE[title]).toBe(level);
  });

  it('uses every level of an address, and has a row for every level of a title', () => {
    expect(new Set(Object.values(LEVEL_OF_TITLE))).toEqual(new Set(LEVELS));
    expect(Object.keys(LEVEL_OF_TITLE)).toEqual([...TITLE_LEVELS]);
  });

  it('takes out the misleading phrases of its own level only', () => {
    const read = createLevelReader({
      default: 'unspecified',
      rule: '',
      years_hint: [],
      levels: [
        { level: 'entry', rank: 1, name: '', patterns: ['associate'], not: ['associate director'] },
        { level: 'director', rank: 8, name: '', patterns: ['director'], not: [] },
      ],
    });
    expect(read('associate director')).toBe('manager');
  });

  it('goes by the rank, not by the order of the file', () => {
    const level = (name: 'senior' | 'staff', rank: number) => ({
      level: name,
      rank,
      name: '',
      patterns: [name],
      not: [],
    });
    const seniority = { default: 'unspecified', rule: '', years_hint: [] };
    const readEither = (a: number, b: number) =>
      createLevelReader({ ...seniority, levels: [level('senior', a), level('staff', b)] })('senior staff');
    expect(readEither(3, 5)).toBe('lead');
    expect(readEither(5, 3)).toBe('senior');
  });
});
