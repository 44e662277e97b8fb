import { describe, expect, it } from 'vitest';
import { runContentGaps } from '../../../lib/commands/content-gaps-run.ts';
import type { Guide } from '../../../lib/content/guide.ts';
import { jobFilterReader } from '../../../lib/jobs/filter.ts';
import { indexOf } from '../../../lib/jobs/search/index-builder.ts';
import { jobsNaming } from '../jobs/demand/some-jobs.ts';

const roles = [
  { slug: 'data-engineer', name: 'Data Engineer' },
  { slug: 'backend-developer', name: 'Backend Developer' },
];
const now = new Date('2026-11-26T10:00:00Z');
const index = indexOf(
  roles.flatMap(({ slug }, at) =>
    jobsNaming([29, 40][at] ?? 0, {
      roles: [{ role: slug, evidence: 'title' }],
      skills: ['sql', 'java'],
    }),
  ),
  { roles: roles.map(({ slug }) => slug), generic: { role: '', beside: [] }, skillNames: new Map() },
);
const readFilter = jobFilterReader({ roles: new Set(roles.map(({ slug }) => slug)), skills: new Set() });

const topic = { id: 'databases', title: 'Databases', skills: ['sql'], points: [{ skills: ['redis'] }] };
const guide = {
  role: 'backend-developer',
  roleName: 'Backend Developer',
  steps: [{ topics: [topic] }],
} as unknown as Guide;

const run = async (args: string[], isSample = false) => {
  let [out, err] = ['', ''];
  const code = await runContentGaps(args, {
    roles,
    skillNames: new Map([['java', 'Java']]),
    guides: async () => [guide],
    openMarket: async () => ({
      readFilter,
      demand: (filter) => index.demand(filter, now),
      isSample,
      now: () => now,
    }),
    out: (text) => {
      out += text;
    },
    err: (text) => {
      err += text;
    },
  });
  return { code, out, err };
};

describe('content:gaps', () => {
  it('begins with the guides: what is named and not taught, and what is taught and rarely named', async () => {
    const { code, out } = await run([]);
    expect(code).toBe(0);
    expect(out.indexOf('Backend Developer (backend-developer)')).toBeLessThan(out.indexOf('Data Engineer'));
    const [, untaught = '', rare = ''] =
      /not taught\n([\s\S]*)Taught, rarely named([\s\S]*)Data Engineer/.exec(out) ?? [];
    expect(untaught).toMatch(/^ {4}java +Java +40 of 40 +100\.0 +40$/m);
    expect(untaught).not.toMatch(/sql/);
    expect(rare).toMatch(/^ {4}redis +redis +databases +0 of 40 +0\.0 +0$/m);
    expect(rare).not.toMatch(/java|sql/);
  });

  it('says of a role with too few openings only how many there are', async () => {
    const { out } = await run(['data-engineer']);
    expect(out).toContain('Data Engineer (data-engineer): no guide yet');
    expect(out).toContain('too few to say: 29 open jobs with a description');
    expect(out).not.toMatch(/%|Backend/);
  });

  it('calls samples samples', async () => {
    const { out } = await run(['backend-developer'], true);
    expect(out).toMatch(/^Counted on 2026-11-26 over sample openings, which are invented\.$/m);
    expect(out).toContain('40 sample jobs, 40 with a description, from 40 employers');
  });

  it.each([
    [['nobody'], /^"nobody" is no role: write one of data-engineer, backend-developer\.\n$/],
    [['--all'], /^Unknown option '--all'.*see --help\.\n$/],
  ])('ends a wrong command %j with one sentence', async (args, sentence) => {
    const { code, out, err } = await run(args);
    expect([code, out]).toEqual([2, '']);
    expect(err).toMatch(sentence);
  });

  it('helps', async () => {
    const { code, out } = await run(['--help']);
    expect(code).toBe(0);
    expect(out).toMatch(/^npm run content:gaps/);
  });
});
