import { describe, expect, it } from 'vitest';
import { isLikelyOnly, jobOf } from '../../../lib/jobs/job.ts';
import type { RoleMatch } from '../../../lib/jobs/posting.ts';
import { aPosting } from './a-posting.ts';

describe('the experience that a job asks for', () => {
  const asking = (key: string, quote: string | null) =>
    aPosting({
      key,
      group: 'one',
      experienceRequirements: quote === null ? [] : [{ kind: 'years', min: 3, max: null, quote }],
    });
  const quotes = (...posts: ReturnType<typeof asking>[]) =>
    jobOf(posts).experienceRequirements.map(({ quote }) => quote);

  it('is what the post with the lowest key says', () => {
    expect(quotes(asking('b', 'of b'), asking('a', 'of a'))).toEqual(['of a']);
  });

  it('is what the first post with some says, where that one is silent', () => {
    expect(quotes(asking('c', 'of c'), asking('b', 'of b'), asking('a', null))).toEqual(['of b']);
  });

  it('is none where no post says any', () => expect(quotes(asking('a', null))).toEqual([]));
});

describe('a job that is only likely of a role', () => {
  const is = (roles: RoleMatch[], chosen: string[]) => isLikelyOnly({ roles }, chosen);
  const general: RoleMatch = { role: 'software-engineer', evidence: 'title' };
  const likely: RoleMatch = { role: 'backend-developer', evidence: 'description' };

  it('is known by its description alone among the roles that are chosen', () => {
    expect(is([general, likely], ['backend-developer'])).toBe(true);
    expect(is([general, likely], ['backend-developer', 'data-engineer'])).toBe(true);
  });

  it('is not one whose title says any of them', () => {
    expect(is([general, likely], ['backend-developer', 'software-engineer'])).toBe(false);
    expect(is([{ role: 'backend-developer', evidence: 'title' }], ['backend-developer'])).toBe(false);
  });

  it('is not said where none of its roles is chosen', () => {
    expect(is([general, likely], [])).toBe(false);
    expect(is([general, likely], ['data-engineer'])).toBe(false);
  });
});
