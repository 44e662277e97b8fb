import { describe, expect, it } from 'vitest';
import { jobsAnswer } from '../../../../lib/jobs/publish/jobs-answer.ts';
import { jobsJson } from '../../../../lib/jobs/publish/json.ts';
import { aPosting } from '../a-posting.ts';
import { found, publisher, read } from './a-publisher.ts';

const site = 'https://waymark.example.org';
const answerOf = (raw: Record<string, string>, count = 45) => {
  const filter = read(raw);
  const postings = Array.from({ length: count }, () => aPosting({ level: 'senior' }));
  const result = found(postings, filter);
  const near = result.total === 0 ? [{ filter: read({ level: 'senior' }), total: 45, employers: 1 }] : [];
  return jobsJson({ filter, result, near, asOf: '2026-11-22T09:00:00.000Z' }, publisher);
};

describe('jobs.json', () => {
  it('names its state, and the same on the board', () => {
    const answer = answerOf({ level: 'senior' });
    expect(answer).toMatchObject({ url: `${site}/jobs?level=senior`, total: 45, page: 1, pages: 3 });
    expect(answer.title).toMatch(/^45 .*job/);
    expect(answer.jobs[0]?.page).toBe(`${site}/jobs/${answer.jobs[0]?.id}`);
  });

  it.each([
    ['1', null, 'page=2'],
    ['2', '', 'page=3'],
    ['3', 'page=2', null],
    ['9', 'page=3', null],
  ])('of page %s leads back and on', (page, prev, next) => {
    const address = (query: string | null) =>
      query === null ? null : `${site}/jobs.json?level=senior${query && `&${query}`}`;
    const answer = answerOf({ level: 'senior', page });
    expect([answer.prev, answer.next]).toEqual([address(prev), address(next)]);
    expect(answer.jobs).toHaveLength({ 1: 20, 2: 20, 3: 5 }[page] ?? 0);
  });

  it('of an empty result names the nearest searches, and leads nowhere else', () => {
    const answer = answerOf({ level: 'lead' });
    expect(answer).toMatchObject({ total: 0, pages: 1, prev: null, next: null, jobs: [] });
    expect(answer.nearest).toEqual([
      { title: expect.stringMatching(/^45 /), total: 45, url: `${site}/jobs?level=senior` },
    ]);
  });

  it('keeps every field it ever had', () => {
    const [job] = answerOf({}).jobs;
    expect(Object.keys(answerOf({}))).toEqual(
      expect.arrayContaining(['total', 'page', 'pages', 'facets', 'companiesBeyond', 'jobs']),
    );
    const before =
      'id title company locations workplace countries level skills roles likelyRoles experienceRequirements datePosted salary url source sample attribution';
    expect(Object.keys(job ?? {})).toEqual(expect.arrayContaining(before.split(' ')));
  });

  it('says of each job whether it may be handed on', () => {
    const filter = read({});
    const postings = [
      aPosting({ id: 'own', sourceId: 'greenhouse:acme' }),
      aPosting({ id: 'theirs', sourceId: 'remotive' }),
      aPosting({ id: 'invented', sourceId: 'sample', sample: true }),
    ];
    const { jobs } = jobsJson({ filter, result: found(postings, filter), near: [], asOf: null }, publisher);
    expect(Object.fromEntries(jobs.map(({ id, mayPassOn }) => [id, mayPassOn]))).toEqual({
      own: true,
      theirs: false,
      invented: false,
    });
  });

  it('is what its schema says, also of a posting stored with more than we know', () => {
    const odd = aPosting({
      baseSalary: [
        {
          ...{ min: 1, max: null, currency: null, unit: null, raw: null, scope: null, source: 'text' },
          ...{ surprise: 1 },
        },
      ],
    });
    const filter = read({});
    const answer = jobsJson({ filter, result: found([odd], filter), near: [], asOf: null }, publisher);
    expect(() => jobsAnswer.parse(JSON.parse(JSON.stringify(answer)))).not.toThrow();
  });
});
