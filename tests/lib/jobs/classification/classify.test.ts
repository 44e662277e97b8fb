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
      experienceRequirements: [],
      skills: ['python', 'postgresql', 'docker'],
    });
  });

  it('names the skills of the title too, with or without a text', () => {
    expect(classify({ title: 'Python Developer', text: null }).skills).toEqual(['python']);
    expect(classify({ title: 'Python Developer', text: 'You know SQL.' }).skills).toEqual(['python', 'sql']);
    expect(classify({ title: 'Developer', text: null }).skills).toEqual([]);
  });

  const BACKEND =
    'You build microservices in Java with Spring Boot, PostgreSQL, Redis and Kafka behind REST APIs. 5+ years of experience.';
  const LIKELY = { role: 'backend-developer', evidence: 'description' };

  it('finds no role in the description that merely says one', () => {
    expect(classify({ title: 'Software Engineer', text: 'You are a backend developer.' }).roles).toEqual([
      { role: 'software-engineer', evidence: 'title' },
    ]);
  });

  it('calls a role likely behind the general one when the description makes it so', () => {
    expect(classify({ title: 'Software Engineer', text: BACKEND }).roles).toEqual([
      { role: 'software-engineer', evidence: 'title' },
      LIKELY,
    ]);
  });

  it('calls a role likely for a technical title that names none', () => {
    expect(classify({ title: 'Application Architect', text: BACKEND }).roles).toEqual([LIKELY]);
  });

  it.each([
    'Sales Manager',
    'Sales Engineer',
    'Engineering Manager',
    'Customer Success Engineer',
    'Solutions Engineer',
    'Mechanical Engineer',
    'Technical Recruiter',
    'Developer Advocate',
    'Team member',
  ])('makes no developer of a %s whose description names five tools', (title) => {
    expect(classify({ title, text: BACKEND }).roles).toEqual([]);
  });

  it('leaves a title that says its role alone, whatever the description names', () => {
    expect(classify({ title: 'iOS Developer', text: BACKEND }).roles).toEqual([
      { role: 'mobile-developer', evidence: 'title' },
    ]);
  });

  it('reads the years that the description asks for, never the title', () => {
    expect(classify({ title: 'Programmer', text: BACKEND }).experienceRequirements).toEqual([
      { kind: 'years', min: 5, max: null, quote: '5+ years of experience' },
    ]);
    expect(
      classify({ title: 'Programmer, 5+ years of experience', text: null }).experienceRequirements,
    ).toEqual([]);
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
