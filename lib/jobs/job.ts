import { daysAgo } from './age.ts';
import { fadesUnseen } from './feeds/formats.ts';
import type {
  EmploymentType,
  ExperienceAsked,
  JobPosting,
  Level,
  Place,
  RoleMatch,
  Salary,
  Workplace,
} from './posting.ts';

/** What the store says of a posting beside what was posted. Times are ISO 8601 in UTC. */
export type PostingRecord = Omit<JobPosting, 'descriptionHtml'> & {
  firstSeenAt: string;
  lastSeenAt: string;
  status: 'open' | 'closed';
  closedAt: string | null;
  sourceId: string;
  hasText: boolean;
  /** Loaded from the bundled sample: labelled so wherever it shows. */
  sample: boolean;
};

/** A job is what a reader sees: one employer's opening, however many places it was posted for. */
export type Job = {
  id: string;
  /** The group of posts it stands for. */
  group: string;
  title: string;
  company: { name: string; slug: string };
  places: Place[];
  workplace: Workplace | null;
  /** ISO 3166-1 alpha-2 codes or `worldwide`: where one may work from. Empty: not stated. */
  countries: string[];
  level: Level | null;
  /** What the description asks for; empty: it does not say. */
  experienceRequirements: ExperienceAsked[];
  type: EmploymentType | null;
  roles: RoleMatch[];
  skills: string[];
  datePosted: string | null;
  salary: Salary[];
  url: string | null;
  applyUrl: string | null;
  sourceId: string;
  hasText: boolean;
  sample: boolean;
  /** The ids of all its posts, each of which leads to it. */
  posts: string[];
  /** Of the post that speaks: what its own page says of it beside what was posted. */
  firstSeenAt: string;
  lastSeenAt: string;
  validThrough: string | null;
  language: string | null;
};

/** Days without a sighting after which an opening that nobody would say has ended counts as gone. */
const DAYS_UNSEEN = 30;

/** How an opening came to its end, and when. */
export type Ending = {
  /** `taken-down`: its board no longer had it. `unseen`: no answer has shown it for long; `at` is the last that did. */
  how: 'taken-down' | 'closing-date' | 'unseen';
  at: string | null;
};

const DAY_MS = 86_400_000;

/** When lists stopped showing an opening that has ended, ISO 8601 in UTC; null where that is not known. */
export const goneAt = ({ how, at }: Ending): string | null => {
  if (at === null || how === 'taken-down') return at;
  // Its closing day still counts as open, and so do the days in which it may only have gone unseen.
  const day = Date.parse(dayOf(at)) + (how === 'unseen' ? DAYS_UNSEEN : 1) * DAY_MS;
  return Number.isNaN(day) ? null : new Date(day).toISOString();
};

const dayOf = (iso: string): string => iso.slice(0, 10);

type Ends = Pick<PostingRecord, 'status' | 'closedAt' | 'validThrough' | 'sourceId' | 'lastSeenAt'>;

/**
 * The end of an opening; null while it is open. Its own closing day still counts as open: feeds often give no hour.
 * Where absence closes nothing (the newest openings of a site, a web page) one without a closing day ends unseen.
 * Of a closing day and a board that no longer had it, what came first is the end.
 */
export const endingOf = (posting: Ends, now: Date): Ending | null => {
  const { status, closedAt, validThrough, sourceId, lastSeenAt } = posting;
  const isClosed = status === 'closed';
  if (validThrough !== null && dayOf(validThrough) < dayOf(now.toISOString())) {
    const wasTakenDown = isClosed && closedAt !== null && dayOf(closedAt) <= dayOf(validThrough);
    if (!wasTakenDown) return { how: 'closing-date', at: validThrough };
  }
  if (isClosed) return { how: 'taken-down', at: closedAt };
  const isUnseen = validThrough === null && fadesUnseen(sourceId) && daysAgo(lastSeenAt, now) >= DAYS_UNSEEN;
  return isUnseen ? { how: 'unseen', at: lastSeenAt } : null;
};

/** Whether an opening has come to its end. */
export const isOver = (posting: Ends, now: Date): boolean => endingOf(posting, now) !== null;

/** Days after lists stopped showing a job that its page stays where it was: links to it are a year old at most. */
const DAYS_KEPT = 365;

/** Whether the page of a job that has ended is still shown. One whose end has no date stays. */
export const isKept = (ending: Ending, now: Date): boolean => {
  const gone = goneAt(ending);
  return gone === null || daysAgo(gone, now) <= DAYS_KEPT;
};

/** Whether a job is of these roles only by what its description makes likely. */
export const isLikelyOnly = ({ roles }: Pick<Job, 'roles'>, chosen: readonly string[]): boolean => {
  const found = roles.filter(({ role }) => chosen.includes(role));
  return found.length > 0 && found.every(({ evidence }) => evidence === 'description');
};

const unique = <T>(list: T[], of: (item: T) => string): T[] =>
  list.length < 2 ? list : [...new Map(list.map((item) => [of(item), item])).values()];

/** Of the posts of one job the one that speaks for it: that with the lowest key. */
export const speakerOf = <Post extends Pick<PostingRecord, 'key'>>(
  posts: readonly Post[],
): Post | undefined =>
  posts.reduce<Post | undefined>((first, post) => (first && first.key < post.key ? first : post), undefined);

/** The job that the posts of one group make: the post with the lowest key speaks, places and countries add up. */
export const jobOf = (posts: PostingRecord[]): Job => {
  const sorted = posts.toSorted((a, b) => (a.key < b.key ? -1 : 1));
  const speaker = speakerOf(posts);
  if (!speaker) throw new Error('A job needs at least one posting.');
  const dates = sorted.flatMap((post) => post.datePosted ?? []).sort();
  return {
    id: speaker.id,
    group: speaker.group,
    title: speaker.title,
    company: speaker.hiringOrganization,
    places: unique(
      sorted.flatMap((post) => post.jobLocations),
      (place) => place.raw,
    ),
    workplace: speaker.workplaceType,
    countries: unique(sorted.flatMap(countriesOf), (country) => country).sort(),
    level: speaker.level,
    experienceRequirements:
      sorted.find(({ experienceRequirements }) => experienceRequirements.length > 0)
        ?.experienceRequirements ?? [],
    type: speaker.employmentType,
    roles: speaker.roles,
    skills: sorted.length === 1 ? speaker.skills : [...new Set(sorted.flatMap((post) => post.skills))],
    datePosted: dates.at(-1) ?? null,
    salary: unique(sorted.flatMap((post) => post.baseSalary).filter(statesPay), (range) =>
      JSON.stringify(range),
    ),
    url: speaker.url,
    applyUrl: speaker.applyUrl ?? speaker.url,
    sourceId: speaker.sourceId,
    hasText: sorted.some((post) => post.hasText),
    sample: speaker.sample,
    posts: sorted.map((post) => post.id),
    firstSeenAt: speaker.firstSeenAt,
    lastSeenAt: speaker.lastSeenAt,
    validThrough: speaker.validThrough,
    language: speaker.language,
  };
};

/** Of a remote job only what it says of applicants: an office in Berlin lets nobody work from Germany. */
const countriesOf = (post: PostingRecord): string[] =>
  post.workplaceType === 'remote'
    ? post.applicantLocationRequirements
    : [
        ...post.applicantLocationRequirements,
        ...post.jobLocations.flatMap((place) => place.countryCode ?? []),
      ];

/** Whether a range says anything: "competitive" and 0 do not. */
export const statesPay = ({ min, max, raw }: Salary): boolean =>
  min !== null || max !== null || /[1-9]/.test(raw ?? '');
