import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { parseFragment } from 'parse5';
import { describe, expect, it } from 'vitest';
import { creditOf } from '../../../../lib/jobs/credit.ts';
import { descriptionHtml } from '../../../../lib/jobs/html/description.ts';
import { BrokenInput } from '../../../../lib/jobs/import/errors.ts';
import { pageDataOf } from '../../../../lib/jobs/import/html.ts';
import { type ImportOptions, importOpenings } from '../../../../lib/jobs/import/import-openings.ts';
import { textOf } from '../../../../lib/jobs/import/text.ts';
import { openSqliteStore } from '../../../../lib/jobs/stores/sqlite.ts';
import { openPostings } from '../a-new-posting.ts';

/** Collected attack strings and broken bodies, which are no part of the project: read where they stand beside it. */
const hostile = new URL('../../../../../shared/hostile/', import.meta.url);
const isThere = existsSync(hostile);
if (!isThere) console.warn(`Skipped: the hostile inputs are not at ${hostile.pathname}.`);

const classify: ImportOptions['classify'] = () => ({
  roles: [],
  level: null,
  experienceRequirements: [],
  skills: [],
});
const read = (path: string): string => readFileSync(new URL(path, hostile), 'utf8');

describe.skipIf(!isThere)('a broken body', () => {
  const bodies = isThere ? readdirSync(new URL('json/test_parsing/', hostile)) : [];
  const outcome = async (file: string, format: string): Promise<string> => {
    const store = openSqliteStore(':memory:');
    const before = JSON.stringify([{ title: 'Engineer', company: 'Acme' }]);
    await importOpenings({ format: 'jsonl', text: before, name: 'before', store, classify });
    const version = await store.version();
    try {
      const text = textOf(
        readFileSync(new URL(`json/test_parsing/${encodeURIComponent(file)}`, hostile)),
        file,
      );
      await importOpenings({ format, text, name: file, company: 'Acme', store, classify });
      return 'read';
    } catch (error) {
      expect(error, file).toBeInstanceOf(BrokenInput);
      expect(await store.version(), file).toBe(version);
      return 'refused';
    } finally {
      await store.close();
    }
  };

  it.each(['jsonl', 'greenhouse', 'lever', 'remoteok', 'himalayas', 'json-ld'])(
    'of %s is refused whole, and nothing else crashes either',
    async (format) => {
      expect(bodies.length).toBeGreaterThan(300);
      for (const file of bodies) {
        const end = await outcome(file, format);
        if (file.startsWith('n_')) expect([file, end]).toEqual([file, 'refused']);
      }
    },
    60_000,
  );
});

describe.skipIf(!isThere)('attack strings', () => {
  const payloads = isThere ? read('xss/payloads.txt').split('\n').filter(Boolean) : [];
  const ALLOWED =
    /^(?:#text|p|br|ul|ol|li|h[2-4]|strong|em|b|i|a|blockquote|code|pre|table|thead|tbody|tr|th|td)$/;

  type Node = { nodeName: string; attrs?: { name: string; value: string }[]; childNodes?: Node[] };
  const faultsIn = (node: Node): string[] => [
    ...(ALLOWED.test(node.nodeName) || node.nodeName === '#document-fragment' ? [] : [`<${node.nodeName}>`]),
    ...(node.attrs ?? []).flatMap(({ name, value }) =>
      (name === 'href' && value.startsWith('https://')) || (name === 'rel' && value === 'nofollow noopener')
        ? []
        : [`${node.nodeName} ${name}=${value}`],
    ),
    ...(node.childNodes ?? []).flatMap(faultsIn),
  ];

  it('leave nothing in a description but allowed tags and links', () => {
    expect(payloads.length).toBeGreaterThan(4_000);
    for (const payload of payloads) {
      for (const format of ['html', 'plain', 'escaped', 'unknown'] as const) {
        for (const text of [payload, `<p>${payload}</p>`, `<div><a href="${payload}">x</a></div>`]) {
          const html = descriptionHtml({ text, format }) ?? '';
          expect([text, faultsIn(parseFragment(html))]).toEqual([text, []]);
        }
      }
    }
  }, 120_000);

  const strings = (): string[] => [...JSON.parse(read('naughty/blns.json')), ...payloads];
  const soundIn = async (format: string, text: string, most: number): Promise<void> => {
    const store = openSqliteStore(':memory:');
    const summary = await importOpenings({ format, text, name: 'naughty', company: 'Acme', store, classify });
    const postings = await openPostings(store);
    expect(summary.inserted + summary.refused + summary.repeated, format).toBe(most);
    expect(postings.length, format).toBe(summary.inserted);
    expect(postings.length, format).toBeGreaterThan(most / 2);
    for (const posting of postings) {
      expect(JSON.stringify(posting).isWellFormed()).toBe(true);
      for (const address of [posting.url, posting.applyUrl, creditOf(posting)?.url ?? null])
        if (address !== null) expect(address).toMatch(/^https?:\/\//);
    }
    await store.close();
  };

  it.each([
    ['arbeitnow', 'data', ['slug', 'title', 'company_name', 'url', 'location', 'created_at', 'description']],
    [
      'remotive',
      'jobs',
      ['title', 'company_name', 'url', 'job_type', 'publication_date', 'salary', 'description'],
    ],
    [
      'remoteok',
      null,
      ['position', 'company', 'url', 'apply_url', 'location', 'date', 'salary_min', 'description'],
    ],
    [
      'himalayas',
      'jobs',
      ['title', 'companyName', 'applicationLink', 'currency', 'salaryPeriod', 'pubDate', 'description'],
    ],
    ['jobicy', 'jobs', ['jobTitle', 'companyName', 'url', 'jobGeo', 'jobType', 'pubDate', 'jobDescription']],
  ])(
    'and naughty ones in an answer of %s crash nothing',
    async (format, list, fields) => {
      const rows = strings().map((text, at) => ({
        ...{ id: at + 1, guid: `g-${at}` },
        ...Object.fromEntries(fields.map((field) => [field, field === 'slug' ? `${at} ${text}` : text])),
      }));
      await soundIn(format, JSON.stringify(list === null ? rows : { [list]: rows }), rows.length);
    },
    60_000,
  );

  it('and naughty ones in JSON-LD crash nothing', async () => {
    const scripts = strings().map((text, at) =>
      JSON.stringify({
        '@type': 'JobPosting',
        ...{ identifier: at + 1, title: text, url: text, description: text, datePosted: text },
        ...{ hiringOrganization: { name: text }, jobLocation: { address: { addressLocality: text } } },
        ...{ employmentType: text, jobLocationType: text, baseSalary: { currency: text, value: text } },
        applicantLocationRequirements: text,
      }),
    );
    await soundIn('json-ld', `[${scripts.join(',')}]`, scripts.length);
  }, 60_000);

  it('and naughty ones in a script of a page take no script before them along', () => {
    const script = (json: string): string => `<script type="application/ld+json">${json}</script>`;
    for (const text of strings()) {
      const page = `<html>${script('{"first":1}')}${script(JSON.stringify({ text }))}</html>`;
      const { documents, broken } = pageDataOf(page, 'page');
      expect(documents[0]).toEqual({ first: 1 });
      expect(/<\/script/i.test(text) || (broken.length === 0 && documents.length === 2), text).toBe(true);
    }
  });

  it('and naughty ones in every field crash nothing and leave sound values', async () => {
    const strings: string[] = [...JSON.parse(read('naughty/blns.json')), ...payloads];
    const store = openSqliteStore(':memory:');
    const rows = strings.map((text) => ({
      ...{
        id: text,
        title: text,
        company: text,
        url: text,
        applyUrl: text,
        location: text,
        datePosted: text,
      },
      ...{ validThrough: text, workplace: text, type: text, department: text, description: text, pay: text },
    }));
    const text = JSON.stringify(rows);
    const summary = await importOpenings({ format: 'jsonl', text, name: 'naughty', store, classify });
    expect(summary.inserted + summary.refused + summary.repeated).toBe(strings.length);
    const postings = await openPostings(store);
    expect(postings.length).toBeGreaterThan(4_500);
    for (const posting of postings) {
      expect(posting.hiringOrganization.slug).toMatch(/^[a-z0-9-]+$/);
      expect(posting.id).toMatch(/^[a-z2-7]{12}$/);
      expect(JSON.stringify(posting).isWellFormed()).toBe(true);
      for (const address of [posting.url, posting.applyUrl]) {
        if (address !== null) expect(address).toMatch(/^https?:\/\//);
      }
    }
    await store.close();
  }, 60_000);
});
