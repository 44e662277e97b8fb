import { beforeEach, describe, expect, it, vi } from 'vitest';
import { guides } from '../../lib/content/content.ts';

// The real guide as it would be after a rename, a merger and a move; nothing of today's content has former ids yet.
const { changed } = vi.hoisted(() => ({ changed: { guide: null as unknown } }));
vi.mock('@/lib/content/content.ts', async (original) => ({
  ...(await original<object>()),
  guideOf: (role: string) => (role === 'backend-developer' ? changed.guide : null),
}));

const { generateMetadata } = await import('../../app/guides/[role]/steps/[step]/page.tsx');

const answerTo = async (step: string, role = 'backend-developer'): Promise<string> => {
  try {
    await generateMetadata({ params: Promise.resolve({ role, step }) });
    return 'page';
  } catch (error) {
    return String(Reflect.get(Object(error), 'digest'));
  }
};

beforeEach(() => {
  const guide = structuredClone(guides.find(({ role }) => role === 'backend-developer'));
  Object.assign(guide?.steps[1] ?? {}, { id: 'path', formerIds: ['learning-path', 'second-step'] });
  Object.assign(guide?.steps[1]?.topics[0] ?? {}, { formerIds: ['frameworks'] });
  changed.guide = guide;
});

describe('the page of a step', () => {
  it('answers under the id of today', async () => {
    expect(await answerTo('path')).toBe('page');
  });

  it.each([
    ['learning-path', '/guides/backend-developer/steps/path'],
    ['second-step', '/guides/backend-developer/steps/path'],
    ['frameworks', '/guides/backend-developer/steps/path#web-framework'],
  ])('leads on for ever, with 308, from the former id %s', async (id, address) => {
    expect(await answerTo(id)).toBe(`NEXT_REDIRECT;replace;${address};308;`);
  });

  it('leads on from a topic of today, but not for ever', async () => {
    expect(await answerTo('apis')).toBe(
      'NEXT_REDIRECT;replace;/guides/backend-developer/steps/path#apis;307;',
    );
  });

  it.each([['how-long'], ['nothing'], ['__proto__']])('is missing for %s', async (id) => {
    expect(await answerTo(id)).toMatch(/404/);
    expect(await answerTo('foundations', 'data-engineer')).toMatch(/404/);
  });
});
