import { test as base, expect } from '@playwright/test';

/** Playwright's test with the site's address, and a page that fails on any console error or policy violation. */
export const test = base.extend<{ quiet: undefined }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures from the pattern
  baseURL: async ({}, use) => {
    await use(process.env.WAYMARK_TEST_SITE);
  },
  quiet: [
    async ({ page }, use) => {
      const said: string[] = [];
      page.on('console', (message) => message.type() === 'error' && said.push(message.text()));
      page.on('pageerror', (error) => said.push(String(error)));
      await use(undefined);
      expect(said.filter((line) => !/Failed to load resource/.test(line))).toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };

export const GUIDE = '/guides/backend-developer';
