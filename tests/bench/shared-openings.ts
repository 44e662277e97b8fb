import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { idOf } from '../../lib/jobs/normalise/key.ts';
import { slugOf } from '../../lib/jobs/normalise/text.ts';
import type { JobPosting, Level } from '../../lib/jobs/posting.ts';
import { aBenchPosting, type Openings } from './openings.ts';

/** Openings of a generator that lies beside the checkout and is no part of the project; null where it is not. */

const FILE = '../shared/measure/jobs.mjs';
const LEVEL_OF: Record<string, Level> = {
  intern: 'internship',
  junior: 'entry',
  mid: 'mid',
  senior: 'senior',
  lead: 'lead',
};

const row = z.object({
  id: z.number(),
  title: z.string(),
  company: z.string(),
  city: z.string(),
  country: z.string(),
  remote: z.number(),
  role: z.number(),
  seniority: z.number(),
  salary_min: z.number(),
  salary_max: z.number(),
  posted_at: z.number(),
  skills: z.array(z.number()),
});
const generator = z.object({
  ROLES: z.array(z.string()),
  SENIORITY: z.array(z.string()),
  SKILLS: z.array(z.string()),
  generate: z.custom<(n: number, letters: number, seed: number) => Iterable<unknown>>(
    (value) => typeof value === 'function',
  ),
});

/** Descriptions are only needed for being there. */
const LETTERS = 40;

export const sharedOpenings = async (): Promise<Openings | null> => {
  const url = new URL(`../../${FILE}`, import.meta.url);
  if (!existsSync(fileURLToPath(url))) return null;
  const { ROLES, SENIORITY, SKILLS, generate } = generator.parse(await import(url.href));
  const skills = SKILLS.map(slugOf);
  const postingOf = (item: unknown): JobPosting => {
    const { id, title, company, city, country, posted_at, ...job } = row.parse(item);
    return aBenchPosting({
      id: idOf(`shared ${id}`),
      title,
      hiringOrganization: { name: company, slug: slugOf(company) },
      jobLocations: [{ raw: `${city}, ${country}`, locality: city, region: null, countryCode: country }],
      workplaceType: job.remote ? 'remote' : null,
      applicantLocationRequirements: job.remote ? [country] : [],
      // The generator's dates end with October of the year before: they are moved up to today.
      datePosted: new Date((posted_at + 391 * 86_400) * 1000).toISOString(),
      baseSalary: [
        {
          min: job.salary_min,
          max: job.salary_max,
          currency: 'EUR',
          unit: 'year',
          raw: null,
          scope: null,
          source: 'structured',
        },
      ],
      descriptionHtml: '<p>A text.</p>',
      roles: [{ role: ROLES[job.role] ?? '', evidence: 'title' }],
      level: LEVEL_OF[SENIORITY[job.seniority] ?? ''] ?? null,
      skills: job.skills.map((skill) => skills[skill] ?? ''),
    });
  };
  return {
    name: FILE,
    vocabulary: { roles: ROLES, generic: { role: '', beside: [] }, skillNames: new Map() },
    known: { roles: new Set(ROLES), skills: new Set(skills) },
    countries: ['DE', 'GB', 'US', 'FR', 'IN', 'JP'],
    companies: (n) =>
      Array.from({ length: Math.max(50, Math.floor(n / 20)) }, (_, at) => `company-${at + 1}`),
    words: ['senior', 'back', 'data', 'company 7', 'berlin', 'python', 'lead mobile'],
    *generate(n, seed) {
      for (const item of generate(n, LETTERS, seed)) yield postingOf(item);
    },
  };
};
