import { describe, expect, it } from 'vitest';
import { createClassifier } from '../../../../lib/jobs/classification/classify.ts';
import { aFallback, aRole, aSkill, ourRoles, ourSkills, rolesOf, skillsOf } from './vocabularies.ts';

const classify = createClassifier(ourRoles(), ourSkills());

describe('the classification of a posting', () => {
  it('takes roles and level from the title, and skills from the description', () => {
    expect(
      classify({ title: 'Senior Backend Engineer', text: 'We use PostgreSQL, Docker and Python.' }),
    ).toEqual({
      roles: [{ role: 'backend-developer', evidence: 'title' }],
      level: 'senior',
      skills: ['python', 'postgresql', 'docker'],
    });
  });

  it('names the skills of the title too, with or without a text', () => {
    expect(classify({ title: 'Python Developer', text: null }).skills).toEqual(['python']);
    expect(classify({ title: 'Python Developer', text: 'You know SQL.' }).skills).toEqual(['python', 'sql']);
    expect(classify({ title: 'Developer', text: null }).skills).toEqual([]);
  });

  it('finds no role in the description', () => {
    expect(classify({ title: 'Team member', text: 'You are a backend developer.' })).toEqual({
      roles: [],
      level: null,
      skills: [],
    });
  });

  it('puts what the title is first of all first', () => {
    const { roles } = classify({ title: 'Lead Backend Engineer - Mobile APIs', text: null });
    expect(roles.map(({ role }) => role)).toEqual(['mobile-developer', 'backend-developer']);
  });

  it('reads a text in compatibility letters as the plain one', () => {
    expect(classify({ title: '', text: 'Ｐｙｔｈｏｎ' }).skills).toEqual(['python']);
  });

  it('names each skill once', () => {
    expect(classify({ title: '', text: 'Python, python and Python' }).skills).toEqual(['python']);
  });

  it('is not made of vocabularies that do not fit each other', () => {
    const roles = rolesOf([aRole(), aFallback()]);
    const skills = skillsOf([aSkill({ core_roles: ['pilot'] })]);
    expect(() => createClassifier(roles, skills)).toThrow('names the role "pilot"');
  });
});
