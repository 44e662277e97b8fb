import { describe, expect, it } from 'vitest';
import { bodyOver } from '../../../../lib/jobs/stores/body-over.ts';
import { recordOf } from '../../../../lib/jobs/stores/rows.ts';
import { aNewPosting } from '../a-new-posting.ts';

const asked = { kind: 'years', min: 3, max: null, quote: '3+ years of experience' } as const;

/** A body as it was written before the years were read. */
const oldBody = () => {
  const { descriptionHtml, experienceRequirements, ...body } = aNewPosting().posting;
  return body;
};

describe('a posting that was written before years were read', () => {
  it('asks for none that we know of', () => {
    const row = {
      body: JSON.stringify(oldBody()),
      source_id: 'greenhouse:acme',
      sample: 0,
      status: 'open',
      first_seen_at: '2026-11-01T00:00:00.000Z',
      last_seen_at: '2026-11-01T00:00:00.000Z',
      closed_at: null,
      has_text: 1,
    };
    expect(recordOf(row).experienceRequirements).toEqual([]);
  });

  it('stays readable when it comes again without its text', () => {
    const stored = JSON.parse(JSON.stringify(oldBody()));
    expect(
      bodyOver(stored, aNewPosting().posting, { keepText: true, fill: false }).experienceRequirements,
    ).toEqual([]);
  });
});

describe('a posting that comes again without its text', () => {
  it('keeps the years that were read from the text', () => {
    const stored = aNewPosting({ experienceRequirements: [asked] }).posting;
    expect(
      bodyOver(stored, aNewPosting().posting, { keepText: true, fill: false }).experienceRequirements,
    ).toEqual([asked]);
  });
});
