import { describe, expect, it } from 'vitest';
import {
  checkVocabularies,
  parseRolesVocabulary,
  parseSkillsVocabulary,
} from '../../../../lib/jobs/classification/vocabulary.ts';
import { aFallback, aRole, aSkill, ourRoles, ourSkills, rolesOf, skillsOf } from './vocabularies.ts';

const roles = () => rolesOf([aRole(), aFallback()]);
const without = (entry: object, field: string): object =>
  Object.fromEntries(Object.entries(entry).filter(([key]) => key !== field));

describe('the vocabularies of the project', () => {
  it('are well formed and fit each other', () => {
    expect(() => checkVocabularies(ourRoles(), ourSkills())).not.toThrow();
    expect(ourRoles().roles).toHaveLength(15);
    expect(ourSkills().skills.length).toBeGreaterThanOrEqual(300);
  });

  it('search a skill only by names that find it in a posting as well', () => {
    const others = ourSkills().skills.flatMap(({ slug, also = [], match: { ci, cs, ctx } }) => {
      const terms = [...ci, ...cs, ...ctx].map((term) => term.toLowerCase());
      return also.map((word) => ({ slug, word, isTerm: terms.includes(word) }));
    });
    expect(others.length).toBeGreaterThan(40);
    expect(others.filter(({ isTerm }) => !isTerm)).toEqual([]);
  });

  it('name the roles beside which the general openings are shown', () => {
    expect(ourRoles().roles.find(({ kind }) => kind === 'fallback')?.beside).toEqual([
      'backend-developer',
      'frontend-developer',
      'full-stack-developer',
      'mobile-developer',
    ]);
  });
});

describe('a roles vocabulary is refused with the entry, the field and the remedy', () => {
  it.each<[string, unknown, string]>([
    ['that is no object', [], 'In the roles vocabulary: the whole is []; write an object.'],
    [
      'with a slug that is no slug',
      rolesOf([aRole({ slug: 'Data Analyst' }), aFallback()]),
      'In the roles vocabulary, role "Data Analyst": field "slug" is "Data Analyst"; write lower-case letters and digits joined by single hyphens.',
    ],
    [
      'with two roles of one slug',
      rolesOf([aRole(), aRole(), aFallback()]),
      'In the roles vocabulary, role "gardener": field "slug" is "gardener"; write a name of its own, an entry above has this one.',
    ],
    [
      'without a name',
      { ...roles(), roles: [without(aRole(), 'name'), aFallback()] },
      'In the roles vocabulary, role "gardener": field "name" is missing; write a text.',
    ],
    [
      'with an empty name',
      rolesOf([aRole({ name: ' ' }), aFallback()]),
      'In the roles vocabulary, role "gardener": field "name" is " "; write a text that is not empty.',
    ],
    [
      'with a misspelt field',
      { ...roles(), roles: [{ ...aRole(), exlude: [] }, aFallback()] },
      'In the roles vocabulary, role "gardener": nobody reads the field "exlude"; correct its spelling or remove it.',
    ],
    [
      'with a pattern nobody can read',
      rolesOf([aRole({ include: ['gardener', '(gardener'] }), aFallback()]),
      'In the roles vocabulary, role "gardener": field "include[1]" is "(gardener"; write a regular expression that JavaScript can read (',
    ],
    [
      'with a pattern that matches everything',
      rolesOf([aRole({ exclude: ['a*'] }), aFallback()]),
      'In the roles vocabulary, role "gardener": field "exclude[0]" is "a*"; write a pattern that does not match an empty text.',
    ],
    [
      'with a role that nothing can find',
      rolesOf([aRole({ include: [] }), aFallback()]),
      'In the roles vocabulary, role "gardener": field "include" is []; write at least one pattern.',
    ],
    [
      'with an unknown kind of role',
      { ...roles(), roles: [{ ...aRole(), kind: 'job' }, aFallback()] },
      'In the roles vocabulary, role "gardener": field "kind" is "job"; write one of role, fallback.',
    ],
    [
      'with a priority in words',
      { ...roles(), roles: [{ ...aRole(), priority: 'high' }, aFallback()] },
      'In the roles vocabulary, role "gardener": field "priority" is "high"; write a whole number.',
    ],
    ['without a fallback role', rolesOf([aRole()]), 'write exactly one role of kind "fallback".'],
    [
      'with a fallback that stands beside nothing named',
      { ...roles(), roles: [aRole(), without(aFallback(), 'beside')] },
      'In the roles vocabulary, role "worker": field "beside" is missing; write the roles it stands beside, [] for none.',
    ],
    [
      'with a fallback beside a role that does not exist',
      rolesOf([aRole(), aFallback({ beside: ['gardener', 'pilot'] })]),
      'In the roles vocabulary, role "worker": field "beside" is ["gardener","pilot"]; write roles of this vocabulary instead of pilot.',
    ],
    [
      'with "beside" on a special role',
      rolesOf([aRole({ beside: [] }), aFallback()]),
      'In the roles vocabulary, role "gardener": field "beside" is []; write it on the fallback role only.',
    ],
    [
      'with a mixture of a role that does not exist',
      rolesOf([aRole(), aFallback()], {
        description: { ...roles().description, mixtures: [{ roles: ['gardener', 'pilot'] }] },
      }),
      'field "description.mixtures[0]" is {"roles":["gardener","pilot"]}; write roles of this vocabulary instead of pilot.',
    ],
    [
      'with a mixture of one',
      rolesOf([aRole(), aFallback()], {
        description: { ...roles().description, mixtures: [{ roles: ['gardener'] }] },
      }),
      'write the two roles that are mixed.',
    ],
    [
      'without a title whose description is read',
      rolesOf([aRole(), aFallback()], { description: { ...roles().description, technical: [] } }),
      'field "description.technical" is []; write at least one pattern.',
    ],
    [
      'with an unknown level',
      {
        ...roles(),
        seniority: {
          ...roles().seniority,
          levels: [{ level: 'guru', rank: 1, name: 'Guru', patterns: [], not: [] }],
        },
      },
      'In the roles vocabulary, level "guru": field "level" is "guru"; write one of intern, entry,',
    ],
  ])('%s', (_, json, sentence) => {
    expect(() => parseRolesVocabulary(json)).toThrow(sentence);
  });

  it('with all that is wrong at once, a sentence a line', () => {
    const json = rolesOf([aRole({ slug: 'X', name: '' }), aFallback()]);
    expect(() => parseRolesVocabulary(json)).toThrow(/"slug".*\n.*"name"/);
  });
});

describe('a skills vocabulary is refused with the entry, the field and the remedy', () => {
  it.each<[string, unknown, string]>([
    [
      'with an unknown category',
      skillsOf([aSkill({ category: 'sport' })]),
      'In the skills vocabulary, skill "digging": field "category" is "sport"; write one of language, professional, or add it to "categories".',
    ],
    [
      'with two skills of one slug',
      skillsOf([aSkill({}), aSkill({})]),
      'skill "digging": field "slug" is "digging"; write a name of its own',
    ],
    [
      'with a veto nobody can read',
      skillsOf([aSkill({ match: { ci: ['dig'], veto: ['[dig'] } })]),
      'In the skills vocabulary, skill "digging": field "match.veto[0]" is "[dig"; write a regular expression',
    ],
    [
      'with a skill that nothing can find',
      skillsOf([aSkill({ match: {} })]),
      'skill "digging": field "match" is {"ci":[],"cs":[],"ctx":[],"veto":[],"veto_near":[]}; write at least one term in ci, cs or ctx.',
    ],
    [
      'with an empty term',
      skillsOf([aSkill({ match: { ci: [''] } })]),
      'skill "digging": field "match.ci[0]" is ""; write a text that is not empty.',
    ],
    [
      'without its lists',
      { ...skillsOf([]), skills: [{ ...without(aSkill({}), 'match'), match: { ci: ['dig'] } }] },
      'skill "digging": field "match.cs" is missing; write a list, [] for none.',
    ],
    [
      'with another name that no search could ask for',
      skillsOf([aSkill({ also: ['Dig it'] })]),
      'skill "digging": field "also[0]" is "Dig it"; write one word of lower-case letters and digits, at least two.',
    ],
    [
      'with another name that is the name of another skill',
      skillsOf([aSkill({ also: ['hoeing'] }), aSkill({ slug: 'hoeing', name: 'Hoeing' })]),
      'skill "digging": field "also[0]" is "hoeing"; leave it out, it is a name of "hoeing".',
    ],
    [
      'with one other name for two skills',
      skillsOf([aSkill({ also: ['hoe'] }), aSkill({ slug: 'hoeing', name: 'Hoeing', also: ['hoe'] })]),
      'skill "hoeing": field "also[0]" is "hoe"; leave it out, it is a name of "digging".',
    ],
  ])('%s', (_, json, sentence) => {
    expect(() => parseSkillsVocabulary(json)).toThrow(sentence);
  });
});

describe('two vocabularies', () => {
  it('do not fit when a skill names a role that the other does not have', () => {
    const skills = skillsOf([aSkill({ core_roles: ['gardener', 'pilot'], other_roles: ['sailor'] })]);
    expect(() => checkVocabularies(roles(), skills)).toThrow(
      'In the skills vocabulary, skill "digging": field "core_roles" names the role "pilot", which the roles ' +
        'vocabulary does not have; write one of gardener, worker.\nIn the skills vocabulary, skill "digging": field ' +
        '"other_roles" names the role "sailor"',
    );
  });

  it('fit when every role named is there', () => {
    const skills = skillsOf([aSkill({ core_roles: ['gardener'], other_roles: ['worker'] })]);
    expect(() => checkVocabularies(roles(), skills)).not.toThrow();
  });
});
