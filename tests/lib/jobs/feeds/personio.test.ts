import { describe, expect, it } from 'vitest';
import { personio } from '../../../../lib/jobs/feeds/personio.ts';
import { xmlOf } from '../../../../lib/jobs/import/xml.ts';
import { mappedBy } from './mapped-by.ts';

const ADDRESS = 'https://acme.jobs.personio.de/xml?language=en';

const aPosition = (inner = ''): string => `
  <position>
    <id>0183417</id>
    <subcompany>Acme SE &amp; Co. KG</subcompany>
    <office>Munich</office>
    <additionalOffices><office>Berlin</office><office>Munich</office></additionalOffices>
    <department>Product and Tech</department>
    <recruitingCategory>Engineering</recruitingCategory>
    <name>Backend Engineer (m/w/d)</name>
    <jobDescriptions>
      <jobDescription><name>Your tasks &amp; ours</name><value><![CDATA[<p>Build &amp; run.</p>]]></value></jobDescription>
      <jobDescription><name>You</name><value>&lt;p&gt;Write Go.&lt;/p&gt;</value></jobDescription>
    </jobDescriptions>
    <employmentType>permanent</employmentType>
    <seniority>experienced</seniority>
    <schedule>full-time</schedule>
    <yearsOfExperience>2-5</yearsOfExperience>
    <createdAt>2026-08-13T14:10:41+00:00</createdAt>${inner}
  </position>`;
const aFeed = (...positions: string[]): string =>
  `<?xml version='1.0' encoding='UTF-8'?>\n<workzag-jobs>${positions.join('')}</workzag-jobs>`;
const listOf = (xml: string): unknown[] | null => personio.list(xmlOf(xml, 'feed.xml'));
const recordOf = (xml: string, address: string | null = ADDRESS) =>
  mappedBy(personio, listOf(aFeed(xml))?.[0], address);

describe('a Personio position', () => {
  it('is mapped field by field', () => {
    const { board, record } = recordOf(aPosition());
    expect(board).toBe('acme');
    expect(record).toEqual({
      nativeId: '0183417',
      internalJobId: null,
      title: 'Backend Engineer (m/w/d)',
      company: 'Acme SE & Co. KG',
      url: 'https://acme.jobs.personio.de/job/0183417',
      applyUrl: 'https://acme.jobs.personio.de/job/0183417',
      locations: ['Munich', 'Berlin'],
      country: null,
      workplace: null,
      employmentType: 'full-time',
      department: 'Product and Tech',
      datePosted: '2026-08-13T14:10:41+00:00',
      dateUpdated: null,
      validThrough: null,
      description: {
        format: 'html',
        text: '<h3>Your tasks &amp; ours</h3><p>Build &amp; run.</p>\n<h3>You</h3><p>Write Go.</p>',
      },
      pay: null,
      language: null,
    });
  });

  it('with one section and one further office is read as well', () => {
    const { record } = recordOf(`<position><id>1</id><name>Tester</name><office>Oslo</office>
      <additionalOffices><office>Bergen</office></additionalOffices><department></department>
      <jobDescriptions><jobDescription><name>Tasks</name><value>Test.</value></jobDescription></jobDescriptions>
      <employmentType>intern</employmentType><schedule>full-time</schedule></position>`);
    expect(record).toMatchObject({
      locations: ['Oslo', 'Bergen'],
      employmentType: 'intern',
      description: { text: '<h3>Tasks</h3>Test.' },
    });
  });

  it('from a file has no page', () => {
    const { board, record } = recordOf(aPosition(), null);
    expect([board, record.url, record.applyUrl]).toEqual([null, null, null]);
  });

  it('is refused without an id', () => {
    expect(personio.map({ name: 'Tester' }, ADDRESS)).toEqual({ refused: 'has no id' });
  });
});

describe('a Personio feed', () => {
  it('holds none, one or many positions', () => {
    expect(listOf(aFeed())).toEqual([]);
    expect(listOf('<workzag-jobs/>')).toEqual([]);
    expect(listOf(aFeed(aPosition()))).toHaveLength(1);
    expect(listOf(aFeed(aPosition(), aPosition()))).toHaveLength(2);
    expect(listOf('<jobs><position/></jobs>')).toBeNull();
  });

  it.each([
    [ADDRESS, 'acme'],
    ['https://acme.jobs.personio.com/job/1', 'acme'],
    ['https://acme.jobs.personio.de.evil.example/xml', null],
  ])('names its board in %s', (address, board) => {
    expect(personio.boardOf(address)).toBe(board);
  });
});
