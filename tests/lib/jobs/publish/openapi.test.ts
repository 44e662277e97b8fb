import { Validator } from '@seriousme/openapi-schema-validator';
import { describe, expect, it } from 'vitest';
import { REFUSALS } from '../../../../lib/edge/error-page.ts';
import { DEFAULT_LIMITS } from '../../../../lib/edge/limits.ts';
import { declaredValues, type FilterGroup, GROUP_NAMES, MOST_VALUES } from '../../../../lib/jobs/filter.ts';
import { CSV_COLUMNS } from '../../../../lib/jobs/publish/csv.ts';
import { jobsJson } from '../../../../lib/jobs/publish/json.ts';
import { openApi } from '../../../../lib/jobs/publish/openapi.ts';
import { aPlace, aPosting } from '../a-posting.ts';
import { faultsBy } from './a-checker.ts';
import { found, known, publisher, read } from './a-publisher.ts';

const named: Partial<Record<FilterGroup, string[]>> = { role: [...known.roles], skill: [...known.skills] };
const whole = openApi({
  siteUrl: publisher.siteUrl,
  empty: read({}),
  known: named,
});
const document = JSON.parse(JSON.stringify(whole));
const { parameters, schemas } = document.components;

const anAnswer = (raw = {}) => {
  const filter = read(raw);
  const postings = [
    aPosting({
      jobLocations: [aPlace('Berlin', 'DE')],
      roles: [{ role: 'data-engineer', evidence: 'title' }],
    }),
    aPosting({
      datePosted: null,
      url: null,
      sourceId: 'remotive',
      experienceRequirements: [
        { kind: 'none', quote: 'none' },
        { kind: 'years', min: 2, max: 3, quote: '2-3 years' },
      ],
      baseSalary: [
        { min: 1, max: 2, currency: 'EUR', unit: 'hour', raw: '1', scope: null, source: 'structured' },
      ],
    }),
  ];
  const near = [{ filter: read({}), total: 2, employers: 1 }];
  const answer = jobsJson({ filter, result: found(postings, filter), near, asOf: null }, publisher);
  return JSON.parse(JSON.stringify(answer));
};

describe('the OpenAPI document', () => {
  it('is one by the rules of OpenAPI 3.1', async () => {
    const validator = new Validator();
    const { valid, errors } = await validator.validate(structuredClone(document));
    expect([valid, errors]).toEqual([true, undefined]);
    expect(validator.version).toBe('3.1');
  });

  it('has every reference it makes', () => {
    const references = [...JSON.stringify(document).matchAll(/"\$ref":"#\/([^"]+)"/g)].map(
      ([, path]) => path,
    );
    expect(references.length).toBeGreaterThan(30);
    for (const path of references) {
      const target = (path ?? '').split('/').reduce((at, key) => at?.[key], document);
      expect(target, path).toBeTypeOf('object');
    }
  });

  it('describes every group of the filter with every value, and the rest of the query', () => {
    for (const group of GROUP_NAMES) {
      const { name, schema, description } = parameters[group];
      expect(name).toBe(group);
      expect(description).toMatch(/\S/);
      const values = (schema.items ?? schema).enum;
      expect(values, group).toEqual(declaredValues(group) ?? named[group]);
      expect(schema.type, group).toBe(Array.isArray(read({})[group]) ? 'array' : 'string');
    }
    expect(Object.keys(parameters)).toEqual([...GROUP_NAMES, 'q', 'sort', 'page']);
  });

  it('gives the feeds without pages no page', () => {
    const names = (path: string): string[] =>
      document.paths[path].get.parameters.map(({ $ref }: { $ref: string }) => $ref.split('/').at(-1));
    expect(names('/jobs.json')).toEqual(Object.keys(parameters));
    for (const path of ['/jobs.atom', '/jobs.csv'])
      expect(names(path)).toEqual(Object.keys(parameters).filter((name) => name !== 'page'));
  });

  it('promises the newest openings of no search that is ordered by match', () => {
    const { summary, description } = document.paths['/jobs.atom'].get;
    expect(summary).not.toMatch(/newest/i);
    expect(description).toContain('best match where words are searched (`q`); add `sort=newest`');
  });

  it('says how many values a group takes where nothing else bounds them', () => {
    const bounds = GROUP_NAMES.map((group) => [group, parameters[group].schema.maxItems]);
    expect(bounds.filter(([, most]) => most !== undefined)).toEqual(
      ['role', 'country', 'skill', 'company'].map((group) => [group, MOST_VALUES]),
    );
    for (const group of GROUP_NAMES)
      expect(declaredValues(group)?.length ?? 0, group).toBeLessThanOrEqual(MOST_VALUES);
  });

  it('declares what is refused at the door, under the status it has there', () => {
    const { responses } = document.components;
    for (const path of ['/jobs.json', '/jobs.atom', '/jobs.csv'])
      expect(Object.keys(document.paths[path].get.responses)).toEqual([
        ...['200', '304', '400', '405', '414', '429', '503'],
      ]);
    const refused = Object.values(REFUSALS).map(({ status }) => String(status));
    expect(Object.keys(document.paths['/jobs.json'].get.responses)).toEqual(expect.arrayContaining(refused));
    expect(responses.NotReadable.description).toContain(
      `more than ${DEFAULT_LIMITS.queryKeys} key=value pairs`,
    );
    expect(responses.TooLong.description).toContain(DEFAULT_LIMITS.targetLength.toLocaleString('en'));
    expect(Object.keys(responses.TooMany.headers)).toEqual(['Retry-After']);
    expect(responses.TooMany.content).toHaveProperty(['text/html']);
  });

  it('says which jobs may not be handed on, and what a feed calls a job that only went unseen', () => {
    for (const name of ['mayPassOn', 'may_pass_on', 'rights'])
      expect(document.info.description).toContain(`\`${name}\``);
    expect(schemas.Job.properties.mayPassOn.description).toContain('not handed on to search engines');
    expect(document.paths['/jobs.atom'].get.description).toContain('`probably-closed`');
  });

  it('names every column of the table', () => {
    for (const { name } of CSV_COLUMNS)
      expect(document.paths['/jobs.csv'].get.description).toContain(`\`${name}\``);
  });
});

describe('its schemas', () => {
  const faults = faultsBy(document, 'Jobs');

  it('fit what jobs.json answers', () => {
    expect(faults(anAnswer())).toEqual([]);
    expect(faults(anAnswer({ level: 'lead' }))).toEqual([]);
  });

  it('refuse an answer with a field they do not know, without one, or with another value', () => {
    const answer = anAnswer();
    expect(faults({ ...answer, more: 1 })).toEqual([' must NOT have additional properties']);
    const { total, ...less } = answer;
    expect(faults(less)).toEqual([" must have required property 'total'"]);
    const job = { ...answer.jobs[0], level: 'boss', more: 1 };
    expect(faults({ ...answer, jobs: [job] }).join()).toMatch(/jobs\/0 must NOT have additional/);
    expect(faults({ ...answer, jobs: [job] }).join()).toMatch(/jobs\/0\/level must be equal to one of/);
  });

  it('say what each field of a job is, or its name does', () => {
    expect(Object.keys(schemas)).toEqual(
      expect.arrayContaining(['Jobs', 'Job', 'Salary', 'Facets', 'Health']),
    );
    expect(schemas.Job.properties.sample.description).toMatch(/^Invented/);
  });
});
