import { rolesVocabulary, skillsVocabulary } from '../../lib/content/vocabulary.ts';
import { searchNames } from '../../lib/jobs/classification/vocabulary.ts';
import { idOf } from '../../lib/jobs/normalise/key.ts';
import { CITIES } from '../../lib/jobs/places/cities.ts';
import { EMPLOYMENT_TYPES, type JobPosting, LEVELS, WORKPLACES } from '../../lib/jobs/posting.ts';
import { type Dice, diceOf } from '../../lib/jobs/sample/dice.ts';
import { aBenchPosting, BENCH_NOW, type Openings } from './openings.ts';

/** Openings of our own making over the project's vocabularies: what is frequent, what is rare and what is not stated. */

const DAYS = 60;
const DAY_MS = 86_400_000;
const FOCUS = [
  'Payments',
  'Search',
  'Platform',
  'Growth',
  'Data',
  'Mobile',
  'Logistics',
  'Identity',
  'Billing',
];

const roles = rolesVocabulary.roles;
const skills = skillsVocabulary.skills.map(({ slug }) => slug);
const skillNames = searchNames(skillsVocabulary);
const fallback = roles.find(({ kind }) => kind === 'fallback');
const places = Object.entries(CITIES).flatMap(([country, cities]) =>
  cities.map((city) => ({ raw: `${city}, ${country}`, locality: city, region: null, countryCode: country })),
);

/** Few values often, many values seldom, as in real postings. */
const skewed = <T>(list: readonly T[], dice: Dice): T =>
  dice.pick(list.slice(0, 1 + Math.floor(list.length * dice.roll() ** 3)));
const maybe = <T>(share: number, dice: Dice, value: () => T): T | null =>
  dice.chance(share) ? value() : null;
const companies = (n: number): string[] =>
  Array.from({ length: Math.max(50, Math.round(n / 20)) }, (_, at) => `company-${at + 1}`);

function* generate(n: number, seed: number): Generator<JobPosting> {
  const dice = diceOf(`bench ${seed}`);
  const employers = companies(n);
  for (let at = 0; at < n; at++) {
    const role = maybe(0.7, dice, () => skewed(roles, dice));
    const level = maybe(0.6, dice, () => dice.pick(LEVELS));
    const employer = skewed(employers, dice);
    const hasText = dice.chance(0.8);
    const place = dice.pick(places);
    const posted = new Date(BENCH_NOW.getTime() - dice.roll() ** 2 * DAYS * DAY_MS).toISOString();
    const id = idOf(`bench ${seed} ${at}`);
    const posting = aBenchPosting({
      id,
      title: [level ?? '', role?.name ?? 'Coordinator', dice.pick(FOCUS)].join(' ').trim(),
      hiringOrganization: { name: employer.replace('company-', 'Company '), slug: employer },
      jobLocations: dice.chance(0.95) ? [place] : [],
      workplaceType: maybe(0.7, dice, () => dice.pick(WORKPLACES)),
      applicantLocationRequirements: dice.chance(0.1) ? [dice.pick(['worldwide', 'US', 'DE'])] : [],
      employmentType: maybe(0.75, dice, () => skewed(EMPLOYMENT_TYPES, dice)),
      datePosted: dice.chance(0.97) ? (dice.chance(0.5) ? posted : posted.slice(0, 10)) : null,
      baseSalary: dice.chance(0.35)
        ? [
            {
              min: 40_000 + Math.floor(dice.roll() * 90) * 1000,
              max: null,
              currency: 'EUR',
              unit: 'year',
              raw: null,
              scope: null,
              source: 'structured',
            },
          ]
        : [],
      descriptionHtml: hasText ? '<p>We build.</p>' : null,
      roles: role ? [{ role: role.slug, evidence: dice.chance(0.85) ? 'title' : 'description' }] : [],
      level,
      skills: hasText
        ? [...new Set(Array.from({ length: 2 + Math.floor(dice.roll() * 10) }, () => skewed(skills, dice)))]
        : [],
    });
    yield posting;
    // One employer's job in a second place.
    if (dice.chance(0.05)) {
      const other = idOf(`bench ${seed} ${at} again`);
      yield { ...posting, id: other, key: `bench:all:${other}`, jobLocations: [dice.pick(places)] };
    }
  }
}

export const ownOpenings: Openings = {
  name: "the project's own generator",
  vocabulary: {
    roles: roles.map(({ slug }) => slug),
    generic: { role: fallback?.slug ?? '', beside: fallback?.beside ?? [] },
    skillNames,
  },
  known: { roles: new Set(roles.map(({ slug }) => slug)), skills: new Set(skills) },
  countries: Object.keys(CITIES),
  companies,
  words: ['senior', 'dev', 'data', 'company 7', 'berlin', 'python', 'eng', 'platform', 'lead mobile'],
  generate,
};
