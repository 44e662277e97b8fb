import type { ReachData } from '../../../lib/progress/reach.ts';

/** What reach is worked out from: 40 openings, three topics that teach SQL, Docker and Git, two roles beside. */
export const someReach = (given: Partial<ReachData> = {}): ReachData => ({
  counted: 'a-1',
  isSample: false,
  of: 40,
  nameless: 0,
  skills: [
    ['sql', 'SQL'],
    ['docker', 'Docker'],
    ['git', 'Git'],
    ['cpp', 'C <&> C++'],
  ],
  sets: [
    [10, 0],
    [14, 0, 1],
    [9, 0, 1, 3],
    [7, 2],
  ],
  topics: [
    { number: 1, title: 'Databases', href: '/guides/backend-developer#databases', skills: [0] },
    {
      number: 2,
      title: 'Databases & containers',
      href: '/guides/backend-developer#containers',
      skills: [0, 1],
    },
    { number: 5, title: 'Versions', href: '/guides/backend-developer#versions', skills: [2] },
  ],
  near: [
    {
      name: 'Data Engineer',
      href: '/compare/backend-developer/data-engineer',
      of: 380,
      total: 897,
      common: [0, 1, 3],
    },
    { name: 'QA Engineer', href: '/compare/backend-developer/qa-engineer', of: 18, total: 81, common: null },
    { name: 'Designer', href: '/compare/backend-developer/designer', of: 31, total: 31, common: [] },
  ],
  ...given,
});
