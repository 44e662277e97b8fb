import { createServer } from 'node:http';
import publishedJson from '../../content/published-ids.json' with { type: 'json' };
import { parsePublishedIds } from '../../lib/content/published-ids.ts';
import { routes } from '../../lib/routes.ts';
import { crawl } from './site-crawl.ts';
import { expect, test } from './test.ts';

test('every link on every page of the site leads somewhere, and every fragment to an id', async ({
  baseURL,
}) => {
  test.setTimeout(600_000);
  const { faults, ...counts } = await crawl(baseURL ?? '', ['/sitemap.xml', '/robots.txt']);
  console.log(
    `${counts.addresses.toLocaleString('en')} addresses, ${counts.pages.toLocaleString('en')} of them pages; ${counts.links.toLocaleString('en')} links and ${counts.fragments.toLocaleString('en')} different fragments`,
  );
  expect(faults).toEqual([]);
  expect(counts.addresses).toBeGreaterThan(1000);
  expect(counts.fragments).toBeGreaterThan(50);
});

test('every id that was ever published leads to its place, on the guide and on the page of its step', async ({
  baseURL,
  page,
}) => {
  for (const [role, ids] of Object.entries(parsePublishedIds(publishedJson))) {
    const guide = await (await page.request.get(routes.guide(role))).text();
    for (const id of [...ids.steps, ...Object.keys(ids.topics), ...ids.questions])
      expect(guide, id).toContain(` id="${id}"`);
    for (const step of ids.steps) {
      const answer = await page.request.get(routes.step(role, step));
      expect([answer.status(), new URL(answer.url()).origin], step).toEqual([200, baseURL]);
    }
    for (const topic of Object.keys(ids.topics)) {
      await page.goto(routes.step(role, topic));
      const id = decodeURIComponent(new URL(page.url()).hash.slice(1));
      await expect(page.locator(`#${id}`), topic).toBeInViewport();
    }
    for (const resource of ids.resources)
      expect((await page.request.get(routes.resource(role, resource))).status(), resource).toBe(200);
  }
});

test('the crawler notes an address that is not there, a redirect, and a fragment that is no id', async () => {
  const found: Record<string, string> = {
    '/': '<a href="/a#here">a</a><a href="#nowhere">b</a><a href="/gone">c</a><a href="/moved">d</a>',
    '/a': '<h1 id="here">A</h1><a href="/?page=2">next</a><a href="https://elsewhere.example/">out</a>',
    '/?page=2': '<a href="/not-followed">x</a>',
  };
  const server = createServer((request, response) => {
    const html = found[request.url ?? ''];
    response.writeHead(request.url === '/moved' ? 308 : html ? 200 : 404, { 'content-type': 'text/html' });
    response.end(html);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  const { addresses, faults } = await crawl(`http://127.0.0.1:${port}`);
  server.close();
  server.closeAllConnections();
  expect(addresses).toBe(5);
  expect(faults.toSorted()).toEqual([
    '/#nowhere is no id there, linked from /',
    '/gone answers 404, linked from /',
    '/moved answers 308, linked from /',
  ]);
});
