import type { Nodes, Root } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import { expect, GUIDE, test } from './test.ts';

const parse = (text: string): Root =>
  fromMarkdown(text, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });
const wordsOf = (node: Nodes): string => {
  if ('value' in node) return node.value;
  return 'children' in node ? node.children.map((child: Nodes) => wordsOf(child)).join('') : '';
};
const oneLine = (text: string | null): string => (text ?? '').replace(/\s+/g, ' ').trim();
/** The site's own addresses in a text, each once, as paths: it does not know the port that it was given. */
const ownAddresses = (text: string): string[] => {
  const found = [...text.matchAll(/[(<]http:\/\/localhost(?::\d+)?(\/[^)>\s]*)[)>]/g)];
  return [...new Set(found.map(([, path]) => path ?? ''))];
};

test('the Markdown of a guide says every number that its page says', async ({ page, request }) => {
  const answer = await request.get(`${GUIDE}.md`);
  expect(answer.headers()).toMatchObject({
    'content-type': 'text/markdown; charset=utf-8',
    'x-robots-tag': 'noindex',
  });
  const text = await answer.text();
  const paragraphs = parse(text).children.map((node) => oneLine(wordsOf(node)));
  await page.goto(GUIDE);
  // A row of the page has a bar where the Markdown has a colon.
  const rows = await page.locator('.named > li').allTextContents();
  expect(rows.length).toBeGreaterThan(50);
  const items = parse(text).children.flatMap((node) =>
    node.type === 'list' ? node.children.map((item) => oneLine(wordsOf(item))) : [],
  );
  const figures = items.filter((line) => /: (?:named in|too few|\d+ of the)/.test(line));
  expect(figures.map((line) => line.replace(':', ''))).toEqual(rows.map(oneLine));
  const notes = await page.locator('[id$=".named"] > p').allTextContents();
  const proofs = await page.getByText(/^Proves: /).allTextContents();
  expect([notes.length, proofs.length]).toEqual([23, 10]);
  for (const line of [...notes, ...proofs]) expect(paragraphs).toContain(oneLine(line));
  const hours = await page.getByText(/^About [\d,–]+ hours/).allTextContents();
  expect(hours).toHaveLength(19);
  expect(paragraphs.flatMap((line) => /About [\d,–]+ hours.*$/.exec(line) ?? [])).toEqual(
    hours.map((line) => oneLine(line).replace(' · this step on its own page, with its jobs', '')),
  );
  expect(paragraphs).toContain(oneLine(await page.locator('article header p').last().textContent()));
  expect(paragraphs.find((line) => line.startsWith('Sample openings.'))).toBe(
    oneLine(await page.getByRole('complementary', { name: 'Sample openings' }).textContent()),
  );
});

test('every address of the Markdown that is ours answers, and its fragment is there', async ({
  page,
  request,
}) => {
  const text = await (await request.get(`${GUIDE}.md`)).text();
  const ours = ownAddresses(text);
  expect(ours.length).toBeGreaterThan(60);
  await page.goto(GUIDE);
  for (const href of ours) {
    const [path = '', id] = href.split('#');
    if (path !== GUIDE) expect((await request.get(path)).status(), href).toBe(200);
    else if (id) await expect(page.locator(`[id="${id}"]`), href).toHaveCount(1);
  }
});

test('a guide’s own address is Markdown for whoever asks for that, and the page for all others', async ({
  page,
  request,
}) => {
  const markdown = await request.get(GUIDE, { headers: { accept: 'text/markdown, text/html;q=0.8' } });
  expect(markdown.headers()).toMatchObject({
    'content-type': 'text/markdown; charset=utf-8',
    'content-location': `${GUIDE}.md`,
    vary: 'Accept, Accept-Encoding',
  });
  expect(markdown.headers()).not.toHaveProperty('x-robots-tag');
  expect(await markdown.text()).toBe(await (await request.get(`${GUIDE}.md`)).text());
  const inBrowser = await page.goto(GUIDE);
  expect(inBrowser?.headers()).toMatchObject({
    'content-type': 'text/html; charset=utf-8',
    vary: 'Accept, Save-Data, Accept-Encoding',
  });
  await expect(page.locator('head link[rel=alternate][type="text/markdown"]')).toHaveAttribute(
    'href',
    new RegExp(`${GUIDE}\\.md$`),
  );
  const unwritten = await request.get('/guides/data-engineer', { headers: { accept: 'text/markdown' } });
  expect([unwritten.status(), unwritten.headers()['content-type']]).toEqual([
    200,
    'text/html; charset=utf-8',
  ]);
});

test('what is not written has no Markdown', async ({ page, request }) => {
  for (const path of ['/guides/data-engineer.md', '/guides/astronaut.md', `${GUIDE}/markdown`, '/guides/.md'])
    expect((await request.get(path)).status(), path).toBe(404);
  await page.goto('/guides/data-engineer');
  await expect(page.locator('head link[type="text/markdown"]')).toHaveCount(0);
});

test('llms.txt leads to addresses that answer', async ({ request }) => {
  const answer = await request.get('/llms.txt');
  expect(answer.headers()['content-type']).toBe('text/plain; charset=utf-8');
  const text = await answer.text();
  expect(text).toMatch(/^# Waymark\n\n> /);
  const links = ownAddresses(text);
  expect(links.length).toBeGreaterThan(12);
  for (const link of links) expect((await request.get(link)).status(), link).toBe(200);
});
