import { jobFilterReader } from '../jobs/filter.ts';
import { filterQuery } from '../jobs/filter-address.ts';
import { GUIDE_PLACES, RESERVED_IDS, routes } from '../routes.ts';
import type { Guide } from './guide.ts';

/** The words content may name: slugs of the vocabularies. */
export type KnownWords = { roles: ReadonlySet<string>; skills: ReadonlySet<string> };

/** What only shows when the files are seen together: ids used twice, unknown words, links that lead nowhere. */
export const checkGuides = (guides: readonly Guide[], known: KnownWords): string[] => [
  ...guides.flatMap((guide) => checkIds(guide)),
  ...guides.flatMap((guide) => checkWords(guide, known)),
  ...checkLinks(guides, jobFilterReader(known)),
];

const checkIds = (guide: Guide): string[] => {
  const seen = new Map<string, string>();
  const topics = guide.steps.flatMap((step) => step.topics);
  const places = [...guide.steps, ...topics, ...guide.questions];
  // A former id is an address as much as one of today: both lead to one place only.
  const ids = places.flatMap(({ id, formerIds, file }) =>
    [id, ...formerIds].map((one) => ({ id: one, file })),
  );
  const faults = ids.flatMap(({ id, file }) => {
    if (isReserved(id)) return [`${file}: the id "${id}" is the site's own: choose another`];
    const earlier = seen.get(id);
    seen.set(id, file);
    return earlier ? [`${file}: the id "${id}" stands twice (also in ${earlier}): choose another`] : [];
  });
  const numbers = new Map<number, string>();
  for (const { id, number, file } of topics) {
    const earlier = numbers.get(number);
    if (earlier)
      faults.push(`${file}: topic "${id}" has the number ${number} of "${earlier}": give it one of its own`);
    numbers.set(number, id);
  }
  for (const { id, changed, file } of topics) {
    if (changed === null) continue;
    if (!guide.changes.some(({ date }) => date === changed))
      faults.push(
        `${file}: topic "${id}" changed on ${changed}, and no entry of the changes in ${guide.file} has that day: say there what its learners should read again`,
      );
    if (changed > guide.updated)
      faults.push(
        `${guide.file}: updated ${guide.updated} is before the change of "${id}": write ${changed}`,
      );
  }
  const slugs = new Set<string>();
  for (const { slug, file } of guide.resources) {
    if (slugs.has(slug)) faults.push(`${file}: the slug "${slug}" stands twice: choose another`);
    slugs.add(slug);
  }
  return faults;
};

/** Ids that pages of a guide have beside those of its content. */
const isReserved = (id: string): boolean =>
  RESERVED_IDS.some((own) => own === id) || /-(?:title|fault)$|^progress-step-|^job-[a-z2-7]{12}$/.test(id);

const checkWords = (guide: Guide, known: KnownWords): string[] => {
  const faults: string[] = [];
  for (const role of [guide.role, ...guide.neighbours]) {
    if (!known.roles.has(role))
      faults.push(
        `${guide.file}: the role "${role}" is not in content/vocabulary/roles.json${nearest(role, known.roles)}`,
      );
  }
  for (const topic of guide.steps.flatMap((step) => step.topics)) {
    for (const skill of [...topic.skills, ...topic.points.flatMap((point) => point.skills)]) {
      if (!known.skills.has(skill)) {
        faults.push(
          `${topic.file}: the skill "${skill}" of topic "${topic.id}" is not in content/vocabulary/skills.json${nearest(skill, known.skills)}`,
        );
      }
    }
  }
  return faults;
};

/** A slug that shares its letters' beginning, to suggest. */
const nearest = (word: string, known: ReadonlySet<string>): string => {
  for (let length = word.length; length >= 2; length--) {
    const close = [...known].find((slug) => slug.startsWith(word.slice(0, length)));
    if (close) return `: did you mean "${close}"?`;
  }
  return ': use a slug of that file';
};

/** Names that places had before, as `/page#old`, with those of today. */
type Renamed = Map<string, string>;

type Linked = { file: string; html: string; page: string };

type ReadFilter = ReturnType<typeof jobFilterReader>;

const checkLinks = (guides: readonly Guide[], read: ReadFilter): string[] => {
  const pages = new Map<string, Set<string>>([
    [routes.home(), new Set()],
    [routes.guides(), new Set()],
    [routes.jobs(), new Set()],
  ]);
  const texts: Linked[] = [];
  const renamed: Renamed = new Map();
  for (const guide of guides) {
    const page = routes.guide(guide.role);
    const ids = new Set<string>(GUIDE_PLACES);
    for (const step of guide.steps) {
      ids.add(step.id);
      pages.set(routes.step(guide.role, step.id), new Set(step.topics.map(({ id }) => id)));
      texts.push({ file: step.file, html: step.html, page });
      for (const topic of step.topics) {
        ids.add(topic.id);
        texts.push({
          file: topic.file,
          html: topic.html + topic.points.map((point) => point.html).join(''),
          page,
        });
      }
    }
    for (const place of [...guide.steps.flatMap((step) => [step, ...step.topics]), ...guide.questions])
      for (const former of place.formerIds) renamed.set(`${page}#${former}`, place.id);
    for (const path of [routes.guideMarkdown, routes.guideFile, routes.guideChanges, routes.progress])
      pages.set(path(guide.role), new Set());
    for (const question of guide.questions) {
      ids.add(question.id);
      texts.push({ file: question.file, html: question.html, page });
    }
    pages.set(page, ids);
    texts.push({ file: guide.file, html: guide.html + guide.roleHtml, page });
    for (const resource of guide.resources) {
      const address = routes.resource(guide.role, resource.slug);
      pages.set(address, new Set(resource.contents.map(({ id }) => id)));
      texts.push({ file: resource.file, html: resource.html, page: address });
    }
  }
  return texts.flatMap((text) =>
    hrefs(text.html).flatMap((href) => linkFault(href, text, { pages, renamed, read }) ?? []),
  );
};

const hrefs = (html: string): string[] =>
  [...html.matchAll(/\s(?:href|src)="([^"]*)"/g)].map((match) =>
    (match[1] ?? '').replaceAll('&#x26;', '&').replaceAll('&amp;', '&'),
  );

const linkFault = (
  href: string,
  from: Linked,
  { pages, renamed, read }: { pages: Map<string, Set<string>>; renamed: Renamed; read: ReadFilter },
): string | null => {
  const wrong = (why: string): string => `${from.file}: the link "${href}" ${why}`;
  if (/^[a-z][a-z0-9+.-]*:/i.test(href)) {
    return href.startsWith('https://') && URL.canParse(href)
      ? null
      : wrong('is not allowed: write an https address or a path of this site');
  }
  const url = URL.parse(href, `https://site.invalid${from.page}`);
  if (url?.host !== 'site.invalid')
    return wrong('leads to another site without https: write the whole address');
  const ids = pages.get(url.pathname);
  if (!ids) return wrong('leads to no page of this site: mend the path, or write the page first');
  // A value that no filter knows is ignored when it is read, and the link would show every job.
  for (const [key, value] of url.searchParams) {
    if (filterQuery(read({ [key]: value })) === '')
      return wrong(`has "${key}=${value}", which no filter knows: mend the word`);
  }
  const id = url.hash.slice(1);
  if (!id || ids.has(id)) return null;
  const today = renamed.get(`${url.pathname}#${id}`);
  return wrong(
    today
      ? `leads to what is called "${today}" now: write that`
      : `leads to no id of ${url.pathname}: use one of its steps, topics or questions`,
  );
};
