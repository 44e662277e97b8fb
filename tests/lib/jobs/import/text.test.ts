import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { jsonFaultAt } from '../../../../lib/jobs/import/json-fault.ts';
import { jsonOf, type Row, rowsOfCsv, rowsOfJsonLines } from '../../../../lib/jobs/import/rows.ts';
import { textOf } from '../../../../lib/jobs/import/text.ts';

const bytes = (text: string): Buffer => Buffer.from(text);
const all = async (rows: AsyncIterable<Row>): Promise<Row[]> => Array.fromAsync(rows);

describe('the bytes of a file', () => {
  it('are UTF-8, with or without its mark', () => {
    expect(textOf(bytes('tïtle'), 'f')).toBe('tïtle');
    expect(textOf(Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), bytes('title')]), 'f')).toBe('title');
  });

  it.each([
    ['', /f is empty/],
    [' \n\n ', /nothing but blank space/],
    [Buffer.from([0x1f, 0x8b, 8, 0]), /compressed: unpack it/],
    [Buffer.from('PK\u0003\u0004 spreadsheet'), /compressed/],
    [Buffer.from('\ufefftitle', 'utf16le'), /UTF-16: save it as UTF-8/],
    [Buffer.from('title\ncompany\nM\u00fcller', 'latin1'), /not UTF-8 text \(line 3 is the first/],
    [Buffer.from('title\n\0'), /zero byte in line 2/],
    ['<!DOCTYPE html><html></html>', /web page or XML/],
    ['\n <html lang="en">', /web page or XML/],
    ['<?xml version="1.0"?><jobs/>', /web page or XML/],
  ])('%s are refused with a sentence', (content, sentence) => {
    expect(() => textOf(Buffer.from(content), 'f')).toThrow(sentence);
  });

  it('may be a web page only where a page is asked for', () => {
    const page = '<!DOCTYPE html><html></html>';
    expect(textOf(bytes(page), 'f', { isPage: true })).toBe(page);
    expect(() => textOf(bytes(page), 'f', { isXml: true })).toThrow(/web page or XML/);
    expect(() => textOf(bytes(''), 'f', { isPage: true })).toThrow(/empty/);
  });
});

describe('JSON', () => {
  it('has a fault before its end only when the parser refuses it, and none when it does not', () => {
    const piece = fc.constantFrom('', ',', ']', '}', '"', '1', 'x', ':', '\\', '\u0001');
    fc.assert(
      fc.property(fc.json({ maxDepth: 3 }), fc.nat(), piece, (json, seed, put) => {
        const at = seed % (json.length + 1);
        const text = json.slice(0, at) + put + json.slice(at + 1);
        const isJson = (() => {
          try {
            JSON.parse(text);
            return true;
          } catch {
            return false;
          }
        })();
        if (isJson) expect(jsonFaultAt(text)).toBe(text.length);
        else expect(jsonFaultAt(text)).toBeGreaterThanOrEqual(0);
        if (jsonFaultAt(text) < text.length) expect(isJson).toBe(false);
      }),
      { numRuns: 500 },
    );
  });

  it.each([
    ['{"jobs": [', /f is not valid JSON at line 1, column 11/],
    ['{\n  "jobs": [1,]\n}', /at line 2, column 14/],
    ['nothing', /at line 1, column 1/],
    ['[1] 2', /at line 1, column 5/],
    ['{"a":1 "b":2}', /at line 1, column 8/],
    ['["tab\there"]', /at line 1, column 2/],
  ])('%s is refused with the place of the mistake', (text, sentence) => {
    expect(() => jsonOf(text, 'f')).toThrow(sentence);
  });
});

describe('JSON lines', () => {
  it('are one value a line, or the elements of one array', () => {
    const rows = rowsOfJsonLines('{"title":"a"}\n\n{"title":"b"}\r\n', 'f');
    expect(rows.map(({ value, where }) => [value, where])).toEqual([
      [{ title: 'a' }, 'line 1'],
      [{ title: 'b' }, 'line 3'],
    ]);
    expect(rowsOfJsonLines(' [{"title":"a"}]', 'f')).toMatchObject([
      { value: { title: 'a' }, where: 'row 1' },
    ]);
  });

  it('that break off are refused whole', () => {
    expect(() => rowsOfJsonLines('{"title":"a"}\n{"title":', 'f')).toThrow(
      /not valid JSON at line 2, column 10/,
    );
  });

  it('are not one object over several lines', () => {
    expect(() => rowsOfJsonLines('{\n "jobs": []\n}', 'f')).toThrow(/one JSON object, not rows/);
  });
});

describe('CSV', () => {
  it('is read by its header, with quotes, line ends in cells and blank lines', async () => {
    const rows = await all(
      rowsOfCsv('title, company \r\n"Engineer, ""Go""\nand SQL",Acme\r\n\r\nTester,Beta', 'f'),
    );
    expect(rows.map(({ value }) => value)).toEqual([
      { title: 'Engineer, "Go"\nand SQL', company: 'Acme' },
      { title: 'Tester', company: 'Beta' },
    ]);
    expect(rows.at(-1)?.progress).toBeLessThanOrEqual(1);
  });

  it.each([['title;company;pay'], ['title\tcompany\tpay'], ['title|company|pay']])(
    'finds its mark in %j',
    async (header) => {
      const mark = header.charAt(5);
      const rows = await all(rowsOfCsv(`${header}\nA, B${mark}Acme${mark}1`, 'f'));
      expect(rows[0]?.value).toEqual({ title: 'A, B', company: 'Acme', pay: '1' });
    },
  );

  it('names a line that does not fit its header and reads on', async () => {
    const rows = await all(rowsOfCsv('title,company\nA\nB,Acme\nC,Acme,x', 'f'));
    expect(rows.map(({ fault }) => fault !== null)).toEqual([true, false, true]);
    expect(rows[0]).toMatchObject({ where: 'line 2', fault: 'has more or fewer cells than the header' });
  });

  it('takes a quote inside a cell for itself', async () => {
    const rows = await all(rowsOfCsv('title,company\nTechnician 24" screens,Acme', 'f'));
    expect(rows[0]?.value).toEqual({ title: 'Technician 24" screens', company: 'Acme' });
  });

  it('with a quote that never closes is refused whole', async () => {
    await expect(all(rowsOfCsv('title,company\nA,Acme\n"B,Acme\nC,Acme\n', 'f'))).rejects.toThrow(
      /f has a quote that is never closed in line \d+/,
    );
  });

  it('is not JSON', async () => {
    await expect(all(rowsOfCsv('[\n{"title":"Engineer"}]', 'f'))).rejects.toThrow(/f is JSON, not CSV/);
  });

  it('keeps characters whole across the chunks it is read in', async () => {
    const title = 'ü😀'.repeat(40_000);
    const rows = await all(rowsOfCsv(`title,company\n${title},Acme`, 'f'));
    expect(rows[0]?.value).toEqual({ title, company: 'Acme' });
  });
});
