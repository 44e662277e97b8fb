import { describe, expect, it } from 'vitest';
import { dictionaryOf } from '../../../../lib/jobs/evaluation/labels.ts';
import { labelledSet, type RowShape } from '../../../../lib/jobs/evaluation/rows.ts';
import { ourRoles, ourSkills } from '../classification/vocabularies.ts';

const read = (rows: unknown[], shape: RowShape = {}, means: [string, string][] = []) =>
  labelledSet(
    rows.map((row) => JSON.stringify(row)).join('\n'),
    'rows.jsonl',
    shape,
    dictionaryOf(ourRoles(), ourSkills(), new Map(means)),
  );
const labels = (set: ReturnType<typeof read>) => set.rows.map(({ skills }) => Object.fromEntries(skills));

describe('labelled postings', () => {
  it('are read by the usual names of their parts', () => {
    const { rows } = read([
      {
        id: 7,
        title: 'Data Engineer',
        description: '<p>SQL</p><p>dbt</p>',
        labels: { sql: true, go: false },
      },
    ]);
    expect(rows).toEqual([
      {
        id: '7',
        title: 'Data Engineer',
        text: 'SQL\ndbt',
        skills: new Map([
          ['sql', true],
          ['go', false],
        ]),
        role: null,
        level: null,
      },
    ]);
  });

  it('have no level by a word of the language', () => {
    expect(dictionaryOf(ourRoles(), ourSkills(), new Map()).level('constructor')).toBeNull();
  });

  it('are read from the paths that are named', () => {
    const row = {
      a: { b: 'Gardener' },
      words: 'We use Git.',
      said: { list: ['Git'] },
      who: 'Backend Developer',
      rank: 'Junior',
    };
    const [read1] = read([row], {
      title: 'a.b',
      text: 'words',
      labels: 'said.list',
      role: 'who',
      level: 'rank',
    }).rows;
    expect(read1).toMatchObject({
      title: 'Gardener',
      text: 'We use Git.',
      role: 'backend-developer',
      level: 'entry',
    });
    expect(read1?.skills).toEqual(new Map([['git', true]]));
  });

  it('of an object take what says yes or no, whatever a label is called', () => {
    const meta = {
      has_power_bi: true,
      has_sql: 'false',
      'Node.js': 'yes',
      postgres: false,
      salary: 3,
      note: 'x',
    };
    expect(labels(read([{ title: 'x', meta }]))).toEqual([
      { 'power-bi': true, sql: false, nodejs: true, postgresql: false },
    ]);
  });

  it('of lists are labelled in every row with what any row lists', () => {
    const set = read([{ title: 'x', skills: ['Python', 'SQL'] }, { title: 'y', skills: [] }, { title: 'z' }]);
    expect(labels(set)).toEqual([{ python: true, sql: true }, { python: false, sql: false }, {}]);
  });

  it('say which labels nobody knows, and learn them from --means', () => {
    const rows = [{ title: 'x', labels: { fabric_synapse: true, juggling: false } }];
    expect(read(rows)).toMatchObject({ unknown: ['fabric_synapse', 'juggling'] });
    expect(labels(read(rows, {}, [['fabric_synapse', 'microsoft-fabric']]))).toEqual([
      { 'microsoft-fabric': true },
    ]);
  });

  it('of which two words mean one skill have it when either says so', () => {
    expect(labels(read([{ title: 'x', labels: { has_dbt: true, has_dbt_cloud: false } }]))).toEqual([
      { dbt: true },
    ]);
  });

  it('end where somebody else’s words begin', () => {
    const row = { title: 'x', description: 'We use Git.\n## Notes\nNo Python.' };
    expect(read([row], { until: '## Notes' }).rows[0]?.text).toBe('We use Git.');
    expect(read([row]).rows[0]?.text).toContain('No Python.');
  });

  it.each([
    [[{ title: 'x' }], { text: 'body' }, /No row of rows\.jsonl has the field "body" that --text names/],
    [[{ headline: 'x' }], {}, /No row of rows\.jsonl has a title or a text/],
  ])('of the wrong shape are refused with a sentence', (rows, shape, sentence) => {
    expect(() => read(rows, shape)).toThrow(sentence);
  });
});
