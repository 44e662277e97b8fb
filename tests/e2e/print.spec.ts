import { extractText, getDocumentProxy } from 'unpdf';
import { readContent } from '../../lib/commands/read-content.ts';
import { expect, GUIDE, test } from './test.ts';

/** The guide as a browser prints it, page by page, its white space evened out. */
const printed = async (pdf: Uint8Array): Promise<string[]> => {
  const { text } = await extractText(await getDocumentProxy(new Uint8Array(pdf)));
  return text.map((page) => page.replace(/\s+/g, ' '));
};

for (const javaScriptEnabled of [false, true])
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled });
    test('on paper every step begins a page, and every topic and question is there, open and with its addresses', async ({
      page,
    }) => {
      const { guides } = await readContent();
      const guide = guides.find(({ role }) => GUIDE.endsWith(role));
      if (!guide) throw new Error('There is no guide to print.');
      await page.goto(GUIDE);
      const pages = await printed(await page.pdf({ format: 'A4' }));
      const whole = pages.join(' ');
      // Addresses break wherever a line ends.
      const unbroken = whole.replaceAll(' ', '');
      for (const step of guide.steps) {
        const begun = pages.filter((text) => text.startsWith(`Step ${step.number}: ${step.title}`));
        expect(begun, step.title).toHaveLength(1);
        for (const [at, topic] of step.topics.entries()) {
          expect(whole).toContain(`☐ ${step.number}.${at + 1} ${topic.title}`);
          for (const check of topic.ableTo) expect(whole).toContain(check.slice(0, 40));
          for (const { url } of topic.resources) expect(unbroken).toContain(`(${url})`);
        }
        for (const { title } of step.sources) expect(whole).toContain(title);
      }
      for (const { question } of guide.questions) expect(whole).toContain(question);
      expect(unbroken).toContain('(/jobs?role=backend-developer)');
      expect(whole).toMatch(/Addresses that begin with “\/” continue http:\/\/localhost:\d+/);
      expect(whole).toMatch(/PostgreSQL named in \d+ of \d+ sample jobs \(\d+ %\) · \d+ employers/);
      expect(unbroken).not.toContain('?skill=');
      for (const furniture of ['Careers Guides', 'Filter these jobs', 'Copy link', 'Skip to the content'])
        expect(whole).not.toContain(furniture);
    });
  });

test('a step’s own page prints as well', async ({ page }) => {
  await page.goto(`${GUIDE}/steps/foundations`);
  const [first = ''] = await printed(await page.pdf({ format: 'A4' }));
  expect(first).toContain('Step 1: Build Your Foundational Knowledge');
  expect(first).toContain('☐ 1.1 Choose and Master a Programming Language');
  expect(first).not.toContain('Open jobs that name');
});

test('what is ticked on the device is ticked on paper', async ({ page }) => {
  await page.goto(GUIDE);
  await page.getByRole('checkbox', { name: /Done with Understand Databases/ }).check();
  const whole = (await printed(await page.pdf({ format: 'A4' }))).join(' ');
  expect(whole).toContain('☑ 2.2 Understand Databases');
  expect(whole).toContain('☐ 2.1 Learn a Web Framework');
});
