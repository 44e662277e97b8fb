import { describe, expect, it } from 'vitest';
import type { Guide, Topic } from '../../../lib/content/guide.ts';
import { lessonsFor, taughtAt } from '../../../lib/content/taught-at.ts';

const hours = { min: 1, max: 2 };
const aTopic = (id: string, skills: string[], pointSkills: string[] = []): Topic => ({
  id,
  formerIds: [],
  number: 1,
  changed: null,
  title: `Learn ${id}`,
  hours,
  skills,
  ableTo: [],
  html: '',
  points: [{ title: 'A point', skills: pointSkills, html: '' }],
  resources: [],
  file: '',
});
const aGuide = (role: string, topics: Topic[]): Guide => ({
  role,
  roleName: role.toUpperCase(),
  roleSummary: '',
  roleHtml: '',
  neighbours: [],
  title: '',
  summary: '',
  updated: '2026-11-01',
  changes: [],
  html: '',
  markdown: '',
  minutes: 1,
  hours,
  steps: [
    {
      id: 's',
      formerIds: [],
      number: 1,
      title: '',
      summary: '',
      checkedOn: '',
      html: '',
      markdown: '',
      topics,
      sources: [],
      hours,
      file: '',
    },
  ],
  questions: [],
  resources: [],
  file: '',
});

const guides = [
  aGuide('backend', [aTopic('databases', ['sql', 'redis'], ['postgresql']), aTopic('apis', ['http', 'sql'])]),
  aGuide('data', [aTopic('warehouses', ['sql', 'dbt'])]),
];

describe('where a skill is taught', () => {
  it('is every topic that names it, with its address', () => {
    expect(taughtAt(guides, 'sql').map(({ href }) => href)).toEqual([
      '/guides/backend#databases',
      '/guides/backend#apis',
      '/guides/data#warehouses',
    ]);
    expect(taughtAt(guides, 'redis')).toEqual([
      {
        role: 'backend',
        roleName: 'BACKEND',
        step: guides[0]?.steps[0],
        id: 'databases',
        number: '1.1',
        title: 'Learn databases',
        href: '/guides/backend#databases',
      },
    ]);
  });

  it('is numbered as the guide prints it', () =>
    expect(taughtAt(guides, 'http').map(({ number }) => number)).toEqual(['1.2']));

  it('is the topic of a point that names it', () => {
    expect(taughtAt(guides, 'postgresql').map(({ id }) => id)).toEqual(['databases']);
  });

  it('is first the guide of the job’s own role', () => {
    expect(taughtAt(guides, 'sql', ['data']).map(({ id }) => id)).toEqual([
      'warehouses',
      'databases',
      'apis',
    ]);
  });

  it('is nowhere for a skill of no guide', () => expect(taughtAt(guides, 'kafka')).toEqual([]));
});

describe('the lessons for a job', () => {
  const said = (skills: string[], own: string[]) => {
    const { guides: found, untaught } = lessonsFor(guides, skills, own);
    const topics = found.map(({ role, topics }) => [role, topics.map(({ id, skills }) => [id, skills])]);
    return { topics, untaught };
  };

  it('name each skill once, at the first topic that teaches it, in the guide’s order', () => {
    expect(said(['http', 'sql', 'kafka', 'redis', 'scala'], ['backend'])).toEqual({
      topics: [
        [
          'backend',
          [
            ['databases', ['sql', 'redis']],
            ['apis', ['http']],
          ],
        ],
      ],
      untaught: ['kafka', 'scala'],
    });
  });

  it('come from other guides where the role’s own teaches nothing of it or is not written', () => {
    expect(said(['dbt', 'http'], ['backend']).topics).toEqual([
      ['backend', [['apis', ['http']]]],
      ['data', [['warehouses', ['dbt']]]],
    ]);
    expect(said(['http'], ['frontend']).topics).toEqual([['backend', [['apis', ['http']]]]]);
  });

  it('are none for a job that names no skill', () => {
    expect(lessonsFor(guides, [], ['backend'])).toEqual({ guides: [], untaught: [] });
  });
});
