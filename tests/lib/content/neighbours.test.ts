import { describe, expect, it } from 'vitest';
import { everyRole, guides, neighboursOf, rolesWithPages } from '../../../lib/content/content.ts';
import { rolesNear } from '../../../lib/content/neighbours.ts';

const aRole = (slug: string, beside?: string[]) => ({
  slug,
  kind: beside ? ('fallback' as const) : ('role' as const),
  ...(beside ? { beside } : {}),
});
const aSkill = (slug: string, core_roles: string[], other_roles: string[] = []) => ({
  slug,
  core_roles,
  other_roles,
});

describe('the roles near one', () => {
  const roles = [
    aRole('backend'),
    aRole('data'),
    aRole('design'),
    aRole('ops'),
    aRole('general', ['backend']),
  ];

  it('are those that share most of their skills, the core ones above all', () => {
    const skills = [
      aSkill('sql', ['backend', 'data']),
      aSkill('python', ['backend', 'data']),
      aSkill('linux', ['ops'], ['backend']),
    ];
    expect(rolesNear('backend', { roles, skills })).toEqual(['data', 'ops']);
    expect(rolesNear('ops', { roles, skills })).toEqual(['backend']);
  });

  it('count a skill that is the core of both twice', () => {
    const skills = [aSkill('sql', ['backend', 'ops']), aSkill('linux', ['data'], ['backend'])];
    expect(rolesNear('backend', { roles, skills })).toEqual(['ops', 'data']);
  });

  it('are not those that have a skill of everything', () => {
    const many = Array.from({ length: 20 }, (_, at) => aSkill(`skill-${at}`, ['ops']));
    const skills = [aSkill('git', ['backend', 'data', 'ops']), ...many];
    expect(rolesNear('backend', { roles, skills })).toEqual(['data', 'ops']);
  });

  it('are none for a role that shares nothing', () => {
    expect(rolesNear('design', { roles, skills: [aSkill('figma', ['design'])] })).toEqual([]);
  });

  it('are for the general role those it stands beside, and it is near to none', () => {
    const skills = [aSkill('git', ['backend', 'general'])];
    expect(rolesNear('general', { roles, skills })).toEqual(['backend']);
    expect(rolesNear('backend', { roles, skills })).toEqual([]);
  });
});

describe('the neighbours of the roles we have', () => {
  it('are at least three roles with pages for each, never itself', () => {
    const pages = rolesWithPages.map(({ slug }) => slug);
    for (const { slug } of everyRole) {
      const near = neighboursOf(slug);
      expect(near.length, slug).toBeGreaterThanOrEqual(3);
      expect(near, slug).not.toContain(slug);
      expect(new Set(near).size, slug).toBe(near.length);
      expect(pages, slug).toEqual(expect.arrayContaining(near));
    }
  });

  it('begin with what a written guide names', () => {
    expect(guides.length).toBeGreaterThan(0);
    for (const { role, neighbours } of guides)
      expect(neighboursOf(role).slice(0, neighbours.length)).toEqual(neighbours);
  });

  it('follow the skills where no guide is written', () => {
    expect(neighboursOf('devops-engineer')[0]).toBe('cloud-engineer');
  });
});
