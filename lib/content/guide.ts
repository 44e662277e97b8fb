import type {
  QuestionDocument,
  ResourceDocument,
  RoadmapDocument,
  RoleDocument,
  StepDocument,
} from './documents.ts';

/**
 * Types of the content as pages see it. All `html` is rendered Markdown, safe to put in a page; `markdown` is the same
 * text as its author wrote it, whole: that of a step holds those of its topics and their points.
 */

export type Source = StepDocument['sources'][number];
export type LearningResource = StepDocument['topics'][number]['resources'][number];
export type Hours = { min: number; max: number };

export type Point = { title: string; skills: string[]; html: string };

export type Topic = {
  id: string;
  /** Ids it had before, as addresses that go on leading here. */
  formerIds: string[];
  /** Its name in addresses of progress (`?done=1-4.7`): never changed, never given to another topic. */
  number: number;
  /** The day since which somebody who has learned it should look again; null while there is none. */
  changed: string | null;
  title: string;
  hours: Hours;
  skills: string[];
  ableTo: string[];
  html: string;
  points: Point[];
  resources: LearningResource[];
  file: string;
};

export type Step = {
  id: string;
  formerIds: string[];
  number: number;
  title: string;
  summary: string;
  checkedOn: string;
  html: string;
  markdown: string;
  topics: Topic[];
  sources: Source[];
  hours: Hours;
  file: string;
};

export type Question = {
  id: string;
  formerIds: string[];
  question: string;
  html: string;
  markdown: string;
  sources: Source[];
  file: string;
};

export type Resource = {
  slug: string;
  title: string;
  summary: string;
  updated: string;
  html: string;
  contents: { id: string; title: string }[];
  minutes: number;
  sources: Source[];
  file: string;
};

export type Guide = {
  role: string;
  roleName: string;
  roleSummary: string;
  roleHtml: string;
  neighbours: string[];
  title: string;
  summary: string;
  updated: string;
  changes: RoadmapDocument['changes'];
  html: string;
  markdown: string;
  minutes: number;
  hours: Hours;
  steps: Step[];
  questions: Question[];
  resources: Resource[];
  file: string;
};

/** One role's documents, parsed, in their order. */
export type RoleFolder = {
  role: RoleDocument;
  roadmap: RoadmapDocument;
  steps: StepDocument[];
  questions: QuestionDocument[];
  resources: ResourceDocument[];
};

/** The sum of ranges: at least all the least, at most all the most. */
export const sumHours = (ranges: readonly Hours[]): Hours => ({
  min: ranges.reduce((sum, { min }) => sum + min, 0),
  max: ranges.reduce((sum, { max }) => sum + max, 0),
});

/** "120–230", or one figure where both ends are the same. */
export const rangeText = ({ min, max }: Hours): string =>
  min === max ? min.toLocaleString('en') : `${min.toLocaleString('en')}–${max.toLocaleString('en')}`;

/** Every skill that these topics teach, each once, in the order of the text. */
export const skillsOf = (topics: readonly Pick<Topic, 'skills' | 'points'>[]): string[] => [
  ...new Set(topics.flatMap(({ skills, points }) => [...skills, ...points.flatMap((point) => point.skills)])),
];
