import { expect, GUIDE, test } from './test.ts';

test.use({ javaScriptEnabled: false });

test('the guide carries the whole structure of the page it began from', async ({ page }) => {
  await page.goto(GUIDE);
  await expect(page).toHaveTitle(/^How to Become a Backend Developer: A Step-by-Step Guide/);
  await expect(page.getByRole('navigation', { name: 'Breadcrumb' }).getByRole('listitem')).toHaveText([
    /^Home/,
    /^Careers Guides/,
    'How to Become a Backend Developer: A Step-by-Step Guide',
  ]);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    'How to Become a Backend Developer: A Step-by-Step Guide',
  );
  const headings = (await page.getByRole('heading').allTextContents()).map((text) =>
    text
      .replace(/#$/, '')
      .replace(/^\d\.\d /, '')
      .trim(),
  );
  for (const name of [
    'Open jobs for this role',
    'Step 1: Build Your Foundational Knowledge',
    'Choose and Master a Programming Language',
    'Learn Data Structures and Algorithms',
    'Get Comfortable with the Command Line',
    'Master Git and GitHub',
    'Step 2: Follow a Structured Learning Path',
    'Learn a Web Framework',
    'Understand Databases',
    'Build and Consume APIs',
    'Implement Authentication and Security',
    'Learn About Deployment',
    'Step 3: Build a Job-Ready Portfolio',
    'What Makes a Good Portfolio Project?',
    'It solves a problem (even a small one)',
    "It's more than a tutorial clone",
    "It's a complete, deployed application",
    'The code is clean, well-organized, and documented',
    'The GitHub repository has a detailed README.md file',
    'Project Ideas',
    'A REST API for a Blog',
    'A URL Shortener',
    'A Simple E-commerce Backend',
    'A To-Do List API with User Accounts',
    'Step 4: Start the Job Search and Prepare for Interviews',
    'Craft Your Resume',
    'Network',
    'Prepare for Technical Interviews',
    'Behavioral Questions',
    'Coding Challenges',
    'System Design Questions (for mid/senior roles)',
    'Apply Consistently',
    'FAQ',
    'How long does it take to become a backend developer?',
    'Do I need a coding bootcamp to get a job?',
    "What's the biggest mistake aspiring backend developers make?",
    'How do I get experience when every job requires it?',
    'Related resources',
    'Backend Developer: A Comprehensive Career Guide',
    'Backend Developer Salary: A Compensation Guide',
    'Essential Skills for Backend Developers',
    'Backend Developer Resume: A Guide to Getting Hired',
  ]) {
    expect(headings, name).toContain(name);
  }
});

test('a link to a topic lands on its heading', async ({ page }) => {
  await page.goto(`${GUIDE}#databases`);
  await expect(page.getByRole('heading', { name: /Understand Databases/ })).toBeInViewport();
});

test('a role without a guide says so, shows its jobs and asks not to be indexed', async ({ page }) => {
  await page.goto('/guides/data-engineer');
  await expect(page.getByText('This guide is not written yet.')).toBeVisible();
  await expect(page.locator('#jobs li[id^="job-"]').first()).toBeVisible();
  await expect(page.locator('meta[name=robots]')).toHaveAttribute('content', /noindex/);
});

test('the sample is called a sample on every page that shows it', async ({ page }) => {
  const job = await (await page.request.get('/jobs.json')).json();
  for (const path of ['/', '/guides', GUIDE, '/jobs', `/jobs/${job.jobs[0].id}`]) {
    await page.goto(path);
    await expect(page.getByRole('complementary', { name: 'Sample openings' })).toContainText(
      'Sample openings',
    );
  }
});

test('a guide has one graph of structured data, whose every place is on its page', async ({ page }) => {
  await page.goto(GUIDE);
  const [script, ...more] = await page.locator('script[type="application/ld+json"]').allTextContents();
  expect(more).toEqual([]);
  const graph: { '@graph': Record<string, unknown>[] } = JSON.parse(script ?? '');
  expect(graph['@graph'].map((node) => node['@type'])).toEqual([
    'BreadcrumbList',
    'Article',
    'Organization',
    'ItemList',
    'FAQPage',
    'Occupation',
  ]);
  const said = [
    ...(script ?? '').matchAll(/"(?:url|item)":"https?:\/\/[^/"]+\/guides\/backend-developer#([^"]+)"/g),
  ];
  expect(said).toHaveLength(8);
  for (const [, id] of said) await expect(page.locator(`[id="${id}"]`)).toHaveCount(1);
  await page.goto('/guides/data-engineer');
  expect(await page.locator('script[type="application/ld+json"]').allTextContents()).toEqual([
    expect.stringContaining('"@type":"BreadcrumbList"'),
  ]);
});
