import { expect, it } from 'vitest';
import { canonicalAddress, markdownAddress, missingPageOf } from '../../lib/canonical-address.ts';
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
  [
    '/guides/x/progress?from=2026-12-01&hours=8,5&on=2026-11-26&done=7.4-1.7&utm_source=a',
    '/guides/x/progress?done=1-4.7&on=2026-11-26&hours=8.5&from=2026-12-01',
  ],
  ['/guides/x/progress/?hours=abc&from=2026-02-30', '/guides/x/progress?hours=abc&from=2026-02-30'],
  [`/guides/x/progress?hours=${'9'.repeat(900)}`, `/guides/x/progress?hours=${'9'.repeat(40)}`],
  ['/guides/x/progress?done=1-999999999', '/guides/x/progress?done=1-9999'],
  ['/guides/x/progress?on=2026-11-26&level=entry', '/guides/x/progress'],
  [
    '/guides/x/progress.json?hours=8&done=2.1&on=2026-11-26',
    '/guides/x/progress.json?done=1-2&on=2026-11-26',
  ],
  ['/guides/x/progress.md?done=2&from=x', '/guides/x/progress.md?done=2'],
  [
    '/guides/x/demand?page=2&sort=match&q=api&role=data-engineer&workplace=remote',
    '/guides/x/demand?q=api&workplace=remote',
  ],
  ['/guides/x/demand/skills.csv?level=entry&page=3', '/guides/x/demand/skills.csv?level=entry'],
  ['/guides/x/demand/trend.csv?level=entry', '/guides/x/demand/trend.csv'],
  ['/guides/x/demand/nope.csv?q=a', '/guides/x/demand/nope.csv'],
  ['/guides/x/demand?evidence=generic&evidence=title', '/guides/x/demand?evidence=title'],
  ['/guides/x/demand?evidence=generic', '/guides/x/demand'],
  ['/guides/x/named-sets.json?level=entry', '/guides/x/named-sets.json'],
  ['/guides/x/steps/demand?level=entry', '/guides/x/steps/demand'],
  ['/method?level=entry', '/method'],
  ['/demand.csv?level=entry', '/demand.csv'],
  ['/compare/x/y?level=entry', '/compare/x/y'],
  ['/guides/x/steps/progress?done=2', '/guides/x/steps/progress'],
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

it.each([
  ['/guides/x/steps/none', '/missing/x'],
  ['/guides/x/none', '/missing/x'],
  ['/guides/x/none?a=1', '/missing/x'],
  ['/guides/x', undefined],
  ['/guides/x/', undefined],
  ['/guides/x?level=entry', undefined],
  ['/guides/x?a=/b/c', undefined],
  ['/guides/x.md', undefined],
  ['/guides/y/steps/none', undefined],
  ['/guides/__proto__/none', undefined],
  ['/guides/constructor/none', undefined],
  ['/guides/has/none', undefined],
  ['/guides//none', undefined],
  ['/a/guides/x/none', undefined],
  ['/jobs/x/none', undefined],
  ['/compare', '/missing/compare'],
  ['/compare/x/x', '/missing/compare'],
  ['/compare/x/y/none.csv', '/missing/compare'],
  ['/compared', undefined],
])('what is said instead of a missing %s is at %s', (key, page) =>
  expect(missingPageOf(key, new Set(['x']))).toBe(page),
);
