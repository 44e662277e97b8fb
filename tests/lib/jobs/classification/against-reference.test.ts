import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { createClassifier } from '../../../../lib/jobs/classification/classify.ts';
import { normaliseText } from '../../../../lib/jobs/classification/normalise-text.ts';
import { createSkillMatcher } from '../../../../lib/jobs/classification/skills.ts';
import { parseSkillsVocabulary } from '../../../../lib/jobs/classification/vocabulary.ts';
import { ourRoles, ourSkills } from './vocabularies.ts';

/** Data beside the checkout that is no part of the project: real postings and a slow matcher to be measured by. */
const beside = (path: string): string =>
  fileURLToPath(new URL(`../../../../../shared/${path}`, import.meta.url));

const needed = (what: string, ...paths: string[]): boolean => {
  const missing = paths.filter((path) => !existsSync(beside(path)));
  if (missing.length > 0) console.warn(`Skipped: ${what}, because ../shared/${missing[0]} is missing.`);
  return missing.length === 0;
};

const read = (path: string): string => readFileSync(beside(path), 'utf8');
const lines = (path: string): unknown[] =>
  read(path)
    .trim()
    .split('\n')
    .map((line): unknown => JSON.parse(line));

const EXAMPLES = 'facts/match-examples.json';
const NAUGHTY = 'hostile/naughty/blns.json';
const MATCHER = ['facts/match-reference.mjs', 'facts/skills.json'];
const CYBER = 'jobs/cyber-job-radar/jobs-2026-08-21.json';
const ANALYTICS = 'jobs/analytics-engineer-jds/jds-2026-08-07.jsonl';
const OPENINGS = 'jobs/openings-dev/opportunities-2026-08-22.jsonl';

/** The slow matcher takes 10 ms a text, so a run compares one text in so many; all 3,015 were compared by hand. */
const ONE_IN = 10;

type Found = { slug: string; count: number; at: number[] };
const examplesOf = () =>
  z.array(z.object({ text: z.string(), skills: z.array(z.string()) })).parse(JSON.parse(read(EXAMPLES)));
const bySlug = (hits: readonly Found[]): Found[] =>
  hits
    .map(({ slug, count, at }) => ({ slug, count, at: [...at].sort((a, b) => a - b) }))
    .sort((a, b) => (a.slug < b.slug ? -1 : 1));

describe('the fast skill matcher', () => {
  const matcher = () => createSkillMatcher(parseSkillsVocabulary(JSON.parse(read('facts/skills.json'))));

  it.skipIf(!needed('the examples of the vocabulary', EXAMPLES, ...MATCHER))('answers the examples', () => {
    const examples = examplesOf();
    const find = matcher();
    expect(examples.length).toBeGreaterThan(10);
    for (const { text, skills } of examples) {
      const slugs = find(text).map(({ slug }) => slug);
      expect(slugs.sort(), text).toEqual(skills);
    }
  });

  it.skipIf(!needed('the examples of the vocabulary', EXAMPLES))(
    'answers the examples with our own vocabulary too',
    () => {
      const find = createSkillMatcher(ourSkills());
      for (const { text, skills } of examplesOf()) {
        const slugs = find(normaliseText(text)).map(({ slug }) => slug);
        expect(slugs.sort(), text).toEqual(skills);
      }
    },
  );

  it.skipIf(!needed('the comparison on real postings', CYBER, ANALYTICS, OPENINGS, ...MATCHER))(
    'gives the very hits of the slow one on real postings',
    async () => {
      const texts = [
        ...z
          .array(z.object({ description: z.string() }))
          .parse(JSON.parse(read(CYBER)))
          .map((row) => row.description),
        ...z
          .array(z.object({ jd_text: z.string().nullish() }))
          .parse(lines(ANALYTICS))
          .map((row) => row.jd_text ?? ''),
        ...z
          .array(z.object({ description: z.string().nullish() }))
          .parse(lines(OPENINGS))
          .map((row) => row.description ?? ''),
      ].filter((text, i) => text !== '' && i % ONE_IN === 0);
      const slow: { matchSkills(text: string): Found[] } = await import(
        /* @vite-ignore */ beside('facts/match-reference.mjs')
      );
      const find = matcher();
      expect(texts.length).toBeGreaterThan(250);
      for (const text of texts) expect(bySlug(find(text))).toEqual(bySlug(slow.matchSkills(text)));
    },
    60_000,
  );
});

describe('the classifier', () => {
  it.skipIf(!needed('the naughty strings', NAUGHTY))(
    'takes every naughty string for a title and a text',
    () => {
      const classify = createClassifier(ourRoles(), ourSkills());
      const naughty = z.array(z.string()).parse(JSON.parse(read(NAUGHTY)));
      expect(naughty.length).toBeGreaterThan(400);
      for (const text of naughty) expect(() => classify({ title: text, text })).not.toThrow();
    },
  );
});
