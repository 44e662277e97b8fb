import { afterEach, describe, expect, it, vi } from 'vitest';
import { SearchTotals } from '../../../components/enhance/search-totals.ts';

const { signal } = new AbortController();
const searches = (...queries: string[]) => queries.map((query) => ({ query }));
const answers = (answer: (address: string) => Response) =>
  vi.stubGlobal(
    'fetch',
    vi.fn(async (address: string) => answer(address)),
  );
const asked = () => vi.mocked(fetch).mock.calls.map(([address]) => address);

afterEach(() => void vi.unstubAllGlobals());

describe('counting saved searches', () => {
  it('asks for each once, newest first, and says what came of it', async () => {
    answers((address) =>
      address.endsWith('=b') ? new Response('', { status: 503 }) : Response.json({ total: 1 }),
    );
    const totals = new SearchTotals();
    const told = vi.fn();
    for (let at = 0; at < 2; at += 1) await totals.count(() => searches('q=a', 'q=b', 'q=c'), told, signal);
    expect(asked()).toEqual(['/jobs.json?q=c', '/jobs.json?q=b', '/jobs.json?q=a']);
    expect(told).toHaveBeenCalledTimes(3);
    expect(['q=c', 'q=b', 'q=d'].map((query) => totals.textOf(query))).toEqual([
      '1 job now',
      'Could not be counted now',
      'Not counted',
    ]);
  });

  it('counts also a search that was saved meanwhile', async () => {
    const saved = searches('q=a', 'q=b');
    const totals = new SearchTotals();
    answers(() => {
      if (saved.length === 2) {
        saved.push({ query: 'q=new' });
        void totals.count(() => saved, vi.fn(), signal);
      }
      return Response.json({ total: 7 });
    });
    await totals.count(() => saved, vi.fn(), signal);
    expect(saved.map(({ query }) => totals.textOf(query))).toEqual(Array(3).fill('7 jobs now'));
    expect(asked()).toHaveLength(3);
  });

  it('counts twenty and no more', async () => {
    answers(() => Response.json({ total: 7 }));
    const many = Array.from({ length: 30 }, (_, at) => ({ query: `q=${at}` }));
    const totals = new SearchTotals();
    await totals.count(() => many, vi.fn(), signal);
    expect(asked()).toHaveLength(20);
    expect([totals.textOf('q=10'), totals.textOf('q=9')]).toEqual(['7 jobs now', 'Not counted']);
  });
});
