import { describe, expect, it } from 'vitest';
import employers from '../../../../content/sample/employers.json' with { type: 'json' };
import pay from '../../../../content/sample/pay.json' with { type: 'json' };
import phrases from '../../../../content/sample/phrases.json' with { type: 'json' };
import roles from '../../../../content/sample/roles.json' with { type: 'json' };
import { rolesVocabulary, skillsVocabulary } from '../../../../lib/content/vocabulary.ts';
import { normaliseText } from '../../../../lib/jobs/classification/normalise-text.ts';
import { createSkillMatcher } from '../../../../lib/jobs/classification/skills.ts';
import { createTitleClassifier } from '../../../../lib/jobs/classification/title.ts';
import { TARGETS, tableMapper } from '../../../../lib/jobs/feeds/table.ts';
import { normalise } from '../../../../lib/jobs/normalise/normalise.ts';
import { diceOf, packOf, spread } from '../../../../lib/jobs/sample/dice.ts';
import { type SampleRow, sampleRows } from '../../../../lib/jobs/sample/openings.ts';
import { INVENTING_WORDS, parseSampleWords } from '../../../../lib/jobs/sample/words.ts';

const json = { employers, pay, phrases, roles };
const words = parseSampleWords(json);
const now = new Date('2026-11-22T15:30:00Z');
const rows = sampleRows(words, now);
const readTitle = createTitleClassifier(rolesVocabulary);
const findSkills = createSkillMatcher(skillsVocabulary);

const DAY_MS = 86_400_000;
const ageOf = (date: string, day: Date): number =>
  (Date.parse(day.toISOString().slice(0, 10)) - Date.parse(date)) / DAY_MS;
const roleOf = ({ title }: SampleRow): string | undefined => readTitle(title).roles[0];
const skillsOf = ({ description }: SampleRow): string[] =>
  findSkills(normaliseText(description ?? '')).map(({ slug }) => slug);
const shareOf = (all: SampleRow[], fits: (row: SampleRow) => boolean): number =>
  all.filter(fits).length / all.length;
const inRole = (role: string): SampleRow[] => rows.filter((row) => roleOf(row) === role);
const descriptions = rows.flatMap(({ description }) => description ?? []);

describe('the bundled sample', () => {
  it('holds about 400 openings of about 60 employers', () => {
    expect(rows.length).toBeGreaterThanOrEqual(380);
    expect(rows.length).toBeLessThanOrEqual(420);
    expect(new Set(rows.map(({ company }) => company)).size).toBeGreaterThanOrEqual(55);
  });

  it('is the same each time it is made for the same day', () => {
    expect(sampleRows(parseSampleWords(structuredClone(json)), new Date(now))).toEqual(rows);
  });

  it('has only the columns of the table importer, so that it needs no mapping', () => {
    for (const row of rows) expect(Object.keys(row).sort()).toEqual([...TARGETS].sort());
  });

  it('is taken whole by the table importer', () => {
    const { map } = tableMapper({});
    const keys = rows.map((row) => {
      const mapped = map(row);
      if ('refused' in mapped) return `${row.id} ${mapped.refused}`;
      const made = normalise(mapped.record, {
        ats: 'table',
        board: null,
        isEmployers: false,
        company: null,
        now,
      });
      return 'refused' in made ? `${row.id} ${made.refused}` : made.posting.id;
    });
    expect(keys.filter((key) => key.startsWith('sample-'))).toEqual([]);
    expect(new Set(keys).size).toBe(rows.length);
  });

  it('offers nothing twice', () => {
    const offers = rows.map(({ company, title }) => `${company}: ${title}`);
    expect(offers.filter((offer, at) => offers.indexOf(offer) < at)).toEqual([]);
  });
});

describe('what is invented about it', () => {
  it('has every address under example.com, over https', () => {
    for (const { id, url, applyUrl } of rows) {
      expect(url).toMatch(/^https:\/\/[a-z0-9-]+\.example\.com\/jobs\/[a-z0-9-]+$/);
      expect(url.endsWith(`/${id}`)).toBe(true);
      expect(applyUrl).toBe(`${url}/apply`);
    }
  });

  it('names no employer without a word that says it is invented', () => {
    const plain = rows.filter(
      ({ company }) => !INVENTING_WORDS.some((word) => company.split(' ').includes(word)),
    );
    expect(plain.map(({ company }) => company)).toEqual([]);
  });

  it('refuses words with an employer that could be a real one', () => {
    const [first, ...others] = employers;
    expect(() =>
      parseSampleWords({ ...json, employers: [{ ...first, name: 'Harbour Logistics' }, ...others] }),
    ).toThrow(/"employers\.0\.name": let the name say that it is invented, with one of Example, /);
  });

  it('refuses words in which something is missing, and says where', () => {
    expect(() => parseSampleWords({ ...json, roles: [{ ...roles[0], asks: [] }] })).toThrow(
      'In the sample words, field "roles.0.asks": write at least one.',
    );
    expect(() => parseSampleWords(null)).toThrow('In the sample words');
  });
});

describe('the roles of the sample', () => {
  it.each(rolesVocabulary.roles.map(({ slug }) => slug))(
    'holds at least 18 openings whose title is read as %s',
    (slug) => {
      expect(inRole(slug).length).toBeGreaterThanOrEqual(18);
    },
  );

  it('has titles that are read as the role they were written for', () => {
    const astray = rows.filter((row) => row.id.replace(/^sample-|-\d+$/g, '') !== roleOf(row));
    expect(astray.map((row) => `${row.id}: ${row.title} is read as ${roleOf(row)}`)).toEqual([]);
  });

  it('holds the most for backend developers, at every level, ten of them for beginners', () => {
    const backend = inRole('backend-developer');
    for (const { slug } of rolesVocabulary.roles)
      expect(inRole(slug).length).toBeLessThanOrEqual(backend.length);
    const levels = backend.map(({ title }) => readTitle(title).level);
    expect(new Set(levels)).toEqual(
      new Set(['internship', 'entry', 'mid', 'senior', 'lead', 'manager', null]),
    );
    expect(
      levels.filter((level) => level === 'internship' || level === 'entry').length,
    ).toBeGreaterThanOrEqual(10);
    expect(backend.length).toBeGreaterThanOrEqual(65);
  });

  it('holds a group of general software openings to stand beside the backend ones', () => {
    expect(inRole('software-engineer').length).toBeGreaterThanOrEqual(40);
  });
});

describe('what its openings leave unsaid', () => {
  it.each<[string, number, number, (row: SampleRow) => boolean]>([
    ['no level', 0.3, 0.5, ({ title }) => readTitle(title).level === null],
    ['no workplace', 0.15, 0.4, ({ workplace }) => workplace === null],
    ['no type', 0.15, 0.35, ({ type }) => type === null],
    ['no pay', 0.5, 0.75, ({ pay }) => pay === null],
    ['no text', 0.03, 0.09, ({ description }) => description === null],
    ['no date', 0.005, 0.1, ({ datePosted }) => datePosted === null],
    ['no place', 0.005, 0.1, ({ location }) => location === null],
    ['no department', 0.1, 0.5, ({ department }) => department === null],
    ['no closing day', 0.9, 0.999, ({ validThrough }) => validThrough === null],
  ])('%s in %d to %d of all', (_, least, most, isSilent) => {
    const share = shareOf(rows, isSilent);
    expect(share).toBeGreaterThanOrEqual(least);
    expect(share).toBeLessThanOrEqual(most);
  });

  it('knows every workplace and every type at least ten times', () => {
    for (const workplace of ['remote', 'hybrid', 'on-site'])
      expect(rows.filter((row) => row.workplace === workplace).length).toBeGreaterThanOrEqual(10);
    for (const type of ['full-time', 'part-time', 'contract', 'temporary', 'internship'])
      expect(rows.filter((row) => row.type === type).length).toBeGreaterThanOrEqual(10);
  });
});

describe('its dates', () => {
  it('lie 0 to 60 days back, and never ahead', () => {
    const ages = rows.flatMap(({ datePosted }) => (datePosted === null ? [] : ageOf(datePosted, now)));
    expect(Math.min(...ages)).toBe(0);
    expect(Math.max(...ages)).toBeGreaterThan(45);
    expect(Math.max(...ages)).toBeLessThanOrEqual(60);
    expect(ages.filter((age) => age <= 15).length).toBeGreaterThan(ages.length * 0.4);
  });

  it('lets no opening close before it is loaded', () => {
    for (const { validThrough } of rows) {
      if (validThrough !== null) expect(ageOf(validThrough, now)).toBeLessThan(0);
    }
  });

  it('move with the day it is loaded, and nothing else does', () => {
    const later = new Date('2027-03-01T00:00:00Z');
    const undated = (row: SampleRow) => ({
      ...row,
      datePosted: row.datePosted !== null,
      validThrough: row.validThrough !== null,
    });
    const laterRows = sampleRows(words, later);
    expect(laterRows.map(undated)).toEqual(rows.map(undated));
    const ages = (all: SampleRow[], day: Date) =>
      all.map(({ datePosted }) => datePosted && ageOf(datePosted, day));
    expect(ages(laterRows, later)).toEqual(ages(rows, now));
  });

  it('keep the id of an opening, one for each', () => {
    expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
    for (const { id } of rows) expect(id).toMatch(/^sample-[a-z-]+-\d{2}$/);
  });
});

describe('its descriptions', () => {
  it('are 500 to 1,200 characters long, and no two are the same', () => {
    for (const text of descriptions) {
      expect(text.length).toBeGreaterThanOrEqual(500);
      expect(text.length).toBeLessThanOrEqual(1_200);
    }
    expect(new Set(descriptions).size).toBe(descriptions.length);
  });

  it('are plain text with nothing left to fill in', () => {
    for (const text of descriptions) expect(text).not.toMatch(/[{}[\]<>&|]| {2}|\n{3}|undefined|null/);
  });

  it('name 4 to 10 skills in most backend openings, and different ones', () => {
    const skills = inRole('backend-developer').flatMap((row) =>
      row.description === null ? [] : [skillsOf(row)],
    );
    for (const named of skills) expect(named.length).toBeGreaterThanOrEqual(4);
    for (const named of skills) expect(named.length).toBeLessThanOrEqual(12);
    expect(skills.filter((named) => named.length <= 10).length).toBeGreaterThan(skills.length * 0.9);
    expect(new Set(skills.flat()).size).toBeGreaterThanOrEqual(60);
  });

  it.each([
    ['postgresql', 0.35, 0.7],
    ['sql', 0.25, 0.65],
    ['python', 0.2, 0.5],
    ['docker', 0.2, 0.6],
    ['rest-api', 0.2, 0.6],
    ['git', 0.15, 0.6],
    ['ci-cd', 0.15, 0.5],
    ['java', 0.1, 0.4],
    ['aws', 0.15, 0.5],
    ['kubernetes', 0.1, 0.4],
    ['redis', 0.08, 0.4],
    ['kafka', 0.08, 0.4],
    ['nodejs', 0.08, 0.35],
    ['go', 0.05, 0.3],
  ])('name %s in a believable share of backend openings', (skill, least, most) => {
    const texts = inRole('backend-developer').filter(({ description }) => description !== null);
    const share = shareOf(texts, (row) => skillsOf(row).includes(skill));
    expect(share).toBeGreaterThanOrEqual(least);
    expect(share).toBeLessThanOrEqual(most);
  });

  it('name at least one skill each', () => {
    const silent = rows.filter((row) => row.description !== null && skillsOf(row).length === 0);
    expect(silent.map(({ id }) => id)).toEqual([]);
  });

  it('sometimes ask for years, sometimes for none at all, mostly say it in some way', () => {
    const years = descriptions.filter((text) => /\d\+? years\b/.test(text));
    const none = descriptions.filter((text) => /no (?:\w+ )?experience (?:needed|required)/i.test(text));
    expect(years.length).toBeGreaterThan(descriptions.length * 0.3);
    expect(years.length).toBeLessThan(descriptions.length * 0.8);
    expect(none.length).toBeGreaterThanOrEqual(5);
  });

  it('speak of an employer, a product and a field by name, never of skills in passing', () => {
    for (const { name, about, product } of words.employers) {
      const text = `${about.join(' ').replaceAll('{employer}', name)} You will work on ${product}.`;
      expect(findSkills(normaliseText(text))).toEqual([]);
    }
  });
});

describe('its places and pay', () => {
  const postings = rows.flatMap((row) => {
    const mapped = tableMapper({}).map(row);
    const made =
      'refused' in mapped
        ? mapped
        : normalise(mapped.record, { ats: 'table', board: null, isEmployers: false, company: null, now });
    return 'refused' in made ? [] : [made.posting];
  });

  it('lie in at least 18 countries, some openings in several places', () => {
    const countries = postings.flatMap(({ jobLocations }) =>
      jobLocations.flatMap(({ countryCode }) => countryCode ?? []),
    );
    expect(new Set(countries).size).toBeGreaterThanOrEqual(18);
    expect(postings.filter(({ jobLocations }) => jobLocations.length > 1).length).toBeGreaterThan(20);
    expect(
      postings.filter(({ applicantLocationRequirements }) =>
        applicantLocationRequirements.includes('worldwide'),
      ).length,
    ).toBeGreaterThan(1);
  });

  it('is pay in different currencies, most of it readable and some only as words', () => {
    const ranges = postings.flatMap(({ baseSalary }) => baseSalary);
    const read = ranges.filter(({ min }) => min !== null);
    expect(new Set(read.map(({ currency }) => currency)).size).toBeGreaterThanOrEqual(8);
    expect(new Set(read.map(({ unit }) => unit)).size).toBeGreaterThanOrEqual(4);
    expect(read.length).toBeGreaterThan(ranges.length * 0.5);
    expect(read.length).toBeLessThan(ranges.length);
    for (const { min, max } of read) expect(max ?? 0).toBeGreaterThan(min ?? 0);
  });
});

describe('the dice under it', () => {
  it('fall by their seed', () => {
    const throws = (seed: string) => Array.from({ length: 5 }, diceOf(seed).roll);
    expect(throws('a')).toEqual(throws('a'));
    expect(throws('a')).not.toEqual(throws('b'));
    for (const thrown of throws('c')) expect(thrown >= 0 && thrown < 1).toBe(true);
  });

  it('will not pick from nothing', () => {
    expect(() => diceOf('a').pick([])).toThrow('fill the empty list');
  });

  it('deal every card once before any comes again', () => {
    const draw = packOf(['a', 'b', 'c', 'd', 'e'], diceOf('pack'));
    const drawn = Array.from({ length: 5 }, () => draw(2)).flat();
    for (const card of ['a', 'b', 'c', 'd', 'e']) expect(drawn.filter((one) => one === card).length).toBe(2);
    expect(draw(9).length).toBe(5);
    expect(packOf(['a', 'a', 'b'], diceOf('pack'))(3).toSorted()).toEqual(['a', 'b']);
  });

  it('spread values in exact shares', () => {
    const spreadOut = spread(
      [
        ['often', 3],
        ['rarely', 1],
      ],
      8,
      diceOf('spread'),
    );
    expect(spreadOut.toSorted()).toEqual([...Array(6).fill('often'), 'rarely', 'rarely']);
    expect(spread([['only', 1]], 3, diceOf('spread'))).toEqual(['only', 'only', 'only']);
  });
});
