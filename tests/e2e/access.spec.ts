import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, GUIDE, test } from './test.ts';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice'];
const ROLE = 'role=backend-developer';
const MANY_CHIPS =
  `${ROLE}&q=engineer&level=not-stated&level=internship&workplace=remote&workplace=not-stated` +
  '&country=DE&country=worldwide&country=not-stated&skill=python&skill=docker' +
  '&type=internship&type=not-stated&posted=30d&pay=stated';

/** Every kind of page and of filter state. A job's page is found when a test runs. */
const PAGES: Record<string, string> = {
  home: '/',
  guides: '/guides',
  guide: GUIDE,
  'guide with its panel filtered': `${GUIDE}?workplace=remote&level=not-stated&skill=python`,
  'guide whose panel finds nothing': `${GUIDE}?q=zzzzzz&level=entry`,
  'guide with the second group': `${GUIDE}?evidence=generic`,
  'role without a guide': '/guides/data-engineer',
  resource: `${GUIDE}/salary`,
  'step of a guide': `${GUIDE}/steps/learning-path`,
  'page that a guide does not have': `${GUIDE}/steps/nothing`,
  'progress of one’s own, planned': `${GUIDE}/progress?hours=8&from=2026-12-01`,
  'progress in an address': `${GUIDE}/progress?done=1-4.7.99&on=2026-11-01&hours=8`,
  'progress with a plan that cannot be': `${GUIDE}/progress?done=2&hours=abc&from=2026-02-30`,
  'demand of a role': `${GUIDE}/demand`,
  'demand of a filter state': `${GUIDE}/demand?workplace=remote&workplace=not-stated`,
  'demand of a role with too few openings': '/guides/cloud-engineer/demand',
  'two roles beside each other': '/compare/backend-developer/software-engineer',
  'two roles too few to compare': '/compare/backend-developer/cloud-engineer',
  'comparison that there is not': '/compare/backend-developer/nobody',
  method: '/method',
  board: '/jobs',
  'board of a role': `/jobs?${ROLE}&workplace=remote`,
  'board that finds nothing': `/jobs?${ROLE}&q=zzzzzz&level=entry&workplace=remote`,
  'board with the second group': `/jobs?${ROLE}&evidence=generic`,
  'board past its end': '/jobs?page=999',
  'board in the middle of a search': '/jobs?q=engineer&sort=newest&page=3',
  'board with many chips': `/jobs?${MANY_CHIPS}`,
  'page that is not there': '/no-such-page',
};

const openAll = (page: Page, but = 'none'): Promise<void> =>
  page.evaluate((folded) => {
    for (const fold of document.querySelectorAll('details')) fold.open = !fold.matches(folded);
  }, but);

/** What a colour scheme can change of a page; nothing else of it is looked at twice. */
const RULES_OF_COLOUR = ['color-contrast', 'link-in-text-block'];

const faultsOf = async (page: Page, scheme: 'light' | 'dark'): Promise<string[]> => {
  await page.emulateMedia({ colorScheme: scheme });
  const axe = new AxeBuilder({ page });
  const { violations } = await (scheme === 'light'
    ? axe.withTags(TAGS)
    : axe.withRules(RULES_OF_COLOUR)
  ).analyze();
  return violations.map((fault) => `${fault.id}: ${fault.nodes.map((node) => node.target).join(' ')}`);
};

/** With the folds open, for what is hidden is not looked at, by day and by night, on the narrowest phone and a desk. */
const expectNoFault = async (page: Page, path: string): Promise<void> => {
  await page.goto(path);
  // The hundreds of boxes, or rows of a table, behind "more" are all alike: one page of them says it for all.
  const isWhole = path === PAGES['board of a role'] || path === PAGES['demand of a role'];
  await openAll(page, isWhole ? 'none' : '.more');
  for (const width of [320, 1280]) {
    await page.setViewportSize({ width, height: 900 });
    for (const scheme of ['light', 'dark'] as const)
      expect(await faultsOf(page, scheme), `${width} pixels, ${scheme}`).toEqual([]);
  }
};

for (const [name, path] of Object.entries(PAGES)) {
  test(`axe finds no fault: ${name}`, async ({ page }) => {
    test.setTimeout(90_000);
    await expectNoFault(page, path);
  });
}

test('axe finds no fault: job', async ({ page, request }) => {
  test.setTimeout(90_000);
  const { jobs } = await (await request.get(`/jobs.json?${ROLE}`)).json();
  await expectNoFault(page, `/jobs/${jobs[0].id}`);
});

test.describe('on a phone, where no pointer hovers', () => {
  test.use({ hasTouch: true, isMobile: true, viewport: { width: 390, height: 844 } });
  for (const path of [GUIDE, `${GUIDE}/steps/portfolio`])
    test(`axe finds no fault: ${path}`, async ({ page }) => {
      test.setTimeout(90_000);
      await page.goto(path);
      await expect(page.locator('.anchor .copy').first()).toBeVisible();
      for (const scheme of ['light', 'dark'] as const)
        expect(await faultsOf(page, scheme), scheme).toEqual([]);
    });
});

const overflow = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

// 640 pixels are a desk of 1280 at 200 %.
for (const width of [320, 360, 640, 768, 1280, 1600]) {
  test(`nothing is wider than the page at ${width} pixels`, async ({ page }) => {
    test.setTimeout(60_000);
    await page.setViewportSize({ width, height: 900 });
    for (const path of [...Object.values(PAGES), `${GUIDE}/skills`]) {
      await page.goto(path);
      expect(await overflow(page), path).toBeLessThanOrEqual(0);
      await openAll(page);
      expect(await overflow(page), `${path}, unfolded`).toBeLessThanOrEqual(0);
    }
  });
}

test('one long word is broken on the narrowest phone', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 900 });
  const word = 'Backendentwickler'.repeat(4).slice(0, 60);
  for (const path of [`/jobs?q=${word}`, `/jobs?q=${word}+zzz&level=entry`, `${GUIDE}?q=${word}`]) {
    await page.goto(path);
    await expect(page.getByRole('status')).toContainText(word);
    expect(await overflow(page), path).toBeLessThanOrEqual(0);
  }
});

test.describe('with the reader’s own spacing of text', () => {
  // The policy lets no style into the page but its own; a reader's comes from outside.
  test.use({ bypassCSP: true });

  test('nothing is cut off or wider than the narrowest phone', async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 900 });
    for (const path of [`/jobs?${MANY_CHIPS}`, `/jobs?${ROLE}&page=2`, `${GUIDE}?evidence=generic`]) {
      await page.goto(path);
      await openAll(page);
      await page.addStyleTag({
        content:
          '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-bottom: 2em !important }',
      });
      expect(await overflow(page), path).toBeLessThanOrEqual(0);
      const cut = await page
        .locator('live-jobs :is(a, button, label, summary, h2, h3, h4, p)')
        .evaluateAll((elements) =>
          elements
            .filter((element) => {
              const { overflow } = getComputedStyle(element);
              return overflow !== 'visible' && element.scrollHeight > element.clientHeight + 1;
            })
            .filter((element) => !element.classList.contains('sr-only'))
            .map((element) => element.textContent),
        );
      expect(cut, path).toEqual([]);
    }
  });
});

test('what is clicked in lists, chips, pages and the filter is at least 24 pixels high and wide', async ({
  page,
}) => {
  for (const width of [320, 1280]) {
    await page.setViewportSize({ width, height: 900 });
    for (const path of [`/jobs?${MANY_CHIPS}`, '/jobs?q=engineer&page=3', GUIDE]) {
      await page.goto(path);
      await openAll(page);
      const small = await page
        .locator(
          'live-jobs :is(li a, nav a, .choices label, summary, button, select, input[type=search], fieldset > a)',
        )
        .evaluateAll((elements) =>
          elements.flatMap((element) => {
            const { width, height } = element.getBoundingClientRect();
            return width && height && Math.min(width, height) < 24
              ? `${element.tagName} ${element.textContent}: ${width}×${height}`
              : [];
          }),
        );
      expect(small, `${path} at ${width}`).toEqual([]);
    }
  }
});

test('no two chips and no two links to apply have one name', async ({ page }) => {
  for (const path of [`/jobs?${MANY_CHIPS}`, `/jobs?${ROLE}`, GUIDE, '/jobs?q=engineer']) {
    await page.goto(path);
    for (const name of [/^Remove /, /^Apply: /]) {
      const names = await page
        .getByRole('link', { name })
        .evaluateAll((links) => links.map((link) => link.getAttribute('aria-label')));
      expect(new Set(names).size, `${path} ${name}`).toBe(names.length);
    }
  }
});

test('where the reader’s own colours rule, chips, buttons and the page shown keep their outlines', async ({
  page,
}) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await page.goto(`/jobs?${ROLE}&workplace=remote&workplace=on-site`);
  await openAll(page);
  for (const selector of [
    'ul[aria-label="Chosen filters"] li:first-child a',
    'a[aria-current=page]',
    'li[id^=job-] a[aria-label^=Apply]',
    '#filter button',
    '#filter select',
    '#q',
  ]) {
    const seen = await page
      .locator(`live-jobs ${selector}`)
      .first()
      .evaluate((element) => {
        const { borderTopWidth, borderTopStyle, borderTopColor, backgroundColor } = getComputedStyle(element);
        return { borderTopWidth, borderTopStyle, differs: borderTopColor !== backgroundColor };
      });
    expect(seen, selector).toEqual({ borderTopWidth: '1px', borderTopStyle: 'solid', differs: true });
  }
});

test('nothing moves for a reader who wants less motion', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  for (const path of ['/jobs', GUIDE]) {
    await page.goto(path);
    const moving = await page.locator('body *').evaluateAll((elements) =>
      elements.flatMap((element) => {
        const { transitionDuration, animationName, scrollBehavior } = getComputedStyle(element);
        return /^0s(, 0s)*$/.test(transitionDuration) && animationName === 'none' && scrollBehavior === 'auto'
          ? []
          : element.outerHTML.slice(0, 80);
      }),
    );
    expect(moving, path).toEqual([]);
  }
});

test('the keyboard goes from the chips over the order to the rows, and shows where it is', async ({
  page,
}) => {
  await page.goto('/jobs?q=engineer&workplace=remote');
  await page.getByRole('link', { name: 'Remove Remote' }).focus();
  const stops: string[] = [];
  for (let step = 0; step < 4; step++) {
    await page.keyboard.press('Tab');
    const { name, outline } = await page.evaluate(() => {
      const at = document.activeElement;
      const { outlineStyle, outlineWidth } = at ? getComputedStyle(at) : document.body.style;
      return {
        name: at?.getAttribute('aria-label') ?? at?.textContent ?? '',
        outline: `${outlineStyle} ${outlineWidth}`,
      };
    });
    expect(outline, name).toBe('solid 3px');
    stops.push(name);
  }
  expect(stops.slice(0, 2)).toEqual(['Clear all', 'Newest first']);
  expect(stops[3]).toContain(`Apply: ${stops[2]} at `);
});

test('the skip link is the first stop of the keyboard and leads to the content', async ({ page }) => {
  await page.goto(GUIDE);
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Skip to the content' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/#main$/);
});
