import { describe, expect, it } from 'vitest';
import { evidenceHeading } from '../../../../lib/jobs/wording/evidence-heading.ts';

describe('the heading over a role’s jobs', () => {
  it.each([
    [[], 'Title or text says the role'],
    [['title'], 'Title says the role'],
    [['generic'], 'Title says only “software engineer” or the like'],
    [['description'], 'Likely from the text'],
    [['title', 'generic'], 'Title says the role, or title says only “software engineer” or the like'],
  ])('for %j is “%s”', (evidence, heading) => {
    expect(evidenceHeading(evidence)).toBe(heading);
  });
});
