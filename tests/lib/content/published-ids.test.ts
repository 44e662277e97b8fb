import { describe, expect, it } from 'vitest';
import publishedJson from '../../../content/published-ids.json' with { type: 'json' };
import { guides } from '../../../lib/content/content.ts';
import { ContentError } from '../../../lib/content/faults.ts';
import type { Guide } from '../../../lib/content/guide.ts';
import { placeOf } from '../../../lib/content/places.ts';
import {
  newIds,
  parsePublishedIds,
  publishedFaults,
  withNewIds,
} from '../../../lib/content/published-ids.ts';

const published = parsePublishedIds(publishedJson);

/** The real guides, as a test changes them. */
const changed = (change: (guide: Guide) => void): Guide[] => {
  const copy = structuredClone(guides) as Guide[];
  for (const guide of copy) change(guide);
  return copy;
};
const topicOf = (guide: Guide, id: string) =>
  guide.steps.flatMap((step) => step.topics).find((topic) => topic.id === id);

describe('the ids that were ever published', () => {
  it('all lead somewhere', () => {
    const ids = Object.values(published).flatMap((role) => [
      ...role.steps,
      ...Object.keys(role.topics),
      ...role.questions,
      ...role.resources,
    ]);
    expect(ids.length).toBeGreaterThanOrEqual(27);
    expect(publishedFaults(published, guides)).toEqual([]);
  });

  it('hold every id of today: after adding one, run "npm run content:publish"', () => {
    expect(withNewIds(published, guides)).toEqual(published);
  });

  it('take in a new topic with its number', () => {
    const more = changed((guide) => {
      const topic = topicOf(guide, 'apis');
      if (topic) guide.steps[0]?.topics.push({ ...topic, id: 'grpc', number: 16 });
    });
    expect(withNewIds(published, more)['backend-developer']?.topics.grpc).toBe(16);
    expect(newIds(published, more)).toEqual(['grpc']);
    expect(newIds(published, guides)).toEqual([]);
    expect(newIds({}, guides)).toHaveLength(27);
  });

  it('stay, with their numbers, when they are only in the file, and so do roles', () => {
    const role = 'backend-developer';
    const today = published[role];
    if (!today) throw new Error('the backend guide was never published');
    const more = {
      [role]: {
        steps: ['old-step', ...today.steps],
        topics: { 'old-topic': 98, ...today.topics, apis: 97 },
        questions: ['old-question', ...today.questions],
        resources: ['old-resource', ...today.resources],
      },
      'old-role': { steps: ['a'], topics: { b: 1 }, questions: ['c'], resources: ['d'] },
    };
    expect(withNewIds(more, guides)).toEqual({ ...published, ...more });
    expect(withNewIds(more, [])).toEqual(more);
    expect(withNewIds({}, guides)[role]?.topics.apis).toBe(7);
  });

  it('fail with what to write when one is renamed without its former id', () => {
    const renamed = changed((guide) => {
      const topic = topicOf(guide, 'databases');
      if (topic) topic.id = 'data-stores';
    });
    expect(publishedFaults(published, renamed)).toEqual([
      expect.stringMatching(/topic "databases" of backend-developer .* name it in the formerIds/),
      expect.stringMatching(
        /number 6 was published for "databases": if "data-stores" is that topic .* formerIds: \[databases\]/,
      ),
    ]);
  });

  it('survive a rename that names the former id, and reordering', () => {
    const renamed = changed((guide) => {
      const topic = topicOf(guide, 'databases');
      if (topic) Object.assign(topic, { id: 'data-stores', formerIds: ['databases'] });
      const [first, second] = guide.steps;
      if (first && second) Object.assign(second, { id: 'path', formerIds: ['learning-path'] });
      guide.steps.reverse();
      for (const step of guide.steps) step.topics.reverse();
    });
    expect(publishedFaults(published, renamed)).toEqual([]);
    const [guide] = renamed;
    if (!guide) throw new Error('there is no guide');
    expect(placeOf(guide, 'databases')).toMatchObject({
      kind: 'topic',
      topic: { id: 'data-stores', number: 6 },
    });
    expect(placeOf(guide, 'learning-path')).toMatchObject({ kind: 'step', step: { id: 'path' } });
    expect(placeOf(guide, 'never-was')).toBeNull();
  });

  it.each<[string, (guide: Guide) => void, RegExp]>([
    ['a step is gone', (guide) => guide.steps.pop(), /the step "job-search" .* leads nowhere now/],
    [
      'a question is gone',
      (guide) => guide.questions.pop(),
      /the question "experience" .* leads nowhere now/,
    ],
    [
      'a guide beside it is gone',
      (guide) => guide.resources.pop(),
      /the guide "resume" .* bring its file back/,
    ],
    [
      'a topic has another number',
      (guide) => Object.assign(topicOf(guide, 'apis') ?? {}, { number: 99 }),
      /topic "apis" was published with the number 7: write that instead of 99/,
    ],
    [
      'a step lives on in a question, which has no page',
      (guide) => {
        guide.steps.pop();
        guide.questions[0]?.formerIds.push('job-search', 'resume', 'network', 'technical-interviews');
      },
      /the step "job-search" of backend-developer has a page, and a question has none/,
    ],
  ])('fail when %s', (_, change, fault) => {
    expect(publishedFaults(published, changed(change)).join('\n')).toMatch(fault);
  });

  it('fail when a whole guide is gone', () => {
    expect(publishedFaults(published, []).join('\n')).toMatch(
      /the guide of "backend-developer" was published/,
    );
  });

  it('are refused in another shape', () => {
    expect(() => parsePublishedIds({ 'backend-developer': { steps: 'all' } })).toThrow(ContentError);
  });
});
