import { describe, expect, it } from 'vitest';
import { ashby } from '../../../../lib/jobs/feeds/ashby.ts';
import { greenhouse } from '../../../../lib/jobs/feeds/greenhouse.ts';
import { normalise } from '../../../../lib/jobs/normalise/normalise.ts';
import type { FeedRecord } from '../../../../lib/jobs/posting.ts';
import { aRecord } from '../a-record.ts';
import { mappedBy } from '../feeds/mapped-by.ts';

/** What was counted in some 236,000 real postings, one by one, on the way from a feed's record to a posting. */

const now = new Date('2026-11-22T12:00:00Z');
const taken = (given: Partial<FeedRecord>) => {
  const origin = { ats: 'greenhouse', board: 'acme', isEmployers: true, company: null, now };
  const result = normalise(aRecord(given), origin);
  if ('refused' in result) throw new Error(result.refused);
  return result;
};
const posting = (given: Partial<FeedRecord>) => taken(given).posting;
const described = (text: string, format: 'html' | 'plain' | 'escaped' | 'unknown') =>
  posting({ description: { text, format } }).descriptionHtml;

describe('dirty descriptions', () => {
  it('escaped as entities that hold entities are unescaped, parsed and cleaned, in this order', () => {
    const text = '&lt;p style=&quot;color:red&quot;&gt;Go&amp;nbsp;&amp;amp; SQL&lt;/p&gt;';
    expect(described(text, 'escaped')).toBe('<p>Go &amp; SQL</p>');
  });

  it('with entities left over from HTML show what they stand for', () => {
    expect(described('R&amp;D and Caf&eacute;\n1 &lt; 2', 'unknown')).toBe(
      '<p>R&amp;D and Café<br />1 &lt; 2</p>',
    );
  });

  it('in a broken encoding are mended', () => {
    expect(described('<p>Itâ€™s a cafÃ©</p>', 'html')).toBe('<p>It’s a café</p>');
  });

  const check = (word: string) =>
    `Please mention the word **${word}** and tag R${word}== when applying to show you read the job post completely (#R${word}==). This is a beta feature to avoid spam applicants. Companies can search these words to find applicants that read this and see they're human.`;
  it('lose the line that checks their readers, so that two answers make the same text', () => {
    const [one, two] = ['AMBER', 'STONE'].map((word) =>
      described(`<p>We build.</p><br/>${check(word)}`, 'html'),
    );
    expect([one, two]).toEqual(['<p>We build.</p>', '<p>We build.</p>']);
    expect(described(`We build.\n\n${check('AMBER')}`, 'plain')).toBe('<p>We build.</p>');
  });

  it('as long as a book are cut at 60,000 characters and stay whole HTML', () => {
    for (const text of ['a'.repeat(200_000), '&'.repeat(200_000), `${'word '.repeat(40_000)}😀`]) {
      const html = described(text, 'plain') ?? '';
      expect(html.length).toBeLessThanOrEqual(60_000);
      expect(html.length).toBeGreaterThan(55_000);
      expect(html).toMatch(/^<p>[^<]*<\/p>$/);
      expect(html).not.toMatch(/&(?!amp;)/);
    }
  });

  it('that are empty are none', () => {
    for (const text of ['', '   ', '<p>&nbsp;</p>', '<script>x</script>'])
      expect(described(text, 'html'), text).toBeNull();
  });
});

describe('dirty titles', () => {
  it.each([
    [' Backend Engineer ', 'Backend Engineer'],
    ['Backend\u00a0\u00a0Engineer', 'Backend Engineer'],
    ['Back\u200bend Engineer', 'Backend Engineer'],
    ['BACKEND ENGINEER', 'BACKEND ENGINEER'],
    ['🔒 Backend Engineer 🛂', '🔒 Backend Engineer 🛂'],
    ['バックエンドエンジニア', 'バックエンドエンジニア'],
    ['Разработчик', 'Разработчик'],
    ['מפתח Backend', 'מפתח Backend'],
    ['R&amp;D Engineer', 'R&D Engineer'],
    ['Desarrollador, MÃ©xico', 'Desarrollador, México'],
    ['Backend Engineer (m/w/d)', 'Backend Engineer'],
    ['Backend Engineer – $120k (Remote)', 'Backend Engineer – $120k (Remote)'],
    ['Broken \ud83d', 'Broken \ufffd'],
    [`${'Very '.repeat(30)}long`, `${'Very '.repeat(30)}long`],
  ])('%j becomes %j', (title, expected) => {
    expect(posting({ title }).title).toBe(expected);
  });
});

describe('dirty addresses', () => {
  it.each([
    ['http://acme.example/1', 'http://acme.example/1'],
    ['https://acme.example/1#apply', 'https://acme.example/1#apply'],
    ['https://acme.example/1?utm_source=x', 'https://acme.example/1?utm_source=x'],
    ['javascript:alert(1)', null],
    ['https://none', null],
    ['', null],
  ])('%j is %s', (url, expected) => {
    expect(posting({ url }).url).toBe(expected);
  });
});

describe('dirty places', () => {
  const raw = (...locations: string[]) => posting({ locations }).jobLocations.map((place) => place.raw);

  it.each([
    [[''], []],
    [['N/A'], []],
    [['LOCATION'], []],
    [['2 Locations'], ['2 Locations']],
    [['Remote'], ['Remote']],
    [['Anywhere'], ['Anywhere']],
    [['Remote, '], ['Remote']],
    [['Berlin, '], ['Berlin']],
    [['Remote - US'], ['Remote - US']],
    [['SF, NYC, remote'], ['SF', 'NYC', 'remote']],
    [['Berlin; Oslo | Paris • Rome'], ['Berlin', 'Oslo', 'Paris', 'Rome']],
  ])('%j are shown as %j', (locations, expected) => {
    expect(raw(...locations)).toEqual(expected);
  });

  it('that only say how one works lie nowhere, whatever country the feed adds', () => {
    const remote = posting({ locations: ['Remote'], country: 'DE' });
    expect(remote.jobLocations).toEqual([{ raw: 'Remote', locality: null, region: null, countryCode: null }]);
    expect(remote).toMatchObject({ workplaceType: 'remote', applicantLocationRequirements: ['DE'] });
    expect(posting({ locations: ['Remote', 'Leixlip Campus'], country: 'IE' }).jobLocations).toMatchObject([
      { raw: 'Remote', countryCode: null },
      { raw: 'Leixlip Campus', countryCode: 'IE' },
    ]);
  });

  it('of applicants go before those of the office', () => {
    const office = { locations: ['Berlin, Germany'], workplace: 'TELECOMMUTE' };
    expect(posting(office).applicantLocationRequirements).toEqual(['DE']);
    const anywhere = { ...office, applicantLocations: ['USA', 'Canada'] };
    expect(posting(anywhere)).toMatchObject({
      applicantLocationRequirements: ['CA', 'US'],
      jobLocations: [{ raw: 'Berlin, Germany' }],
    });
  });

  it('of a job called remote and hybrid at once are hybrid', () => {
    const job = { id: 'a-1', title: 'Engineer', isRemote: true, workplaceType: 'Hybrid', location: 'Oslo' };
    expect(posting(mappedBy(ashby, job).record).workplaceType).toBe('hybrid');
  });
});

describe('dirty dates', () => {
  it.each([
    [1_783_731_532, '2026-07-11T00:58:52.000Z'],
    ['1783731532', '2026-07-11T00:58:52.000Z'],
    [1_783_731_532_000, '2026-07-11T00:58:52.000Z'],
    ['2026-07-16T11:55:32-04:00', '2026-07-16T15:55:32.000Z'],
    ['2026-08-15T10:23:26', '2026-08-15T10:23:26.000Z'],
    ['2026-08-05 10:10:39 UTC', '2026-08-05T10:10:39.000Z'],
    ['2026-08-05', '2026-08-05'],
  ])('%j is %s', (datePosted, expected) => {
    expect(taken({ datePosted })).toMatchObject({ posting: { datePosted: expected }, remarks: [] });
  });

  it.each([
    ['datePosted', 'over 8 years'],
    ['datePosted', 'Mar 15'],
    ['datePosted', '2031-01-01'],
    ['dateUpdated', 'yesterday'],
    ['validThrough', 'until filled'],
    ['validThrough', '9999-12-31'],
  ])('a %s of %j is left out, and told', (field, value) => {
    expect(taken({ [field]: value })).toMatchObject({
      posting: { [field]: null },
      remarks: [`has a ${field} that is no date we can read or believe`],
    });
  });

  it('that are not there are not told', () => {
    for (const datePosted of [null, '', ' ', 0, '0']) expect(taken({ datePosted }).remarks).toEqual([]);
  });
});

describe('dirty pay', () => {
  const range = { min: 1, max: 2, currency: 'USD', unit: 'year', raw: null, scope: null } as const;

  it('of 0 is unknown, and of two ends one may be', () => {
    expect(posting({ pay: [{ ...range, min: 0, max: 0 }] }).baseSalary).toEqual([]);
    expect(posting({ pay: [{ ...range, min: 0 }] }).baseSalary).toMatchObject([{ min: null, max: 2 }]);
  });

  it('in tiers and currencies stays as many ranges, each with its scope', () => {
    const part = (given: Record<string, unknown>) => ({
      compensationType: 'Salary',
      interval: '1 YEAR',
      currencyCode: 'USD',
      minValue: 100_000,
      maxValue: 120_000,
      summary: '$100K – $120K',
      ...given,
    });
    const job = {
      id: 'a-1',
      title: 'Engineer',
      compensation: {
        compensationTiers: [
          { title: 'New York', components: [part({}), part({ compensationType: 'Commission' })] },
          { title: 'Remote', components: [part({}), part({ compensationType: 'EquityCashValue' })] },
          {
            title: 'Canada',
            components: [part({ currencyCode: 'CAD' }), part({ compensationType: 'Bonus' })],
          },
        ],
        summaryComponents: [],
      },
    };
    expect(posting(mappedBy(ashby, job).record).baseSalary).toMatchObject([
      { scope: 'New York', currency: 'USD', source: 'structured' },
      { scope: 'Remote', currency: 'USD', source: 'structured' },
      { scope: 'Canada', currency: 'CAD', source: 'structured' },
    ]);
  });

  it.each([
    ['60,000-105,000 USD per hour'],
    ['$110,000 USD'],
    ['₹20L - ₹30L'],
    ['£60K - £80K GBP'],
    ['5,000 - 7,000'],
  ])('%s says nothing surely but its words', (pay) => {
    expect(posting({ pay }).baseSalary).toEqual([
      { min: null, max: null, currency: null, unit: null, raw: pay, scope: null, source: 'text' },
    ]);
  });
});

describe('people in a feed', () => {
  it('never leave the fields they stand in, whatever the fields are called', () => {
    const person = { name: 'Nobody Inparticular', email: 'nobody@acme.example' };
    const metadata = [
      { name: 'Hiring Manager E-mail', value: person.email, value_type: 'short_text' },
      { name: 'Recruiter', value: person, value_type: 'user' },
      { name: 'Remote', value: person.name, value_type: 'user' },
      { name: 'Employment Type', value: person.name, value_type: 'user' },
      { name: 'DO NOT USE - Division', value: 'Secret', value_type: 'single_select' },
      { name: 'Cost Center', value: 'CC-1', value_type: 'short_text' },
    ];
    const { record } = mappedBy(greenhouse, { id: 1, internal_job_id: 2, title: 'Engineer', metadata });
    expect(JSON.stringify(record)).not.toMatch(/Nobody|nobody@|Secret|CC-1/);
    expect(record).toMatchObject({ workplace: null, employmentType: null });
  });

  it('are named in a description only as the employer wrote it, and no address is a link', () => {
    expect(described('<p>Write to jobs@acme.example</p>', 'html')).toBe('<p>Write to jobs@acme.example</p>');
    const link = '<p><a href="mailto:jobs@acme.example?subject=Hi">Write us</a></p>';
    expect(described(link, 'html')).toBe('<p>Write us (jobs@acme.example)</p>');
    const same = '<p><a href="mailto:jobs@acme.example">jobs@acme.example</a></p>';
    expect(described(same, 'html')).toBe('<p>jobs@acme.example</p>');
  });
});

describe('what is no job, and what comes twice', () => {
  it.each([['General Application'], ['Join our Talent Community'], ['TEST - do not apply']])(
    '%s',
    (title) => {
      const origin = { ats: 'table', board: null, isEmployers: false, company: null, now };
      expect(normalise(aRecord({ title }), origin)).toHaveProperty('refused');
    },
  );

  it('two openings at one address stay two', () => {
    const url = 'https://acme.example/careers';
    expect(posting({ nativeId: '1', url }).id).not.toBe(posting({ nativeId: '2', url }).id);
  });
});

describe('text cut inside a character', () => {
  it('is cut before it, and a lone half is replaced', () => {
    const long = `${'a'.repeat(1_999)}😀`;
    const made = posting({ company: long, department: long, locations: [long], title: 'x\udc00y' });
    expect(JSON.stringify(made).isWellFormed()).toBe(true);
    expect(JSON.stringify(made)).not.toContain('a\ufffd');
    expect(made.title).toBe('x\ufffdy');
  });
});
