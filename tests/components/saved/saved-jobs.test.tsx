import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { SaveJob } from '../../../components/saved/save-job.tsx';
import { SavedJobRows } from '../../../components/saved/saved-jobs.tsx';
import { jobOf } from '../../../lib/jobs/job.ts';
import { aPosting } from '../../lib/jobs/a-posting.ts';

const now = new Date('2026-11-22T12:00:00Z');
const job = (title: string) => jobOf([aPosting({ title, applyUrl: 'https://acme.example.com/apply' })]);
const rows = (given: Partial<Parameters<typeof SavedJobRows>[0]>): string =>
  renderToStaticMarkup(<SavedJobRows found={[]} unknown={0} unseen={[]} now={now} {...given} />);

describe('a list of saved jobs', () => {
  it('shows an open job as every list does, and of an ended one how and when, without Apply', () => {
    const html = rows({
      found: [
        { job: job('Open One'), ending: null },
        { job: job('Ended One'), ending: { how: 'taken-down', at: '2026-11-20T08:00:00.000Z' } },
      ],
    });
    expect(html.match(/<li id="job-/g)).toHaveLength(2);
    expect(html).toContain('Apply: Open One at Acme');
    expect(html).not.toContain('Apply: Ended One');
    expect(html).toMatch(/gone from its source on <time dateTime="2026-11-20">20 November 2026/);
  });

  it('calls no two buttons the same where jobs have one title and employer', () => {
    const [ended, apart] = [{ how: 'taken-down' as const, at: null }, job('Apart')];
    const twins = ['a', 'b', 'c', 'd'].map((id) => ({ ...job('Twin'), id }));
    const html = rows({
      found: [...twins, { ...apart, id: 'e' }].map((one, at) => ({
        job: one,
        ending: at % 2 ? ended : null,
      })),
    });
    const namesIn = (pattern: RegExp) => [...html.matchAll(pattern)].map(([, name]) => name);
    const [applies, saves] = [namesIn(/aria-label="(Apply: [^"]*)"/g), namesIn(/data-name="([^"]*)"/g)];
    expect([applies.length, new Set(applies).size]).toEqual([3, 3]);
    expect([saves.length, new Set(saves).size]).toEqual([4, 4]);
  });

  it('counts what it does not know, and what it cannot look up just now, apart', () => {
    expect(rows({ unknown: 1 })).toContain('1 saved job is no longer known');
    expect(rows({ unknown: 3 })).toContain('3 saved jobs are no longer known');
    expect(rows({ unseen: ['a', 'b'] })).toMatch(
      /<p data-unseen="a b".*>2 saved jobs cannot be looked up right now/,
    );
    expect(rows({})).toBe('');
  });
});

describe('the place of a save button', () => {
  it('says of a closed job that it is closed, and of an open one nothing', () => {
    const ending = { how: 'taken-down', at: '2026-11-20T08:00:00.000Z' } as const;
    expect(rows({ found: [{ job: job('Ended'), ending }] })).toContain('data-closed=""');
    expect(rows({ found: [{ job: job('Open'), ending: null }] })).not.toContain('data-closed');
  });

  it('holds what is saved, escaped, and nothing that shows', () => {
    const html = renderToStaticMarkup(<SaveJob job={job('C++ "Guru" <script>')} />);
    expect(html).toContain('data-title="C++ &quot;Guru&quot; &lt;script&gt;"');
    expect(html).toMatch(/><\/save-job>$/);
    expect(html).not.toContain('data-name');
  });

  it('takes the name by which a list tells two jobs of one title apart', () => {
    const html = renderToStaticMarkup(<SaveJob job={job('Engineer')} name="Engineer at Acme, Berlin" />);
    expect(html).toContain('data-name="Engineer at Acme, Berlin"');
  });
});
