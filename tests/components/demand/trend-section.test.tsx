import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { TrendSection } from '../../../components/demand/trend-section.tsx';
import { trendOf } from '../../../lib/jobs/history/trend.ts';
import { trendCsv } from '../../../lib/jobs/publish/trend-csv.ts';
import type { DemandDay } from '../../../lib/jobs/stores/store.ts';

const SKILLS = ['sql', 'docker'];
const history = (ofs: readonly number[]): DemandDay[] =>
  ofs.map((of, at) => ({
    day: `2026-11-${String(2 * at + 1).padStart(2, '0')}`,
    total: of + 300,
    of,
    employers: 20,
    skills: [
      { skill: 'sql', jobs: Math.floor(of / 2) + at, employers: 9 },
      { skill: 'docker', jobs: at > 0 ? 7 : 0, employers: at > 0 ? 3 : 0 },
    ],
  }));
const html = (days: DemandDay[] | null, isSample = false): string =>
  renderToStaticMarkup(
    <TrendSection
      roleName="Backend Developer"
      isSample={isSample}
      trend={days && trendOf(days, SKILLS)}
      names={
        new Map([
          ['sql', 'SQL <b>'],
          ['docker', 'Docker'],
        ])
      }
      csvHref="/guides/backend-developer/demand/trend.csv"
    />,
  );
const EIGHT = [100, 110, 29, 120, 130, 140, 150, 160, 1_200];

describe('the section of days', () => {
  it('draws a line for each skill, all on one scale, with its last figure in words', () => {
    const page = html(history(EIGHT));
    expect(page.match(/role="img"/g)).toHaveLength(2);
    expect(page).toContain('<strong>SQL &lt;b&gt;</strong>: 51 % on 17 November 2026 (608 of 1,200)');
    expect(page).toContain(
      'aria-label="Docker: 0 % on 1 November 2026 (0 of 100), 1 % on 17 November 2026 (7 of 1,200); the least 0 % on 1 November 2026 (0 of 100), the most 6 % on 3 November 2026 (7 of 110)"',
    );
    expect(page.match(/<span>60 %<\/span>/g)).toHaveLength(2);
    // 110 openings, 56 of them: two of sixteen days along, 50.9 of 60 percent up.
    expect(page).toContain('d="M0 16.67L12.5 15.15L');
    expect(page).toContain('1 more day had fewer than 30 such jobs: too few to say.');
    expect(page).toContain('href="/guides/backend-developer/demand/trend.csv"');
    expect(page).toContain('href="/method"');
  });

  it('has the figures of its table in the file as well, which also has the days of too few', () => {
    const days = history(EIGHT);
    const cells = [...html(days).matchAll(/<tr class="[^"]*">(.*?)<\/tr>/g)].map(([, row = '']) =>
      row
        .replace(/<[^>]+>/g, ' ')
        .replace(/ +/g, ' ')
        .trim(),
    );
    const lines = trendCsv('backend-developer', days, SKILLS).trim().split('\r\n');
    expect(lines[0]).toBe('counted_on,role,sample,skill,jobs,of,share_percent,employers,openings');
    expect(lines).toHaveLength(1 + 2 * days.length);
    const rows = lines.slice(1).map((line) => line.split(','));
    expect(rows).toContainEqual([
      '2026-11-01',
      'backend-developer',
      'false',
      'docker',
      '0',
      '100',
      '0.0',
      '0',
      '400',
    ]);
    const told = days.filter(({ of }) => of >= 30).toReversed();
    expect(cells).toHaveLength(told.length);
    for (const [at, { day }] of told.entries()) {
      const [, of, sql, docker] = /2026 ([\d,]+) ([\d,]+) \(.*? %\) ([\d,]+) \(/.exec(cells[at] ?? '') ?? [];
      const inFile = rows.filter(([one]) => one === day).map((row) => [row[5], row[4]]);
      const plain = (text = ''): string => text.replace(',', '');
      expect(inFile).toEqual([
        [plain(of), plain(sql)],
        [plain(of), plain(docker)],
      ]);
    }
  });

  it('says how many days there are while they are fewer than eight', () => {
    const page = html(history([100, 20, 100]));
    expect(page).toContain(
      '2 of 8 import days so far. 1 more day had fewer than 30 such jobs: too few to say.',
    );
    expect(page).not.toContain('<svg');
    expect(page).toContain('trend.csv');
    expect(html([])).toContain('0 of 8 import days so far.');
    expect(html([])).not.toContain('trend.csv');
  });

  it('keeps no trend of samples, and says when the days cannot be read', () => {
    expect(html([], true)).toContain('Sample openings: no trend is kept of them.');
    expect(html(null)).toContain('cannot be read just now');
  });
});
