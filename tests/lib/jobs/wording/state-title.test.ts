import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { roleName, skillName } from '../../../../lib/content/content.ts';
import { rolesVocabulary, skillsVocabulary } from '../../../../lib/content/vocabulary.ts';
import { AGES, EVIDENCE, FILTER_GROUPS, jobFilterReader, rawParams } from '../../../../lib/jobs/filter.ts';
import { filterQuery } from '../../../../lib/jobs/filter-address.ts';
import { LONGEST, pageTitle, stateName, stateTitle } from '../../../../lib/jobs/wording/state-title.ts';

const roles = rolesVocabulary.roles.map(({ slug }) => slug);
const skills = skillsVocabulary.skills.map(({ slug }) => slug);
const read = jobFilterReader({ roles: new Set(roles), skills: new Set(skills) });
const readQuery = (query: string) => read(rawParams(new URLSearchParams(query)));
const companies: Record<string, string> = { acme: 'Acme', globex: 'Globex' };
const names = { role: roleName, skill: skillName, company: (slug: string) => companies[slug] ?? slug };
const said = { names, isSample: false };
const many = { total: 1204, employers: 9 };
const say = (query: string, counts = many) => stateTitle(readQuery(query), counts, said);

describe('the sentence of a filter state', () => {
  it.each([
    ['', '1,204 open jobs from 9 employers'],
    ['role=backend-developer', '1,204 backend developer jobs from 9 employers'],
    [
      'role=backend-developer&level=entry&workplace=remote&skill=django',
      '1,204 entry-level remote backend developer jobs naming Django, from 9 employers',
    ],
    ['level=entry&level=senior', '1,204 jobs, entry-level or senior, from 9 employers'],
    ['level=not-stated', '1,204 jobs with no level stated, from 9 employers'],
    [
      'level=entry&level=not-stated&workplace=remote&workplace=hybrid&type=contract',
      '1,204 contract jobs, entry-level or with no level stated, remote or hybrid, from 9 employers',
    ],
    ['workplace=not-stated', '1,204 jobs with no workplace stated, from 9 employers'],
    ['type=internship&level=internship', '1,204 intern-level internship jobs from 9 employers'],
    ['country=DE&country=worldwide', '1,204 jobs open to Germany or worldwide, from 9 employers'],
    ['country=worldwide', '1,204 jobs open worldwide, from 9 employers'],
    ['country=US&country=GB', '1,204 jobs open to the United Kingdom or the United States, from 9 employers'],
    [
      'country=FR&country=not-stated',
      '1,204 jobs open to France or with no country stated, from 9 employers',
    ],
    [
      'country=DE&country=FR&country=IT&country=US',
      '1,204 jobs open to one of 4 countries, from 9 employers',
    ],
    ['skill=python&skill=docker', '1,204 jobs naming Docker and Python, from 9 employers'],
    ['skill=python&skill=docker&skill=git&skill=sql', '1,204 jobs naming 4 skills, from 9 employers'],
    ['company=acme', '1,204 jobs at Acme'],
    ['company=acme&company=globex', '1,204 jobs at Acme or Globex, from 9 employers'],
    ['company=a&company=b&company=c&company=d', '1,204 jobs at one of 4 companies, from 9 employers'],
    ['posted=7d&pay=stated', '1,204 jobs posted in the last 7 days, with pay stated, from 9 employers'],
    ['posted=1d', '1,204 jobs posted since yesterday, from 9 employers'],
    ['q=data+lake', '1,204 jobs matching “data lake”, from 9 employers'],
    [
      'role=backend-developer&role=data-engineer',
      '1,204 backend developer or data engineer jobs from 9 employers',
    ],
    ['role=devops-engineer', '1,204 DevOps engineer/SRE jobs from 9 employers'],
    ['role=qa-engineer', '1,204 QA/test automation engineer jobs from 9 employers'],
    [
      'role=ux-designer&role=full-stack-developer',
      '1,204 full-stack developer or UX designer jobs from 9 employers',
    ],
    ['role=software-engineer', '1,204 general software engineer jobs from 9 employers'],
    [
      'role=backend-developer&evidence=generic&workplace=remote',
      '1,204 remote possible backend developer jobs titled only “software engineer” or the like, from 9 employers',
    ],
    [
      'role=backend-developer&role=ux-designer&role=data-engineer&role=devops-engineer&evidence=generic',
      '1,204 possible jobs in one of 4 roles, titled only “software engineer” or the like, from 9 employers',
    ],
    ['evidence=generic', '1,204 jobs titled only “software engineer” or the like, from 9 employers'],
    [
      'role=backend-developer&evidence=title',
      '1,204 backend developer jobs with the role in the title, from 9 employers',
    ],
    [
      'role=backend-developer&evidence=description',
      '1,204 backend developer jobs with the role likely from the text, from 9 employers',
    ],
    [
      'role=backend-developer&evidence=title&evidence=generic',
      '1,204 backend developer jobs with the role in the title or titled only “software engineer” or the like, from 9 employers',
    ],
  ])('of ?%s is “%s”', (query, sentence) => expect(say(query)).toBe(sentence));

  it('speaks of one and of none as one does', () => {
    expect(say('workplace=remote', { total: 1, employers: 1 })).toBe('1 remote job from 1 employer');
    expect(say('workplace=remote&skill=go', { total: 0, employers: 0 })).toBe('No remote jobs naming Go');
    expect(say('', { total: 0, employers: 0 })).toBe('No open jobs');
  });

  it('calls samples samples', () => {
    const sample = (query: string) => stateTitle(readQuery(query), many, { names, isSample: true });
    expect(sample('')).toBe('1,204 sample jobs from 9 employers');
    expect(sample('workplace=remote&q=x')).toBe('1,204 remote sample jobs matching “x”, from 9 employers');
  });

  it('says the page in a page title only', () => {
    expect(pageTitle(readQuery('page=3'), many, said)).toBe('1,204 open jobs from 9 employers, page 3');
    expect(say('page=3')).toBe(say(''));
  });

  it('has a name that stays when the counts change', () => {
    const name = (query: string) => stateName(readQuery(query), said);
    expect(name('role=backend-developer&level=entry&workplace=remote&skill=django')).toBe(
      'Entry-level remote backend developer jobs naming Django',
    );
    expect(name('')).toBe('Open jobs');
    expect(name('skill=python')).toBe('Jobs naming Python');
  });

  it('shortens a company that has no short name', () => {
    const long = { names: { ...names, company: () => 'Lorem ipsum '.repeat(60) }, isSample: false };
    const sentence = stateTitle(readQuery('company=x&q=data'), many, long);
    expect(sentence.length).toBeLessThanOrEqual(LONGEST);
    expect(sentence).toMatch(/^1,204 jobs at Lorem ipsum .*…, matching “data”$/);
  });
});

const some = (values: readonly string[], most: number) =>
  fc.subarray([...values], { maxLength: Math.min(most, values.length) });
const anyRaw = (most: number) => ({
  role: some(roles, most),
  level: some(FILTER_GROUPS.level.values, most),
  workplace: some(FILTER_GROUPS.workplace.values, most),
  country: some(['DE', 'FR', 'GB', 'US', 'VC', 'AE', 'worldwide', 'not-stated'], most),
  skill: some(skills, most),
  company: some(['acme', 'globex', 'initech', 'umbrella'], most),
  type: some(FILTER_GROUPS.type.values, most),
  posted: some(AGES, 1),
  pay: some(['stated'], 1),
  evidence: some(EVIDENCE, most),
});
const counts = fc.record({
  total: fc.constantFrom(0, 1, 2, 1204, 999_999),
  employers: fc.constantFrom(1, 2, 88_888),
});
/** Slugs that read otherwise than the word a reader knows. */
const slugs = [
  'not-stated',
  ...roles.filter((slug) => slug.includes('-')),
  ...skills.filter((slug) => slug.includes('-')),
];

describe('any filter state', () => {
  it('has one bounded line of words without a slug in it', () => {
    fc.assert(
      fc.property(
        fc.record({
          ...anyRaw(20),
          q: fc.string({ unit: 'grapheme', maxLength: 120 }),
          page: fc.nat().map(String),
        }),
        counts,
        fc.boolean(),
        (raw, found, isSample) => {
          const filter = read(raw);
          for (const text of [
            stateTitle(filter, found, { names, isSample }),
            pageTitle(filter, found, { names, isSample }),
            stateName(filter, { names, isSample }),
          ]) {
            expect(text.length).toBeLessThanOrEqual(LONGEST);
            expect(text).not.toMatch(/\s{2}|\n|undefined|null|\[object|NaN|, ,|,,|^\s|\s$/);
            const unquoted = text.replace(/“.*”/u, '');
            const known = [...filter.role.map(roleName), ...filter.skill.map(skillName)].map((name) =>
              name.toLowerCase(),
            );
            for (const slug of slugs)
              if (!known.some((name) => name.includes(slug))) expect(unquoted).not.toContain(slug);
          }
          expect(stateTitle(filter, found, { names, isSample })).toMatch(
            found.total ? new RegExp(`^${found.total.toLocaleString('en')} `) : /^No /,
          );
        },
      ),
      { numRuns: 300 },
    );
  });

  it('has a name that no other state of a few choices has', () => {
    const fewGroups = fc
      .subarray([...Object.keys(anyRaw(1)), 'q'], { maxLength: 3 })
      .chain((groups) =>
        fc
          .record({ ...anyRaw(2), q: fc.constantFrom('data', 'data lake', 'python') })
          .map((raw) =>
            read(Object.fromEntries(Object.entries(raw).filter(([group]) => groups.includes(group)))),
          ),
      );
    const seen = new Map<string, string>();
    fc.assert(
      fc.property(fewGroups, (filter) => {
        const name = stateName(filter, said);
        const query = filterQuery(filter);
        expect(seen.get(name) ?? query).toBe(query);
        seen.set(name, query);
      }),
      { numRuns: 2000 },
    );
    expect(seen.size).toBeGreaterThan(500);
  });

  it('has a name that no other state of one group has', () => {
    const seen = new Map<string, string>();
    for (const group of [
      'level',
      'workplace',
      'type',
      'posted',
      'pay',
      'evidence',
      'country',
      'role',
    ] as const) {
      const values =
        group === 'country'
          ? ['DE', 'US', 'worldwide', 'not-stated']
          : group === 'role'
            ? roles
            : [...FILTER_GROUPS[group].values];
      for (const a of values) {
        for (const b of values) {
          const filter = read({ [group]: [a, b] });
          const name = stateName(filter, said);
          expect(seen.get(name) ?? filterQuery(filter)).toBe(filterQuery(filter));
          seen.set(name, filterQuery(filter));
        }
      }
    }
  });
});
