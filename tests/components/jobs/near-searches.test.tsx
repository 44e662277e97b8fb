import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { NearSearches } from '../../../components/jobs/near-searches.tsx';
import { jobFilterReader } from '../../../lib/jobs/filter.ts';
import { filterQuery } from '../../../lib/jobs/filter-address.ts';
import type { NearSearch } from '../../../lib/jobs/search/nearest.ts';

const read = jobFilterReader({ roles: new Set(['backend']), skills: new Set(['sql', 'go']) });
const names = {
  role: () => 'Backend Developer',
  skill: (slug: string) => (slug === 'sql' ? 'SQL' : 'Go'),
  company: () => 'Acme',
};
type Changes = NearSearch['changes'];
const drop = (group: 'q' | keyof ReturnType<typeof read>, values: string[], isWhole = true) =>
  ({ kind: 'drop', group, values, isWhole }) as Changes[number];
const near = (changes: Changes, raw = {}, total = 9): NearSearch => ({ filter: read(raw), total, changes });
const html = (
  searches: NearSearch[],
  { isSample = false, nearRoles = [] as { name: string; href: string; total: number }[] } = {},
) =>
  renderToStaticMarkup(
    <NearSearches
      near={searches}
      nearRoles={nearRoles}
      names={names}
      hrefOf={(filter) => `/jobs?${filterQuery(filter)}`}
      isSample={isSample}
      heading="h3"
    />,
  );
const said = (...change: Parameters<typeof near>): string =>
  /<a[^>]*>(.*?)<\/a>/.exec(html([near(...change)]))?.[1] ?? '';

describe('what an empty result offers', () => {
  it.each([
    [[drop('workplace', ['remote'])], {}, 'Without “Remote”: 9 open jobs'],
    [[drop('workplace', ['not-stated'])], {}, 'Without “Workplace not stated”: 9 open jobs'],
    [[drop('level', ['entry', 'mid'])], {}, 'At any level: 9 open jobs'],
    [[drop('country', ['DE'])], {}, 'Without “Germany”: 9 open jobs'],
    [[drop('posted', ['7d'])], {}, 'Posted at any time: 9 open jobs'],
    [[drop('pay', ['stated'])], {}, 'With or without pay stated: 9 open jobs'],
    [[drop('company', ['acme'])], {}, 'Without “Acme”: 9 open jobs'],
    [[drop('q', ['data', 'lake'])], {}, 'Without “data lake”: 9 open jobs'],
    [[drop('q', ['swamp'], false)], { q: 'data' }, 'Without “swamp”: 9 open jobs'],
    [[drop('q', ['a', 'b'], false)], { q: 'data' }, 'Of the words only “data”: 9 open jobs'],
    [[drop('skill', ['go'], false)], { skill: 'sql' }, 'Without “Go”: 9 open jobs'],
    [[drop('skill', ['go', 'x'], false)], { skill: 'sql' }, 'Of the skills only “SQL”: 9 open jobs'],
    [
      [drop('evidence', ['generic'])],
      { role: 'backend' },
      'With the role in the title or likely from the text: 9 open jobs',
    ],
    [[drop('evidence', ['generic'])], {}, 'Whether a role was found or not: 9 open jobs'],
    [[{ kind: 'widen', group: 'posted', value: '30d' }] as Changes, {}, 'Posted within 30 days: 9 open jobs'],
    [
      [{ kind: 'add', group: 'workplace', value: 'hybrid' }] as Changes,
      {},
      'With “Hybrid” as well: 9 open jobs',
    ],
    [
      [drop('role', ['backend']), { kind: 'add', group: 'level', value: 'not-stated' }] as Changes,
      {},
      'Without “Backend Developer”, with “Level not stated” as well: 9 open jobs',
    ],
  ])('says %j of %j as “%s”', (changes, raw, words) => expect(said(changes, raw)).toBe(words));

  it('is a link to the search, with its count', () => {
    const list = html([near([drop('level', ['mid'])], { workplace: 'remote' }, 1204)], { isSample: true });
    expect(list).toContain('href="/jobs?workplace=remote"');
    expect(list).toContain('Without “Mid”: 1,204 sample jobs');
  });

  it('names the neighbouring roles where it is given some', () => {
    const roles = [{ name: 'Data Engineer', href: '/guides/data-engineer#jobs', total: 1 }];
    const list = html([], { nearRoles: roles });
    expect(list).toContain('Neighbouring roles');
    expect(list).toMatch(/<a href="\/guides\/data-engineer#jobs"[^>]*>Data Engineer: 1 open job<\/a>/);
    expect(list).not.toContain('Nearest searches');
  });

  it('is nothing where there is nothing to offer', () => expect(html([])).toBe(''));
});
