import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normaliseText } from '../../../../lib/jobs/classification/normalise-text.ts';
import { createSkillMatcher } from '../../../../lib/jobs/classification/skills.ts';
import { aSkill, ourSkills, skillsOf } from './vocabularies.ts';

const find = createSkillMatcher(ourSkills());
const found = (text: string): string =>
  find(text)
    .map(({ slug }) => slug)
    .sort()
    .join(' ');

describe('the skills a text names', () => {
  it.each([
    ['We write Python and SQL every day.', 'python sql'],
    ['PYTHON or python3', 'python'],
    ['Node.js and Next.js', 'nextjs nodejs'],
    ['C, C++ and C# with Git', 'c cpp csharp git'],
    ['Vitamin C and a plan B', ''],
    ['Series C startup writing Python, Go, Rust', 'go python rust'],
    ['ready to go, go further', ''],
    ['our go-to-market in spring', 'go-to-market'],
    ['React Native is not React', 'react react-native'],
    ['React Native only', 'react-native'],
    ['you react to alarms', ''],
    ['.NET 8 and ASP.NET', 'dotnet'],
    ['write to jobs@company.net', ''],
    ['www.python.org', ''],
    ['TS/SCI clearance', ''],
    ['JavaScript, not Java Script; no Java', 'java javascript'],
    ['R, Python and SQL', 'python r sql'],
    ['R&D in Rome', ''],
    ['encryption at rest', 'cryptography'],
    ['Swift payments by SWIFT', ''],
    ['DBT therapist', ''],
    ['dbt, Snowflake, Airflow', 'airflow dbt snowflake'],
    ['Master of Laws (LLM)', ''],
    ['PostgreSQL-Datenbank', 'postgresql'],
    ['Pythonisch und Javanisch', ''],
    ['Hands-on with Spark and Snowflake', 'snowflake spark'],
    ['Apache Spark at scale; spark a change, spark an idea', 'spark'],
    ['a lakehouse on Delta Lake', 'data-lake'],
    ['star/snowflake, star and snowflake schemas', ''],
    ['Looker Studio, Tableau', 'looker-studio tableau'],
    ['Looker, Tableau', 'looker tableau'],
    ['Apache Superset and Metabase', 'metabase superset'],
    ['orchestrated by Dagster, loaded by Fivetran', 'dagster fivetran'],
    ['Power BI, Fabric, Synapse', 'microsoft-fabric power-bi'],
    ['Microsoft Fabric', 'microsoft-fabric'],
    ['the fabric of our society; fabric softener', ''],
    ['companies such as Red Hat and Canonical trust us', ''],
    ['Red Hat Enterprise Linux, RHCE', 'linux'],
    ['Power BI and DAX', 'power-bi'],
    ['DAX-Unternehmen und DAX- und MDAX-Konzerne', ''],
    ['', ''],
  ])('%j → %s', (text, slugs) => {
    expect(found(text)).toBe(slugs);
  });
});

describe('a term', () => {
  const findOf = (...skills: Parameters<typeof aSkill>[0][]) =>
    createSkillMatcher(skillsOf(skills.map(aSkill)));

  it('is counted at every place it stands, in UTF-16 units of the text', () => {
    expect(findOf({})('😀 digging, Digging; redigging')).toEqual([
      { slug: 'digging', count: 2, at: [3, 12] },
    ]);
  });

  it('may be split by any white space or hyphens', () => {
    const findDeep = findOf({ match: { ci: ['deep digging'] } });
    for (const gap of [' ', '  ', '\n', '\u00a0', '-', ' - '])
      expect(findDeep(`deep${gap}digging`)).toHaveLength(1);
    expect(findDeep('deep/digging')).toEqual([]);
  });

  it('takes its letters from every shorter one', () => {
    const findBoth = findOf({}, { slug: 'deep-digging', match: { ci: ['deep digging'] } });
    expect(findBoth('deep digging').map(({ slug }) => slug)).toEqual(['deep-digging']);
  });

  it('in `cs` is found in its own case only', () => {
    const findExact = findOf({ match: { cs: ['DIG'] } });
    expect(findExact('dig Dig')).toEqual([]);
    expect(findExact('DIG')).toHaveLength(1);
  });

  it('in `ctx` needs company: two skills, or one in a list or near a telling word', () => {
    const findInContext = findOf(
      { slug: 'd', match: { ctx: ['D'] } },
      { slug: 'rake', match: { ci: ['rake'] } },
      { slug: 'hoe', match: { ci: ['hoe'] } },
      { slug: 'kindness', category: 'professional', match: { ci: ['kindness'] } },
    );
    const hasD = (text: string): boolean => findInContext(text).some(({ slug }) => slug === 'd');
    expect(hasD('rake, D')).toBe(true);
    expect(hasD('rake or D')).toBe(true);
    expect(hasD('rake by hoe by D')).toBe(true);
    expect(hasD('a rake, knowledge of the D kind')).toBe(true);
    expect(hasD('rake by D')).toBe(false);
    expect(hasD('kindness, D')).toBe(false);
    expect(hasD(`rake, ${'x'.repeat(80)}, D`)).toBe(false);
    expect(hasD('D')).toBe(false);
    expect(hasD(`${'x'.repeat(63)} rake, D`)).toBe(true);
  });

  it('in `ctx` finds no company in its own skill', () => {
    const findD = findOf({ match: { ci: ['dlang'], ctx: ['D'] } });
    expect(findD('dlang, D')).toEqual([{ slug: 'digging', count: 1, at: [0] }]);
  });

  it('in `ctx` has its turn after all others, however long it is', () => {
    const findBoth = findOf({}, { slug: 'deep', match: { ctx: ['deep digging'] } });
    expect(findBoth('digging, deep digging')).toEqual([{ slug: 'digging', count: 2, at: [0, 14] }]);
  });

  it('is looked for behind its own last place, even where that was vetoed', () => {
    const findTwice = findOf({ match: { ci: ['dig dig'], veto: ['gold dig'] } });
    expect(findTwice('gold dig dig dig')).toEqual([]);
    expect(findTwice('gold dig dig dig dig')).toEqual([{ slug: 'digging', count: 1, at: [13] }]);
  });

  it('is dropped by a veto that overlaps it, at that place only', () => {
    const findUnlessGold = findOf({ match: { ci: ['digging'], veto: ['gold digging'] } });
    expect(findUnlessGold('gold digging')).toEqual([]);
    expect(findUnlessGold('gold, digging')).toHaveLength(1);
    expect(findUnlessGold(`gold digging ${'x'.repeat(40)} digging`)).toEqual([
      { slug: 'digging', count: 1, at: [54] },
    ]);
  });

  it('is dropped by a near veto anywhere in the thirty characters around', () => {
    const findUnlessDog = findOf({ match: { ci: ['digging'], veto_near: ['\\bdog\\b'] } });
    expect(findUnlessDog('the dog is digging')).toEqual([]);
    expect(findUnlessDog(`the dog ${'x'.repeat(30)} digging`)).toHaveLength(1);
  });

  it('that begins with a sign is found too', () => {
    const findSign = findOf({ match: { ci: ['.dig', '#dig'] } });
    expect(findSign('.dig and #dig and a.dig').map(({ at }) => at)).toEqual([[0, 9]]);
  });

  it('is found in letters that differ only in case, in any alphabet', () => {
    expect(findOf({ match: { ci: ['копать'] } })('КОПАТЬ')).toHaveLength(1);
  });
});

describe('the skill matcher', () => {
  it('answers in the order of the vocabulary', () => {
    const order = ourSkills().skills.map(({ slug }) => slug);
    const slugs = find('SQL, Docker, Python, Kubernetes, AWS, Java').map(({ slug }) => slug);
    expect(slugs.length).toBeGreaterThan(4);
    expect(slugs).toEqual([...slugs].sort((a, b) => order.indexOf(a) - order.indexOf(b)));
  });

  it('never throws and counts what it says, on any text', () => {
    const words = fc.constantFrom(
      'Python',
      'C',
      'C++',
      'Go',
      ',',
      ' ',
      '/',
      'R',
      '.NET',
      'react',
      'to',
      '\ud800',
      '@',
      '-',
    );
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 300 }),
      fc.array(words, { maxLength: 60 }).map((parts) => parts.join('')),
      fc.array(words, { maxLength: 60 }).map((parts) => parts.join(' ')),
    );
    fc.assert(
      fc.property(text, (some) => {
        for (const { count, at } of find(some)) {
          expect(at).toHaveLength(count);
          expect(at).toEqual([...new Set(at)].sort((a, b) => a - b));
        }
        expect(find(some)).toEqual(find(some));
      }),
      { numRuns: 500 },
    );
  });

  it('does not slow down with the square of a hostile text', () => {
    const began = performance.now();
    find('Python, C, '.repeat(20_000));
    expect(performance.now() - began).toBeLessThan(5000);
  });
});

describe('normalised text', () => {
  it('has compatibility forms made plain and single spaces, and keeps its case', () => {
    expect(normaliseText('  Ｐｙｔｈｏｎ\u00a0\n and\tﬁgma ')).toBe('Python and figma');
  });

  it('has a space again between sentences that lost it, and leaves names with dots whole', () => {
    expect(normaliseText('We use Terraform.Documentation helps.')).toBe(
      'We use Terraform. Documentation helps.',
    );
    expect(normaliseText('Node.js, Node.Js, Booking.Com, ASP.NET, U.S.A. v1.2')).toBe(
      'Node.js, Node.Js, Booking.Com, ASP.NET, U.S.A. v1.2',
    );
  });

  it('stays as it is when normalised again', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (some) => {
        expect(normaliseText(normaliseText(some))).toBe(normaliseText(some));
      }),
    );
  });
});
