import type { Nodes } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { describe, expect, it } from 'vitest';
import { llmsText } from '../../../components/markdown/llms-text.ts';
import { guides } from '../../../lib/content/content.ts';
import { rolesVocabulary, skillsVocabulary } from '../../../lib/content/vocabulary.ts';
import { jobFilterReader, rawParams } from '../../../lib/jobs/filter.ts';
import { filterQuery } from '../../../lib/jobs/filter-address.ts';

const siteUrl = 'https://waymark.example';
const text = llmsText({ guides, siteUrl, isSample: true });
const { children } = fromMarkdown(text);
const within = (node: Nodes): Nodes[] => [
  node,
  ...('children' in node ? node.children.flatMap((child: Nodes) => within(child)) : []),
];
const links = children.flatMap(within).flatMap((node) => (node.type === 'link' ? [node.url] : []));

describe('llms.txt', () => {
  it('has the form that llmstxt.org asks for: title, summary, words, then sections of lists of links', () => {
    const kinds = children.map((node) => (node.type === 'heading' ? `h${node.depth}` : node.type));
    const firstSection = kinds.indexOf('h2');
    expect(kinds.slice(0, 2)).toEqual(['heading', 'blockquote'].map((kind) => kind.replace('heading', 'h1')));
    expect(new Set(kinds.slice(2, firstSection))).toEqual(new Set(['paragraph']));
    const sections = kinds.slice(firstSection);
    expect(sections.length % 2).toBe(0);
    expect(sections.filter((_, at) => at % 2 === 0).every((kind) => kind === 'h2')).toBe(true);
    expect(sections.filter((_, at) => at % 2 === 1).every((kind) => kind === 'list')).toBe(true);
    expect(kinds.filter((kind) => kind === 'h1')).toHaveLength(1);
  });

  it('leads to every guide, resource and feed by whole addresses', () => {
    for (const path of [
      '/guides/backend-developer.md',
      '/guides/backend-developer.html',
      '/guides/backend-developer/changes.atom',
      ...['career-guide', 'salary', 'skills', 'resume'].map((slug) => `/guides/backend-developer/${slug}`),
      ...['/jobs.json', '/jobs.atom', '/jobs.csv', '/openapi.json'],
      ...['/demand.csv', '/guides/backend-developer/demand', '/method'],
    ])
      expect(links).toContain(siteUrl + path);
    for (const link of links) expect(link.startsWith(`${siteUrl}/`)).toBe(true);
  });

  it('shows filters that every reader of addresses knows', () => {
    const read = jobFilterReader({
      roles: new Set(rolesVocabulary.roles.map(({ slug }) => slug)),
      skills: new Set(skillsVocabulary.skills.map(({ slug }) => slug)),
    });
    const queries = links.map((link) => new URL(link).searchParams).filter(({ size }) => size > 0);
    expect(queries).toHaveLength(3);
    for (const query of queries) {
      const canonical = new URLSearchParams(filterQuery(read(rawParams(query))));
      expect([...canonical].sort()).toEqual([...query].sort());
    }
  });

  it('calls samples samples', () => {
    expect(text).toContain('Sample openings. The employers');
    expect(llmsText({ guides, siteUrl, isSample: false })).not.toContain('Sample openings.');
  });
});
