import { defineDocumentType, defineNestedType, makeSource } from 'contentlayer2/source-files';
import rehypeSlug from 'rehype-slug';
import remarkGfm from 'remark-gfm';

// Contentlayer finds, parses and renders the files. What the values must be is said once, by zod in
// lib/content/documents.ts, which reads everything again and names the file that is wrong.

const Hours = defineNestedType(() => ({
  name: 'Hours',
  fields: { min: { type: 'number', required: true }, max: { type: 'number', required: true } },
}));

const Source = defineNestedType(() => ({
  name: 'Source',
  fields: {
    title: { type: 'string', required: true },
    publisher: { type: 'string', required: true },
    year: { type: 'number', required: true },
    url: { type: 'string', required: true },
    note: { type: 'string' },
  },
}));

const LearningResource = defineNestedType(() => ({
  name: 'LearningResource',
  fields: {
    title: { type: 'string', required: true },
    by: { type: 'string', required: true },
    url: { type: 'string', required: true },
    note: { type: 'string', required: true },
  },
}));

const Point = defineNestedType(() => ({
  name: 'Point',
  fields: {
    title: { type: 'string', required: true },
    skills: { type: 'list', of: { type: 'string' } },
  },
}));

const Topic = defineNestedType(() => ({
  name: 'Topic',
  fields: {
    id: { type: 'string', required: true },
    formerIds: { type: 'list', of: { type: 'string' } },
    number: { type: 'number', required: true },
    changed: { type: 'date' },
    title: { type: 'string', required: true },
    hours: { type: 'nested', of: Hours, required: true },
    skills: { type: 'list', of: { type: 'string' }, required: true },
    ableTo: { type: 'list', of: { type: 'string' }, required: true },
    points: { type: 'list', of: Point },
    resources: { type: 'list', of: LearningResource, required: true },
  },
}));

const Change = defineNestedType(() => ({
  name: 'Change',
  fields: { date: { type: 'date', required: true }, what: { type: 'string', required: true } },
}));

const Role = defineDocumentType(() => ({
  name: 'Role',
  filePathPattern: 'roles/*/role.md',
  contentType: 'markdown',
  fields: {
    role: { type: 'string', required: true },
    name: { type: 'string', required: true },
    plural: { type: 'string', required: true },
    summary: { type: 'string', required: true },
    neighbours: { type: 'list', of: { type: 'string' }, required: true },
  },
}));

const Roadmap = defineDocumentType(() => ({
  name: 'Roadmap',
  filePathPattern: 'roles/*/roadmap.md',
  contentType: 'markdown',
  fields: {
    role: { type: 'string', required: true },
    title: { type: 'string', required: true },
    summary: { type: 'string', required: true },
    updated: { type: 'date', required: true },
    changes: { type: 'list', of: Change, required: true },
  },
}));

const Step = defineDocumentType(() => ({
  name: 'Step',
  filePathPattern: 'roles/*/steps/*.md',
  contentType: 'markdown',
  fields: {
    id: { type: 'string', required: true },
    formerIds: { type: 'list', of: { type: 'string' } },
    order: { type: 'number', required: true },
    title: { type: 'string', required: true },
    summary: { type: 'string', required: true },
    checkedOn: { type: 'date', required: true },
    topics: { type: 'list', of: Topic, required: true },
    sources: { type: 'list', of: Source },
  },
}));

const Question = defineDocumentType(() => ({
  name: 'Question',
  filePathPattern: 'roles/*/faq/*.md',
  contentType: 'markdown',
  fields: {
    id: { type: 'string', required: true },
    formerIds: { type: 'list', of: { type: 'string' } },
    order: { type: 'number', required: true },
    question: { type: 'string', required: true },
    sources: { type: 'list', of: Source },
  },
}));

const Resource = defineDocumentType(() => ({
  name: 'Resource',
  filePathPattern: 'roles/*/resources/*.md',
  contentType: 'markdown',
  fields: {
    slug: { type: 'string', required: true },
    order: { type: 'number', required: true },
    title: { type: 'string', required: true },
    summary: { type: 'string', required: true },
    updated: { type: 'date', required: true },
    sources: { type: 'list', of: Source },
  },
}));

export default makeSource({
  contentDirPath: 'content',
  contentDirExclude: ['vocabulary', 'sample', 'job-boards.json', 'published-ids.json'],
  documentTypes: [Role, Roadmap, Step, Question, Resource],
  onUnknownDocuments: 'fail',
  onExtraFieldData: 'fail',
  onMissingOrIncompatibleData: 'fail',
  disableImportAliasWarning: true,
  markdown: { remarkPlugins: [remarkGfm], rehypePlugins: [rehypeSlug] },
});
