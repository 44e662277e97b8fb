import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { escapeText } from '../../../../lib/jobs/html/escape-text.ts';

describe('bare text between tags', () => {
  it('means its signs themselves', () => {
    expect(escapeText('R&D <3 > 2 &amp;')).toBe('R&amp;D &lt;3 &gt; 2 &amp;amp;');
  });

  it('is escaped in one place of the openings', () => {
    const jobs = new URL('../../../../lib/jobs/', import.meta.url);
    const files = readdirSync(jobs, { recursive: true, encoding: 'utf8' }).filter((file) =>
      file.endsWith('.ts'),
    );
    const writing = files.filter((file) => readFileSync(new URL(file, jobs), 'utf8').includes("'&lt;'"));
    // The second escapes `<` alone, so that it survives the decoding of entities.
    expect(writing.sort()).toEqual(['html/escape-text.ts', 'normalise/text.ts']);
  });
});
