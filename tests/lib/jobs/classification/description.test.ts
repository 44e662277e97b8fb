import { describe, expect, it } from 'vitest';
import { createDescriptionReader } from '../../../../lib/jobs/classification/description.ts';
import type { RolesVocabulary } from '../../../../lib/jobs/classification/vocabulary.ts';
import { aFallback, aRole, aSkill, ourRoles, ourSkills, rolesOf, skillsOf } from './vocabularies.ts';

const skillsFor = (role: string, count: number, others: string[] = []) =>
  Array.from({ length: count }, (_, at) =>
    aSkill({ slug: `${role}-${at + 1}`, core_roles: [role, ...others] }),
  );
const named = (role: string, count: number): string[] =>
  Array.from({ length: count }, (_, at) => `${role}-${at + 1}`);

const readerOf = (description: Partial<RolesVocabulary['description']> = {}) =>
  createDescriptionReader(
    rolesOf(
      [
        aRole(),
        aRole({ slug: 'florist', include: ['florist'] }),
        aRole({ slug: 'park-keeper', include: ['keeper'] }),
        aFallback(),
      ],
      {
        description: {
          about: 'x',
          technical: ['worker'],
          not: [],
          leave_out: [],
          mixtures: [],
          ...description,
        },
      },
    ),
    skillsOf([
      ...skillsFor('gardener', 8),
      ...skillsFor('florist', 8),
      ...skillsFor('park-keeper', 8),
      aSkill({ slug: 'watering', core_roles: ['gardener', 'florist', 'park-keeper'] }),
      aSkill({ slug: 'kindness', category: 'professional', core_roles: ['gardener'] }),
    ]),
  );

describe('the role that skills make likely', () => {
  const { likely } = readerOf({ leave_out: ['professional'] });

  it('needs four of its own', () => {
    expect(likely(named('gardener', 3))).toBeNull();
    expect(likely(named('gardener', 4))).toBe('gardener');
  });

  it('counts each skill once, and those nobody knows not at all', () => {
    expect(likely([...named('gardener', 3), 'gardener-1', 'gardener-2', 'juggling'])).toBeNull();
  });

  it('has to be well ahead of the next', () => {
    expect(likely([...named('gardener', 5), ...named('florist', 3)])).toBeNull();
    expect(likely([...named('gardener', 6), ...named('florist', 3)])).toBe('gardener');
  });

  it('takes little from a skill that every role needs', () => {
    expect(likely([...named('gardener', 3), 'watering'])).toBe('gardener');
    expect(likely(['watering'])).toBeNull();
  });

  it('takes nothing from the skills that every job names', () => {
    expect(likely([...named('gardener', 3), 'kindness'])).toBeNull();
  });

  it('is none for no skills', () => expect(likely([])).toBeNull());
});

describe('roles that jobs mix', () => {
  const { likely } = readerOf({ mixtures: [{ roles: ['gardener', 'florist'], as: 'park-keeper' }] });

  it('are likely only where nothing special of the other is named', () => {
    expect(likely(named('gardener', 8))).toBe('gardener');
    expect(likely([...named('gardener', 8), 'watering'])).toBe('gardener');
    expect(likely([...named('gardener', 8), 'florist-1'])).toBeNull();
    expect(likely([...named('florist', 8), 'gardener-1'])).toBeNull();
  });

  it('are never guessed to be the mixture', () => {
    expect(likely(named('park-keeper', 8))).toBeNull();
  });
});

describe('a technical title', () => {
  const { isTechnical } = createDescriptionReader(ourRoles(), ourSkills());

  it.each([
    ...['Founding Engineer', 'Tech Lead, Payments', 'Application Architect', 'Member of Technical Staff'],
    ...['Softwareentwicklerin', 'Développeuse', 'Programador Sênior', 'Analista de Sistemas', '資深工程師'],
  ])('is %s', (title) => expect(isTechnical(title)).toBe(true));

  it.each([
    ...['Sales Engineer', 'Engineering Manager', 'Solutions Architect', 'Customer Engineer', 'Nurse', ''],
    ...['Technical Recruiter', 'Electrical Engineer', 'Product Marketing Manager', 'Support Engineer'],
  ])('is not %s', (title) => expect(isTechnical(title)).toBe(false));
});

describe('our vocabulary', () => {
  const { likely } = createDescriptionReader(ourRoles(), ourSkills());

  it.each([
    ['backend-developer', 'java spring kafka postgresql redis microservices rest-api'],
    ['frontend-developer', 'react css html redux webpack accessibility'],
    ['data-engineer', 'airflow spark kafka snowflake etl data-warehouse'],
    ['cybersecurity-analyst', 'siem vulnerability-management incident-response threat-intelligence iam'],
  ])('makes %s of %s', (role, skills) => expect(likely(skills.split(' '))).toBe(role));

  it.each([
    ['a little of everything', 'java react python docker'],
    ['both sides of a full stack', 'java spring kafka postgresql redis microservices react css'],
    ['the manners that every job asks for', 'agile communication code-review jira mentoring'],
  ])('dares nothing of %s', (_, skills) => expect(likely(skills.split(' '))).toBeNull());
});
