import { describe, expect, it } from 'vitest';
import { jobOf, type PostingRecord } from '../../../../lib/jobs/job.ts';
import { jobSummary, jobTitle } from '../../../../lib/jobs/wording/job-title.ts';
import { aPlace, aPosting } from '../a-posting.ts';

const titleOf = (given: Partial<PostingRecord>) => jobTitle(jobOf([aPosting(given)]));

describe('the title of a job’s page', () => {
  it.each<[Partial<PostingRecord>, string]>([
    [{}, 'Backend Developer at Acme'],
    [{ jobLocations: [aPlace('Berlin', 'DE')] }, 'Backend Developer at Acme, Berlin'],
    [
      {
        jobLocations: [aPlace('Berlin', 'DE')],
        workplaceType: 'remote',
        applicantLocationRequirements: ['DE'],
      },
      'Backend Developer at Acme, Berlin (remote from Germany)',
    ],
    [
      { workplaceType: 'remote', applicantLocationRequirements: ['worldwide'] },
      'Backend Developer at Acme (remote, anywhere)',
    ],
    [{ workplaceType: 'remote' }, 'Backend Developer at Acme (remote)'],
    [
      {
        jobLocations: [aPlace('Remote - US', 'US')],
        workplaceType: 'remote',
        applicantLocationRequirements: ['US'],
      },
      'Backend Developer at Acme (remote from United States)',
    ],
    [
      { jobLocations: ['Berlin', 'Paris', 'Rome'].map((raw) => aPlace(raw)), workplaceType: 'hybrid' },
      'Backend Developer at Acme, Berlin and 2 more (hybrid)',
    ],
  ])('%#', (given, title) => expect(titleOf(given)).toBe(title));
});

describe('the summary of a job', () => {
  const summary = (given: Partial<PostingRecord>) =>
    jobSummary(jobOf([aPosting(given)]), (slug) => slug.toUpperCase());

  it('says what is stated', () => {
    expect(summary({ level: 'senior', employmentType: 'full-time', skills: ['sql', 'git'] })).toBe(
      'Senior level. Full-time. Names SQL, GIT.',
    );
    expect(summary({ skills: ['a', 'b', 'c', 'd', 'e', 'f', 'g'] })).toBe(
      'Names A, B, C, D, E, F and 1 more.',
    );
  });

  it('says nothing of what is not', () => expect(summary({})).toBe(''));
});
