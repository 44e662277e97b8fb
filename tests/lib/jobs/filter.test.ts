import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  AGES,
  EVIDENCE,
  FILTER_GROUPS,
  type JobFilter,
  jobFilterReader,
  SORTS,
} from '../../../lib/jobs/filter.ts';
import { filterQuery, subscription, toggled } from '../../../lib/jobs/filter-address.ts';

const roles = ['backend-developer', 'data-engineer', 'software-engineer'];
const skills = ['django', 'postgresql', 'python'];
const read = jobFilterReader({ roles: new Set(roles), skills: new Set(skills) });
const params = (query: string) => {
  const search = new URLSearchParams(query);
  return Object.fromEntries([...new Set(search.keys())].map((key) => [key, search.getAll(key)]));
};
const readQuery = (query: string): JobFilter => read(params(query));
const nothing = read({});

describe('reading an address', () => {
  it.each([
    ['level=entry&level=senior', { level: ['entry', 'senior'] }],
    ['level=senior&level=entry&level=entry', { level: ['entry', 'senior'] }],
    ['level=Senior', { level: ['senior'] }],
    ['level=wizard', {}],
    ['workplace=on-site&workplace=not-stated', { workplace: ['on-site', 'not-stated'] }],
    ['role=backend-developer&role=astronaut', { role: ['backend-developer'] }],
    ['skill=python&skill=alchemy&skill=django', { skill: ['django', 'python'] }],
    ['country=us&country=DE', { country: ['DE', 'US'] }],
    ['country=WORLDWIDE&country=usa', { country: ['worldwide'] }],
    ['company=acme-labs', { company: ['acme-labs'] }],
    ['company=../etc', {}],
    ['posted=7d', { posted: '7d' }],
    ['posted=30d&posted=7d', { posted: '30d' }],
    ['posted=1y', {}],
    ['pay=stated', { pay: 'stated' }],
    ['pay=high', {}],
    ['evidence=generic', { evidence: ['generic'] }],
    ['evidence=description&evidence=title', {}],
    ['sort=newest', {}],
    ['sort=match', {}],
    ['q=django&sort=match', { q: 'django' }],
    ['q=django&sort=newest', { q: 'django', sort: 'newest' }],
    ['q=%20%20node%20%20js%0A', { q: 'node js' }],
    ['page=3', { page: 3 }],
    ['page=0', {}],
    ['page=-1', {}],
    ['page=two', {}],
    ['page=99999999', { page: 1_000_000 }],
    [`page=${'9'.repeat(400)}`, { page: 1_000_000 }],
    ['page=abc&page=2', { page: 2 }],
    ['posted=bogus&posted=7D', { posted: '7d' }],
    ['pay=x&pay=STATED', { pay: 'stated' }],
    ['q=!!!', {}],
    ['country=uk', { country: ['GB'] }],
    ['country=ZZ&country=QX', {}],
    ['colour=green', {}],
  ])('understands %s', (query, expected) => {
    expect(readQuery(query)).toEqual({ ...nothing, ...expected });
  });

  it('never throws, whatever the keys and values', () => {
    fc.assert(
      fc.property(
        fc.dictionary(fc.string(), fc.oneof(fc.string({ unit: 'binary' }), fc.array(fc.string()))),
        (raw) => {
          expect(() => filterQuery(read(raw))).not.toThrow();
        },
      ),
    );
  });

  it('reads at most a hundred letters of a search and keeps letters whole', () => {
    const { q } = readQuery(`q=${encodeURIComponent('𐐀'.repeat(200))}`);
    expect(Array.from(q)).toHaveLength(100);
    expect(q.isWellFormed()).toBe(true);
  });
});

const aFilter = fc
  .record({
    q: fc.oneof(
      fc.string({ maxLength: 20 }),
      fc.string({ maxLength: 20, unit: 'grapheme' }),
      fc.constantFrom('Zürich', 'データ', 'Äpfel & Öl', 'C++', 'naïve “quotes”', '👩‍💻 dev', '100 %'),
    ),
    role: fc.subarray(roles),
    level: fc.subarray([...FILTER_GROUPS.level.values]),
    workplace: fc.subarray([...FILTER_GROUPS.workplace.values]),
    country: fc.subarray(['DE', 'US', 'worldwide', 'not-stated']),
    skill: fc.subarray(skills),
    company: fc.subarray(['acme', 'zeta-2', 'bäckerei-öl', '株式会社']),
    type: fc.subarray([...FILTER_GROUPS.type.values]),
    posted: fc.constantFrom(...AGES, ''),
    pay: fc.constantFrom('stated', ''),
    evidence: fc.subarray([...EVIDENCE]),
    sort: fc.constantFrom(...SORTS, ''),
    page: fc.integer({ min: 1, max: 9999 }).map(String),
  })
  .map((raw) => read(raw));

describe('writing an address', () => {
  it('is undone by reading it', () => {
    fc.assert(
      fc.property(aFilter, (filter) => {
        expect(readQuery(filterQuery(filter))).toEqual(filter);
      }),
    );
  });

  it('gives one address for every order and spelling of a choice', () => {
    fc.assert(
      fc.property(aFilter, fc.infiniteStream(fc.nat()), (filter, dice) => {
        const pairs = [...new URLSearchParams(filterQuery(filter))];
        const shuffled = pairs
          .map((pair) => ({ pair, at: dice.next().value }))
          .sort((a, b) => Number(a.at) - Number(b.at));
        const query = new URLSearchParams(shuffled.map(({ pair }) => pair)).toString();
        expect(filterQuery(readQuery(query))).toBe(filterQuery(filter));
      }),
    );
  });

  it('gives the same address for other letter cases, spaces, repetitions, and what nobody knows among them', () => {
    const noise = fc.array(
      fc.constantFrom<[string, string]>(
        ['colour', 'green'],
        ['level', 'wizard'],
        ['country', 'QX'],
        ['role', 'astronaut'],
        ['skill', ''],
        ['posted', '1y'],
        ['pay', ''],
        ['page', 'two'],
        ['sort', 'loudest'],
        ['evidence', 'rumour'],
        ['company', '../etc'],
      ),
    );
    fc.assert(
      fc.property(aFilter, noise, fc.infiniteStream(fc.nat({ max: 3 })), (filter, others, dice) => {
        const messy = [...new URLSearchParams(filterQuery(filter))].flatMap(([key, value]) => {
          const turn = dice.next().value;
          if (key === 'q') return [[key, turn ? `  ${value} \n` : value]];
          const spelled = key === 'page' || turn % 2 ? value : ` ${value.toUpperCase()} `;
          return turn > 1
            ? [
                [key, spelled],
                [key, value],
              ]
            : [[key, spelled]];
        });
        const query = new URLSearchParams([...messy, ...others]).toString();
        expect(filterQuery(readQuery(query))).toBe(filterQuery(filter));
      }),
    );
  });

  it('tries every key of the filter, most of them with a choice and without', () => {
    const tried = new Map<string, number>();
    const states = fc.sample(aFilter, { numRuns: 300, seed: 4 });
    for (const filter of states)
      for (const key of new Set(new URLSearchParams(filterQuery(filter)).keys()))
        tried.set(key, (tried.get(key) ?? 0) + 1);
    for (const key of Object.keys(nothing)) {
      expect(tried.get(key), key).toBeGreaterThan(30);
      if (key !== 'page') expect(tried.get(key), key).toBeLessThan(300);
    }
  });

  it('leaves defaults out', () => {
    expect(filterQuery(nothing)).toBe('');
    expect(filterQuery(readQuery('page=1&sort=newest&posted=&q=&evidence=title&evidence=description'))).toBe(
      '',
    );
  });

  it('leaves out the groups that the page itself decides', () => {
    const filter = readQuery('role=backend-developer&level=entry');
    expect(filterQuery(filter, { without: ['role'] })).toBe('level=entry');
  });
});

describe('changing a choice', () => {
  it('adds and takes away a value in the one order, and goes to the first page', () => {
    const start = readQuery('level=senior&page=4');
    const more = toggled(start, 'level', 'entry');
    expect(filterQuery(more)).toBe('level=entry&level=senior');
    expect(filterQuery(toggled(more, 'level', 'senior'))).toBe('level=entry');
    expect(filterQuery(toggled(toggled(nothing, 'posted', '7d'), 'posted', '7d'))).toBe('');
  });
});

describe('subscribing to a state', () => {
  it.each([
    ['q=python&page=3', 'q=python&sort=newest'],
    ['q=python&sort=match', 'q=python&sort=newest'],
    ['level=senior&page=2', 'level=senior'],
    ['', ''],
  ])('"%s" is read from the start, newest first', (query, subscribed) => {
    const filter = subscription(readQuery(query));
    expect(filterQuery(filter)).toBe(subscribed);
    expect(readQuery(filterQuery(filter))).toEqual(filter);
  });
});
