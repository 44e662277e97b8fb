import { z } from 'zod';
import { ContentError } from './faults.ts';
import type { Guide } from './guide.ts';
import { placeOf } from './places.ts';

const FILE = 'content/published-ids.json';

const publishedSchema = z.record(
  z.string(),
  z.strictObject({
    steps: z.array(z.string()),
    /** With the number of each, by which addresses of progress name it. */
    topics: z.record(z.string(), z.int().min(1)),
    questions: z.array(z.string()),
    resources: z.array(z.string()),
  }),
);

/** Every id that was ever an address of the site, by role. Nothing is ever taken out of it. */
export type PublishedIds = z.infer<typeof publishedSchema>;

/** Reads the file of published ids. Throws ContentError when it has another shape. */
export const parsePublishedIds = (json: unknown): PublishedIds => {
  const parsed = publishedSchema.safeParse(json);
  if (parsed.success) return parsed.data;
  throw new ContentError(
    parsed.error.issues.map((issue) => `${FILE}: ${issue.path.join('.')} ${issue.message}`),
  );
};

/** Published addresses that lead nowhere any more, each with what to write; empty while every link holds. */
export const publishedFaults = (published: PublishedIds, guides: readonly Guide[]): string[] =>
  Object.entries(published).flatMap(([role, ids]) => {
    const guide = guides.find((one) => one.role === role);
    if (!guide) return [`${FILE}: the guide of "${role}" was published: bring content/roles/${role} back`];
    const places = [
      ...ids.steps.map((id) => ({ kind: 'step', id })),
      ...Object.keys(ids.topics).map((id) => ({ kind: 'topic', id })),
      ...ids.questions.map((id) => ({ kind: 'question', id })),
    ];
    return [
      ...places
        .filter(({ id }) => !placeOf(guide, id))
        .map(
          ({ kind, id }) =>
            `${FILE}: the ${kind} "${id}" of ${role} was published and leads nowhere now: name it in the formerIds of what took its place`,
        ),
      ...ids.steps
        .filter((id) => placeOf(guide, id)?.kind === 'question')
        .map(
          (id) =>
            `${FILE}: the step "${id}" of ${role} has a page, and a question has none: name it in the formerIds of a step or topic`,
        ),
      ...ids.resources
        .filter((slug) => !guide.resources.some((resource) => resource.slug === slug))
        .map((slug) => `${FILE}: the guide "${slug}" of ${role} was published: bring its file back`),
      ...numberFaults(ids.topics, guide),
    ];
  });

/** A topic keeps its number under any id, and the number of one that is gone is given to no other. */
const numberFaults = (topics: PublishedIds[string]['topics'], guide: Guide): string[] => {
  const published = new Map(Object.entries(topics).map(([id, number]) => [number, id]));
  return guide.steps.flatMap((step) =>
    step.topics.flatMap(({ id, formerIds, number, file }) => {
      const own = [id, ...formerIds].flatMap((one) => topics[one] ?? []);
      if (own.length > 0)
        return own.includes(number)
          ? []
          : [
              `${file}: topic "${id}" was published with the number ${own[0]}: write that instead of ${number}`,
            ];
      const other = published.get(number);
      return other
        ? [
            `${file}: the number ${number} was published for "${other}": if "${id}" is that topic under another name, write formerIds: [${other}]; else give it a number that was never used`,
          ]
        : [];
    }),
  );
};

/** Ids of the guides that the file does not hold yet: once they are out, nothing would hold them there. */
export const newIds = (published: PublishedIds, guides: readonly Guide[]): string[] =>
  Object.entries(withNewIds(published, guides)).flatMap(([role, { steps, topics, questions, resources }]) => {
    const before = published[role];
    return [
      ...steps.filter((id) => !before?.steps.includes(id)),
      ...Object.keys(topics).filter((id) => !Object.hasOwn(before?.topics ?? {}, id)),
      ...questions.filter((id) => !before?.questions.includes(id)),
      ...resources.filter((id) => !before?.resources.includes(id)),
    ];
  });

/** What is published with everything that the guides add to it. */
export const withNewIds = (published: PublishedIds, guides: readonly Guide[]): PublishedIds => {
  const joined = (before: readonly string[], now: readonly string[]): string[] => [
    ...new Set([...before, ...now]),
  ];
  const added = guides.map((guide) => {
    const before = published[guide.role] ?? { steps: [], topics: {}, questions: [], resources: [] };
    const topics = guide.steps.flatMap((step) => step.topics);
    return [
      guide.role,
      {
        steps: joined(
          before.steps,
          guide.steps.map(({ id }) => id),
        ),
        topics: { ...Object.fromEntries(topics.map(({ id, number }) => [id, number])), ...before.topics },
        questions: joined(
          before.questions,
          guide.questions.map(({ id }) => id),
        ),
        resources: joined(
          before.resources,
          guide.resources.map(({ slug }) => slug),
        ),
      },
    ] as const;
  });
  return { ...published, ...Object.fromEntries(added) };
};
