import { readFileSync } from 'node:fs';
import {
  parseRolesVocabulary,
  parseSkillsVocabulary,
  type RolesVocabulary,
  type SkillsVocabulary,
} from '../../../../lib/jobs/classification/vocabulary.ts';

/** A file of the vocabularies as JSON, nothing checked. */
export const vocabularyJson = (name: 'roles' | 'skills'): unknown =>
  JSON.parse(readFileSync(new URL(`../../../../content/vocabulary/${name}.json`, import.meta.url), 'utf8'));

export const ourRoles = (): RolesVocabulary => parseRolesVocabulary(vocabularyJson('roles'));
export const ourSkills = (): SkillsVocabulary => parseSkillsVocabulary(vocabularyJson('skills'));

type Role = RolesVocabulary['roles'][number];
type Skill = SkillsVocabulary['skills'][number];

export const aRole = (parts: Partial<Role> = {}): Role => ({
  slug: 'gardener',
  name: 'Gardener',
  plural: 'Gardeners',
  kind: 'role',
  aliases: [],
  include: ['\\bgardener\\b'],
  exclude: [],
  priority: 10,
  codes: { soc_us: '37-3011', onet: [], esco: [], soc_uk_2020: [] },
  launch: false,
  ...parts,
});

export const aFallback = (parts: Partial<Role> = {}): Role =>
  aRole({ slug: 'worker', kind: 'fallback', include: ['\\bworker\\b'], priority: 90, beside: [], ...parts });

export const rolesOf = (roles: Role[], parts: Partial<RolesVocabulary> = {}): RolesVocabulary => ({
  version: '1',
  about: 'A vocabulary of a test.',
  title_cleanup: [],
  seniority: { default: 'unspecified', rule: 'The highest rank.', levels: [], years_hint: [] },
  description: { about: 'Of a test.', technical: ['\\bworker\\b'], not: [], leave_out: [], mixtures: [] },
  roles,
  ...parts,
});

export const aSkill = ({
  match,
  ...parts
}: Partial<Omit<Skill, 'match'>> & { match?: Partial<Skill['match']> }): Skill => ({
  name: 'Digging',
  slug: 'digging',
  category: 'language',
  core_roles: [],
  other_roles: [],
  match: { ci: match ? [] : ['digging'], cs: [], ctx: [], veto: [], veto_near: [], ...match },
  ...parts,
});

export const skillsOf = (skills: Skill[]): SkillsVocabulary => ({
  version: '1',
  about: 'A vocabulary of a test.',
  matching: {},
  role_fields: 'None.',
  categories: ['language', 'professional'],
  skills,
});
