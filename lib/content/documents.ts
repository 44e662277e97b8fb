import { z } from 'zod';

/**
 * What every Markdown file must hold, said again where Contentlayer lets faults pass: empty strings, bad
 * ids, wrong dates, unsafe links. Each message says what to write instead.
 */

const text = (what: string) => z.string().trim().min(1, `is empty: write ${what}`);
const ID = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/;
const id = z
  .string()
  .regex(ID, 'is no id: write lower-case words joined by hyphens, such as "web-framework"');
const order = z.int('is no whole number: write 1, 2, 3 …').min(1, 'is below 1: write 1, 2, 3 …');
const httpsUrl = z
  .string()
  .refine(
    (url) => URL.canParse(url) && new URL(url).protocol === 'https:',
    'is no https address: write one such as "https://example.org/page"',
  );
/** Contentlayer hands dates over as ISO instants; a page shows the day. */
const day = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}/, 'is no date: write one such as 2026-11-22')
  .transform((iso) => iso.slice(0, 10));
/** Contentlayer's computed lists are not arrays. */
const list = <T extends z.ZodType>(of: T) =>
  z.preprocess(
    (value) =>
      value && typeof value === 'object' && Symbol.iterator in value
        ? Array.from(Object.values(value))
        : value,
    z.array(of),
  );

/** Ids under which a place was known before: links to them go on leading to it. */
const formerIds = z.preprocess((value) => value ?? [], list(id));

const hours = z
  .object({ min: z.int().min(1, 'is below 1: write whole hours'), max: z.int() })
  .refine(({ min, max }) => max >= min, 'ends below its beginning: write { min: 10, max: 20 }');

const source = z.object({
  title: text('the title of the source'),
  publisher: text('who publishes the source'),
  year: z
    .int()
    .min(1990, 'is no year: write one such as 2026')
    .max(2100, 'is no year: write one such as 2026'),
  url: httpsUrl,
  note: z.string().optional(),
});

/** Contentlayer drops raw HTML in silence, and with it what the author meant. Code spans may hold tags. */
const rawTag = (markdown: string): string | undefined =>
  markdown.replace(/```[\s\S]*?```|`[^`]*`/g, '').match(/<\/?[a-z][^<>]*>/i)?.[0];

const body = z.object({
  raw: text('the text below the front matter').superRefine((markdown, context) => {
    const tag = rawTag(markdown);
    if (tag) context.addIssue(`holds raw HTML "${tag}": write Markdown, or put code between backticks`);
  }),
  html: z.string(),
});

const file = z.object({ _raw: z.object({ sourceFilePath: z.string() }), body });

const topic = z.object({
  id,
  formerIds,
  number: z
    .int('is no whole number: write the next one that no topic of this guide ever had')
    .min(1, 'is below 1: write the next one that no topic of this guide ever had')
    .max(9_999, 'is above 9999, which no address of progress can name: write a lower one'),
  changed: day.nullish().transform((iso) => iso ?? null),
  title: text('the name of the topic'),
  hours,
  skills: list(z.string()).refine(
    (skills) => skills.length > 0,
    'is empty: name at least one skill of content/vocabulary/skills.json',
  ),
  ableTo: list(text('what a reader can do before going on')).refine(
    (checks) => checks.length >= 1,
    'is empty: write what a reader should be able to do before going on',
  ),
  points: list(
    z.object({ title: text('the name of the point'), skills: list(z.string()).default([]) }),
  ).default([]),
  resources: list(
    z.object({
      title: text('the name of the resource'),
      by: text('who offers the resource'),
      url: httpsUrl,
      note: text('a few words on what it is good for'),
    }),
  ).refine(({ length }) => length >= 2 && length <= 4, 'must name 2 to 4 free resources'),
});

export const roleSchema = file.extend({
  role: id,
  name: text('the name of the role'),
  plural: text('the plural of the role'),
  summary: text('one sentence on the role'),
  neighbours: list(id),
});

export const roadmapSchema = file.extend({
  role: id,
  title: text('the title of the guide'),
  summary: text('one or two sentences on the guide'),
  updated: day,
  changes: list(z.object({ date: day, what: text('what changed') })),
});

export const stepSchema = file.extend({
  id,
  formerIds,
  order,
  title: text('the name of the step'),
  summary: text('one sentence on the step'),
  checkedOn: day,
  topics: list(topic).refine((topics) => topics.length > 0, 'is empty: a step needs at least one topic'),
  sources: list(source).default([]),
});

export const questionSchema = file.extend({
  id,
  formerIds,
  order,
  question: text('the question'),
  sources: list(source).default([]),
});

/** The four guides beside a roadmap; their names are published addresses. */
export const RESOURCE_SLUGS = ['career-guide', 'salary', 'skills', 'resume'] as const;

export const resourceSchema = file.extend({
  slug: z.enum(RESOURCE_SLUGS, `is not one of the resources: write ${RESOURCE_SLUGS.join(', ')}`),
  order,
  title: text('the title of the guide'),
  summary: text('one or two sentences on the guide'),
  updated: day,
  sources: list(source).default([]),
});

export type RoleDocument = z.infer<typeof roleSchema>;
export type RoadmapDocument = z.infer<typeof roadmapSchema>;
export type StepDocument = z.infer<typeof stepSchema>;
export type QuestionDocument = z.infer<typeof questionSchema>;
export type ResourceDocument = z.infer<typeof resourceSchema>;

/** The documents as Contentlayer hands them over: nothing in them is believed yet. */
export type RawDocuments = {
  roles: readonly unknown[];
  roadmaps: readonly unknown[];
  steps: readonly unknown[];
  questions: readonly unknown[];
  resources: readonly unknown[];
};
