import { checkGuides, type KnownWords } from './check-guides.ts';
import {
  questionSchema,
  type RawDocuments,
  resourceSchema,
  roadmapSchema,
  roleSchema,
  type StepDocument,
  stepSchema,
} from './documents.ts';
import { ContentError, parseDocuments } from './faults.ts';
import { type Guide, type Point, type RoleFolder, type Step, sumHours, type Topic } from './guide.ts';
import { type PublishedIds, publishedFaults } from './published-ids.ts';
import { readingMinutes, sectionsOf, withScrollingTables } from './sections.ts';

/**
 * The guides that Contentlayer's documents make. Throws one `ContentError` that lists every fault of every
 * file: broken fields, headings that do not match their topics, unknown skills, duplicate ids, dangling links, and,
 * where it is told which, published ids that lead nowhere.
 */
export const buildGuides = (raw: RawDocuments, known: KnownWords, published?: PublishedIds): Guide[] => {
  const faults: string[] = [];
  const roles = parseDocuments(roleSchema, raw.roles, faults);
  const roadmaps = parseDocuments(roadmapSchema, raw.roadmaps, faults);
  const steps = parseDocuments(stepSchema, raw.steps, faults);
  const questions = parseDocuments(questionSchema, raw.questions, faults);
  const resources = parseDocuments(resourceSchema, raw.resources, faults);

  // A file that cannot be read is missing from all that follows, and would only raise false alarms there.
  if (faults.length) throw new ContentError(faults);

  const guides = roles.flatMap((role) => {
    const here = { file: fileOf(role), folder: folderOf(role) };
    const inFolder = <T extends Filed>(list: T[]): T[] => list.filter((one) => folderOf(one) === here.folder);
    if (here.folder !== role.role)
      faults.push(`${here.file}: role "${role.role}" is not the folder's name: write "${here.folder}"`);
    const roadmap = inFolder(roadmaps)[0];
    if (!roadmap) {
      faults.push(`${here.file}: the folder has no roadmap.md: add one with the guide's title and summary`);
      return [];
    }
    const folder: RoleFolder = {
      role,
      roadmap,
      steps: byOrder(inFolder(steps), faults),
      questions: byOrder(inFolder(questions), faults),
      resources: byOrder(inFolder(resources), faults),
    };
    return [guideOf(folder, faults)];
  });

  const folders = new Set(roles.map(folderOf));
  for (const one of [...roadmaps, ...steps, ...questions, ...resources]) {
    if (!folders.has(folderOf(one)))
      faults.push(`${fileOf(one)}: its folder has no good role.md: add or mend it`);
  }
  faults.push(...checkGuides(guides, known), ...(published ? publishedFaults(published, guides) : []));
  if (faults.length) throw new ContentError(faults);
  return guides;
};

type Filed = { _raw: { sourceFilePath: string } };
const fileOf = (document: Filed): string => `content/${document._raw.sourceFilePath}`;
const folderOf = (document: Filed): string => document._raw.sourceFilePath.split('/')[1] ?? '';

const byOrder = <T extends Filed & { order: number }>(documents: T[], faults: string[]): T[] => {
  const sorted = [...documents].sort((a, b) => a.order - b.order);
  sorted.forEach((document, at) => {
    if (document.order !== at + 1)
      faults.push(
        `${fileOf(document)}: order ${document.order} leaves a gap or stands twice: write ${at + 1}`,
      );
  });
  return sorted;
};

const guideOf = ({ role, roadmap, steps, questions, resources }: RoleFolder, faults: string[]): Guide => {
  const builtSteps = steps.map((step) => stepOf(step, faults));
  const words = [
    roadmap.body.html,
    ...steps.map((step) => step.body.html),
    ...questions.map((one) => one.body.html),
    ...steps.flatMap((step) =>
      step.topics.flatMap(({ ableTo, resources }) => [
        ...ableTo,
        ...resources.map(({ title, by, note }) => `${title} ${by} ${note}`),
      ]),
    ),
  ];
  return {
    role: role.role,
    roleName: role.name,
    roleSummary: role.summary,
    roleHtml: role.body.html,
    neighbours: role.neighbours,
    title: roadmap.title,
    summary: roadmap.summary,
    updated: roadmap.updated,
    changes: roadmap.changes,
    html: roadmap.body.html,
    markdown: roadmap.body.raw,
    minutes: readingMinutes(words.join(' ')),
    hours: sumHours(builtSteps.map((step) => step.hours)),
    steps: builtSteps,
    questions: questions.map((one) => ({
      id: one.id,
      formerIds: one.formerIds,
      question: one.question,
      html: one.body.html,
      markdown: one.body.raw,
      sources: one.sources,
      file: fileOf(one),
    })),
    resources: resources.map((one) => ({
      slug: one.slug,
      title: one.title,
      summary: one.summary,
      updated: one.updated,
      html: withScrollingTables(one.body.html),
      contents: sectionsOf(one.body.html, 2).sections.map(({ id, title }) => ({ id, title })),
      minutes: readingMinutes(one.body.html),
      sources: one.sources,
      file: fileOf(one),
    })),
    file: fileOf(roadmap),
  };
};

const stepOf = (step: StepDocument, faults: string[]): Step => {
  const { lead, sections } = sectionsOf(step.body.html, 2);
  matchHeadings('##', step.topics, sections, fileOf(step), faults);
  const topics = step.topics.map((topic, at): Topic => {
    const body = sectionsOf(sections[at]?.html ?? '', 3);
    matchHeadings('###', topic.points, body.sections, fileOf(step), faults);
    const points = topic.points.map(
      (point, index): Point => ({ ...point, html: body.sections[index]?.html ?? '' }),
    );
    if (!body.lead)
      faults.push(`${fileOf(step)}: "## ${topic.title}" has no text: write what to learn and why`);
    return { ...topic, html: withScrollingTables(body.lead), points, file: fileOf(step) };
  });
  const { id, formerIds, order, title, summary, checkedOn, sources } = step;
  return {
    id,
    formerIds,
    number: order,
    title,
    summary,
    checkedOn,
    sources,
    html: lead,
    markdown: step.body.raw,
    topics,
    hours: sumHours(topics.map((topic) => topic.hours)),
    file: fileOf(step),
  };
};

/** The headings of the text are the titles of the front matter, in the same order. */
const matchHeadings = (
  mark: string,
  wanted: readonly { title: string }[],
  found: readonly { title: string }[],
  file: string,
  faults: string[],
): void => {
  for (let at = 0; at < Math.max(wanted.length, found.length); at++) {
    const [want, have] = [wanted[at]?.title, found[at]?.title];
    if (want === have) continue;
    if (want === undefined)
      faults.push(
        `${file}: the heading "${mark} ${have}" has no entry in the front matter: add one with this title`,
      );
    else
      faults.push(
        `${file}: expected the heading "${mark} ${want}"${have === undefined ? '' : ` where "${mark} ${have}" stands`}: title and heading must be the same, in the same order`,
      );
  }
};
