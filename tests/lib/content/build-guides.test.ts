import { allQuestions, allResources, allRoadmaps, allRoles, allSteps } from 'contentlayer/generated';
import { describe, expect, it } from 'vitest';
import { buildGuides } from '../../../lib/content/build-guides.ts';
import type { RawDocuments } from '../../../lib/content/documents.ts';
import { ContentError } from '../../../lib/content/faults.ts';
import { rolesVocabulary, skillsVocabulary } from '../../../lib/content/vocabulary.ts';

const known = {
  roles: new Set(rolesVocabulary.roles.map((role) => role.slug)),
  skills: new Set(skillsVocabulary.skills.map((skill) => skill.slug)),
};

/** The real content as plain values that a test may break. */
const realDocuments = (): Record<keyof RawDocuments, Record<string, never>[]> =>
  structuredClone({
    roles: allRoles,
    roadmaps: allRoadmaps,
    steps: allSteps,
    questions: allQuestions,
    resources: allResources,
  }) as never;

const faultsAfter = (breakIt: (documents: ReturnType<typeof realDocuments>) => void): readonly string[] => {
  const documents = realDocuments();
  breakIt(documents);
  try {
    buildGuides(documents, known);
    return [];
  } catch (error) {
    if (error instanceof ContentError) return error.faults;
    throw error;
  }
};

/** Sets `path` ("topics.0.hours") of the nth document of a kind. */
const set =
  (kind: keyof RawDocuments, path: string, value: unknown, nth = 0) =>
  (documents: ReturnType<typeof realDocuments>) => {
    const keys = path.split('.');
    const last = keys.pop() ?? '';
    const holder = keys.reduce<object>((at, key) => Reflect.get(at, key), documents[kind][nth] ?? {});
    Reflect.set(holder, last, value);
  };

describe('a sound content folder', () => {
  it('has no fault', () => expect(faultsAfter(() => undefined)).toEqual([]));

  it('makes the backend guide with all its parts in order', () => {
    const [guide] = buildGuides(realDocuments(), known);
    expect(guide?.steps.map((step) => `${step.number} ${step.title}`)).toEqual([
      '1 Build Your Foundational Knowledge',
      '2 Follow a Structured Learning Path',
      '3 Build a Job-Ready Portfolio',
      '4 Start the Job Search and Prepare for Interviews',
    ]);
    expect(guide?.steps.map((step) => step.topics.length)).toEqual([4, 5, 2, 4]);
    expect(guide?.steps.flatMap((step) => step.topics.map((topic) => topic.points.length))).toEqual([
      0, 0, 0, 0, 0, 0, 0, 0, 0, 5, 4, 0, 0, 3, 0,
    ]);
    expect(guide?.questions).toHaveLength(4);
    expect(guide?.resources.map((resource) => resource.slug)).toEqual([
      'career-guide',
      'salary',
      'skills',
      'resume',
    ]);
  });

  it('says in its text the hours that its topics add up to', () => {
    const [guide] = buildGuides(realDocuments(), known);
    for (const text of [guide?.html, guide?.questions[0]?.html]) {
      const said = text?.replaceAll(',', '') ?? '';
      expect(said).toContain(String(guide?.hours.min));
      expect(said).toContain(String(guide?.hours.max));
    }
  });

  it('writes resources as whole guides with tables', () => {
    const [guide] = buildGuides(realDocuments(), known);
    for (const { slug, html } of guide?.resources ?? []) {
      const words = html.replace(/<[^>]*>/g, ' ').split(/\s+/).length;
      expect(words, slug).toBeGreaterThanOrEqual(900);
      expect(words, slug).toBeLessThanOrEqual(1700); // table cells count here, the authors' 1,500 is of prose
      expect(html.match(/<table/g)?.length ?? 0, slug).toBeGreaterThanOrEqual(2);
    }
  });
});

describe('a broken file fails with its name and what to write instead', () => {
  const step = 'content/roles/backend-developer/steps/1-foundations.md';
  it.each<[string, (documents: ReturnType<typeof realDocuments>) => void, string, RegExp]>([
    ['an empty title', set('steps', 'title', '  '), step, /title .*is empty: write the name of the step/],
    ['an empty body', set('questions', 'body.raw', ''), 'faq/1-how-long.md', /is empty: write the text/],
    ['a bad id', set('steps', 'topics.0.id', 'Web Framework'), step, /is no id: write lower-case words/],
    ['a former id that is none', set('steps', 'topics.0.formerIds', ['Old Name']), step, /is no id/],
    [
      'a former id of another place',
      set('steps', 'topics.0.formerIds', ['apis']),
      '',
      /the id "apis" stands twice/,
    ],
    [
      'a topic without a number',
      set('steps', 'topics.0.number', undefined),
      step,
      /number .*is no whole number/,
    ],
    [
      'a number that is taken',
      set('steps', 'topics.0.number', 2),
      '',
      /has the number 2 of "programming-language"|has the number 2 of/,
    ],
    [
      'a number no address can name',
      set('steps', 'topics.0.number', 10_000),
      step,
      /number "10000" is above 9999/,
    ],
    [
      'a link by a former name',
      (documents) => {
        set('steps', 'topics.0.formerIds', ['first-language'])(documents);
        set(
          'questions',
          'body.html',
          '<p><a href="/guides/backend-developer#first-language">x</a></p>',
        )(documents);
      },
      '',
      /leads to what is called "[a-z-]+" now: write that/,
    ],
    [
      'a link to a place of another page',
      set('questions', 'body.html', '<p><a href="/guides/backend-developer#plan">x</a></p>'),
      '',
      /leads to no id of/,
    ],
    [
      'an id of the page’s own',
      set('steps', 'topics.0.id', 'plan-title'),
      '',
      /"plan-title" is the site's own/,
    ],
    [
      'a change after the guide’s own day',
      set('steps', 'topics.0.changed', '2027-01-01'),
      '',
      /changed on 2027-01-01, and no entry/,
    ],
    ['a number that is none', set('steps', 'order', 1.5), step, /order "1.5" is no whole number/],
    [
      'an order that leaves a gap',
      set('steps', 'order', 9),
      step,
      /order 9 leaves a gap or stands twice: write 4/,
    ],
    [
      'hours that end before they begin',
      set('steps', 'topics.0.hours', { min: 9, max: 3 }),
      step,
      /hours .*ends below its beginning/,
    ],
    [
      'a date that is none',
      set('roadmaps', 'updated', 'soon'),
      'roadmap.md',
      /updated "soon" is no date: write one such as/,
    ],
    [
      'an unknown skill',
      set('steps', 'topics.0.skills', ['pythn']),
      step,
      /the skill "pythn" of topic "programming-language" is not in .*did you mean "pyt/,
    ],
    [
      'an unknown neighbour',
      set('roles', 'neighbours', ['wizard']),
      'roadmap.md',
      /the role "wizard" is not in content\/vocabulary\/roles.json/,
    ],
    ['no skill at all', set('steps', 'topics.0.skills', []), step, /name at least one skill/],
    [
      'no check before going on',
      set('steps', 'topics.0.ableTo', []),
      step,
      /write what a reader should be able to do/,
    ],
    [
      'one resource only',
      (documents) =>
        set('steps', 'topics.0.resources', [
          Reflect.get(Reflect.get(documents.steps[0] ?? {}, 'topics')[0], 'resources')[0],
        ])(documents),
      step,
      /must name 2 to 4 free resources/,
    ],
    [
      'a resource without https',
      set('steps', 'topics.0.resources.0.url', 'http://example.org/'),
      step,
      /is no https address: write one such as/,
    ],
    [
      'a resource by javascript:',
      set('steps', 'topics.0.resources.0.url', 'javascript:alert(1)'),
      step,
      /is no https address/,
    ],
    [
      'an id that stands twice',
      set('questions', 'id', 'databases'),
      'faq/1-how-long.md',
      /the id "databases" stands twice \(also in content\/.*2-learning-path.md\): choose another/,
    ],
    [
      'an id of the site’s own',
      set('questions', 'id', 'jobs'),
      'faq/1-how-long.md',
      /the id "jobs" is the site's own/,
    ],
    [
      'a value outside its list',
      set('resources', 'slug', 'steps'),
      'resources/',
      /slug "steps" is not one of the resources: write career-guide, salary, skills, resume/,
    ],
    [
      'a link by javascript:',
      set('questions', 'body.html', '<p><a href="javascript:alert(1)">x</a></p>'),
      'faq/1-how-long.md',
      /the link "javascript:alert\(1\)" is not allowed/,
    ],
    [
      'a link without https',
      set('questions', 'body.html', '<p><a href="http://example.org/">x</a></p>'),
      'faq/1-how-long.md',
      /is not allowed: write an https address/,
    ],
    [
      'a link to no page',
      set('questions', 'body.html', '<p><a href="/guides/wizard">x</a></p>'),
      'faq/1-how-long.md',
      /"\/guides\/wizard" leads to no page of this site/,
    ],
    [
      'a filter link with a misspelt value',
      set('questions', 'body.html', '<p><a href="/jobs?role=backend-developer&#x26;level=entyr">x</a></p>'),
      'faq/1-how-long.md',
      /has "level=entyr", which no filter knows/,
    ],
    [
      'a link to no id',
      set('questions', 'body.html', '<p><a href="#nowhere">x</a></p>'),
      'faq/1-how-long.md',
      /"#nowhere" leads to no id of \/guides\/backend-developer/,
    ],
    [
      'raw HTML',
      set('questions', 'body.raw', 'Text with <b>tags</b>.'),
      'faq/1-how-long.md',
      /holds raw HTML "<b>": write Markdown/,
    ],
    [
      'a heading that no topic has',
      set('steps', 'topics.0.title', 'Choose a Language'),
      step,
      /expected the heading "## Choose a Language" where "## Choose and Master a Programming Language" stands/,
    ],
    [
      'a folder with another role',
      set('roles', 'role', 'data-engineer'),
      'role.md',
      /role "data-engineer" is not the folder's name: write "backend-developer"/,
    ],
    [
      'a folder without a roadmap',
      (documents) => void documents.roadmaps.pop(),
      'role.md',
      /the folder has no roadmap.md/,
    ],
    [
      'a folder without a role',
      (documents) => void documents.roles.pop(),
      'roadmap.md',
      /its folder has no good role.md/,
    ],
  ])('%s', (_name, breakIt, file, sentence) => {
    const faults = faultsAfter(breakIt);
    expect(faults.join('\n')).toMatch(sentence);
    expect(faults.find((fault) => sentence.test(fault))).toContain(file);
  });

  it('lists every fault at once', () => {
    const faults = faultsAfter((documents) => {
      set('steps', 'title', '')(documents);
      set('resources', 'summary', '')(documents);
    });
    expect(faults.filter((fault) => /is empty/.test(fault))).toHaveLength(2);
  });
});
