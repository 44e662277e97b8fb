import { expect, it } from 'vitest';
import { canonicalAddress, markdownAddress } from '../../lib/canonical-address.ts';
import { rolesVocabulary, skillsVocabulary } from '../../lib/content/vocabulary.ts';
import { jobFilterReader } from '../../lib/jobs/filter.ts';

const readFilter = jobFilterReader({
  roles: new Set(rolesVocabulary.roles.map(({ slug }) => slug)),
  skills: new Set(skillsVocabulary.skills.map(({ slug }) => slug)),
});
const canonical = (address: string): string => {
  const [path = '', query = ''] = address.split('?');
  return canonicalAddress(path, new URLSearchParams(query), readFilter);
};

it.each([
  ['/jobs/', '/jobs'],
  ['/', '/'],
  ['/jobs?level=entry&level=entry&nonsense=1', '/jobs?level=entry'],
  ['/jobs?page=2', '/jobs?page=2'],
  ['/jobs.json?page=2', '/jobs.json?page=2'],
  ['/jobs.atom?page=2&pay=stated', '/jobs.atom?pay=stated'],
  ['/jobs.csv?page=2', '/jobs.csv'],
  [
    '/guides/backend-developer?role=data-engineer&workplace=remote',
    '/guides/backend-developer?workplace=remote',
  ],
  ['/guides/backend-developer/steps/databases?utm_source=a', '/guides/backend-developer/steps/databases'],
  ['/guides/backend-developer.md?workplace=remote', '/guides/backend-developer.md'],
  ['/guides/backend-developer.html?level=entry', '/guides/backend-developer.html'],
  ['/guides?level=entry', '/guides'],
  ['/jobs.png?q=words+of+mine&company=acme&level=senior&page=2&sort=newest', '/jobs.png'],
  ['/jobs.png?role=astronaut&role=data-engineer&evidence=generic', '/jobs.png?role=data-engineer'],
  [
    '/jobs.png?role=data-engineer&role=backend-developer',
    '/jobs.png?role=backend-developer&role=data-engineer',
  ],
  ['/card.png?title=mine', '/card.png'],
  ['/guides/backend-developer/card.png?workplace=remote', '/guides/backend-developer/card.png'],
  ['/saved?job=bbbbbbbbbbbb&job=aaaaaaaaaaaa&job=bbbbbbbbbbbb', '/saved?job=bbbbbbbbbbbb&job=aaaaaaaaaaaa'],
])('%s is known as %s', (spelled, known) => {
  expect(canonical(spelled)).toBe(known);
});

it.each([
  ['/guides/backend-developer', '/guides/backend-developer.md'],
  ['/guides/backend-developer?workplace=remote', undefined],
  ['/guides/backend-developer.md', undefined],
  ['/guides/backend-developer/salary', undefined],
  ['/guides', undefined],
  ['/jobs', undefined],
])('%s as Markdown is at %s', (page, markdown) => expect(markdownAddress(page)).toBe(markdown));
