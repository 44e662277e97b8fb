import { describe, expect, it } from 'vitest';
import { createClassifier } from '../../../../lib/jobs/classification/classify.ts';
import { descriptionText } from '../../../../lib/jobs/html/description.ts';
import { normalise } from '../../../../lib/jobs/normalise/normalise.ts';
import { aRecord } from '../a-record.ts';
import { ourRoles, ourSkills } from '../classification/vocabularies.ts';

/** No text may cost more than its length: each sign and each pair of them, over and over, in every field. */

const LONGEST = 60_000;
/**
 * Of the processor's time, which other programs do not lengthen. Eighty times what a run takes; a pattern that reads
 * a run again from each of its places takes longer still, or never ends.
 */
const MOST_MS = 3_000;
const SIGNS = [' ', '.', '-', '"', '1', 'C', '(', ')', ',', '\n', ';', '<', '&', '_', ':', 'Ã'];
const RUNS = [...SIGNS, ...SIGNS.flatMap((one) => SIGNS.map((two) => one + two)), '5 years ', 'or ', '<b>'];

const classify = createClassifier(ourRoles(), ourSkills());
const origin = { ats: 'lever', board: null, isEmployers: true, company: null, now: new Date('2026-11-22') };

const imported = (run: string): void => {
  const long = run.repeat(LONGEST / run.length);
  const tail = `${long}x)`;
  const places = Array.from({ length: 100 }, () => `Berlin ${long.slice(0, 1_980)}x)`);
  const record = aRecord({
    ...{
      nativeId: long,
      internalJobId: long,
      title: `a${tail}`,
      company: `a${tail}`,
      department: `a${tail}`,
    },
    ...{ url: `https://a.example/${long}`, country: tail, workplace: tail, employmentType: tail },
    ...{
      locations: places,
      applicantLocations: places,
      datePosted: `1${tail}`,
      pay: `1${tail}`,
      language: tail,
    },
    description: { text: `5 years experience${long}x`, format: 'unknown' },
  });
  const read = normalise(record, origin);
  if ('refused' in read) throw new Error(read.refused);
  const { title, descriptionHtml } = read.posting;
  classify({ title, text: descriptionText(descriptionHtml ?? '') });
};

describe('a posting of nothing but one sign or two', () => {
  it('is normalised and classified in time that grows with its length, whichever they are', () => {
    const slow = RUNS.flatMap((run) => {
      const since = process.cpuUsage();
      imported(run);
      const took = process.cpuUsage(since).user / 1000;
      return took > MOST_MS ? `${JSON.stringify(run)} took ${Math.round(took)} ms` : [];
    });
    expect(slow).toEqual([]);
  }, 240_000);
});
