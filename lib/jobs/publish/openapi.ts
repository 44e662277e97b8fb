import { z } from 'zod';
import { routes } from '../../routes.ts';
import type { JobFilter } from '../filter.ts';
import { CSV_COLUMNS } from './csv.ts';
import { jobsAnswer } from './jobs-answer.ts';
import { filterParameters, type KnownValues } from './openapi-parameters.ts';
import { ATOM_ENTRIES, CSV_ROWS } from './publisher.ts';

/** What `/healthz` and `/readyz` answer. */
export const healthAnswer = z
  .strictObject({
    status: z.string(),
    database: z.enum(['ok', 'away']).describe('Away: the site answers from memory meanwhile.'),
    jobs: z.int().min(0).describe('Open jobs in all.'),
    version: z.string().describe('Changes whenever an answer might.'),
    build: z.string(),
  })
  .meta({ id: 'Health', description: 'Whether the site is alive.' });

export type OpenApiOptions = {
  siteUrl: string;
  /** The filter with nothing chosen. */
  empty: JobFilter;
  known: KnownValues;
};

const ref = (kind: string, name: string) => ({ $ref: `#/components/${kind}/${name}` });

/** What the site's door answers by itself: a page for people, whatever was asked for. */
const refusal = (description: string, header?: 'Allow' | 'Retry-After') => ({
  description,
  ...(header && { headers: { [header]: ref('headers', header) } }),
  content: { 'text/html': { schema: { type: 'string' } } },
});

/** The description of the site's data as an OpenAPI 3.1 document. */
export const openApi = ({ siteUrl, empty, known }: OpenApiOptions) => {
  const parameters = filterParameters(empty, known);
  const refs = (names: string[]) => names.map((name) => ref('parameters', name));
  const allParameters = refs(Object.keys(parameters));
  const withoutPage = refs(Object.keys(parameters).filter((name) => name !== 'page'));
  const trouble = {
    304: ref('responses', 'NotModified'),
    400: ref('responses', 'NotReadable'),
    405: ref('responses', 'ReadOnly'),
    414: ref('responses', 'TooLong'),
    429: ref('responses', 'TooMany'),
    503: ref('responses', 'Busy'),
  };
  const answered = (description: string, type: string, schema: object, headers: object = {}) => ({
    200: {
      description,
      headers: { ETag: ref('headers', 'ETag'), ...headers },
      content: { [type]: { schema } },
    },
    ...trouble,
  });
  return {
    openapi: '3.1.0',
    info: {
      title: 'Waymark: open jobs as data',
      version: '1.0.0',
      summary: 'Every state of the job filter as JSON, Atom and CSV.',
      description:
        'The same query gives the same jobs in the same order on the board (/jobs) and in every feed. Unknown keys and values are ignored. Fields and columns are only ever added. Who shows a job owes its source the credit in `attribution`. A job with `mayPassOn` false (`may_pass_on` in the table, `rights` in the feed) may be shown to one’s own reader with that credit, but not handed on to search engines or other job sites; feeds are not for search engines.',
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: siteUrl }],
    paths: {
      [routes.jobsJson()]: {
        get: {
          operationId: 'jobsJson',
          summary: 'A page of the board, with the count of every facet',
          parameters: allParameters,
          responses: answered(
            'Twenty jobs, and where the next are.',
            'application/json',
            ref('schemas', 'Jobs'),
          ),
        },
      },
      [routes.jobsAtom()]: {
        get: {
          operationId: 'jobsAtom',
          summary: `The first ${ATOM_ENTRIES} openings, and what closed in the last 30 days`,
          description: `In the page’s order: newest first, or best match where words are searched (\`q\`); add \`sort=newest\` to subscribe to such a search. Up to ${ATOM_ENTRIES} closings follow the openings, the last one first: entries with the id they had while open, the category \`closed\` (\`probably-closed\` where the job only went unseen for 30 days), and the time of the closing in \`updated\`. Where more than twenty thousand jobs, and more than half as many as are open, closed in those days, the oldest of them are left out. Descriptions are not handed on.`,
          parameters: withoutPage,
          responses: answered('An Atom feed (RFC 4287).', 'application/atom+xml', { type: 'string' }),
        },
      },
      [routes.jobsCsv()]: {
        get: {
          operationId: 'jobsCsv',
          summary: 'The whole result as a table',
          description: csvText,
          parameters: withoutPage,
          responses: answered(
            'A table by RFC 4180, in UTF-8 with CRLF.',
            'text/csv',
            { type: 'string' },
            {
              'Content-Disposition': {
                description: 'The file’s name; of a result that was cut it says so.',
                schema: { type: 'string' },
              },
            },
          ),
        },
      },
      '/healthz': {
        get: {
          operationId: 'health',
          summary: 'Whether the site is alive',
          responses: {
            200: {
              description: 'It is.',
              content: { 'application/json': { schema: ref('schemas', 'Health') } },
            },
            503: {
              description: 'It is not.',
              content: { 'application/json': { schema: ref('schemas', 'Health') } },
            },
          },
        },
      },
    },
    components: {
      parameters,
      headers: {
        ETag: {
          description: 'Send it back as If-None-Match: 304 while nothing has changed.',
          schema: { type: 'string' },
        },
        'Retry-After': { description: 'Seconds.', schema: { type: 'integer', minimum: 1 } },
        Allow: { description: 'The methods that are answered.', schema: { type: 'string' } },
      },
      responses: {
        NotModified: { description: 'What you hold is still right.' },
        NotReadable: refusal(
          'The address cannot be read, carries more than 60 key=value pairs, or the request has content of its own.',
        ),
        ReadOnly: refusal('Another method than GET and HEAD.', 'Allow'),
        TooLong: refusal('The address has more than 2,048 characters.'),
        TooMany: refusal('Too many new addresses at once: wait as long as Retry-After says.', 'Retry-After'),
        Busy: refusal(
          'Too busy just now, or the database is away: wait as long as Retry-After says.',
          'Retry-After',
        ),
      },
      schemas: { ...schemasOf(jobsAnswer), ...schemasOf(healthAnswer) },
    },
  };
};

const csvText = `One line a job, at most ${CSV_ROWS.toLocaleString('en')}; the name of a file that was cut says so (\`waymark-jobs-first-${CSV_ROWS}-of-15710.csv\`). Lists stand in one cell, joined by " | ". A cell that begins with = + - @, a tab or a carriage return gets an apostrophe in front, so that no spreadsheet takes it for a formula. Columns: ${CSV_COLUMNS.map(({ name, means }) => `\`${name}\` (${means})`).join(', ')}.`;

/** A schema and those it is made of, by their names. */
const schemasOf = (schema: z.ZodType): Record<string, unknown> => {
  const { $defs } = z.toJSONSchema(schema);
  return JSON.parse(JSON.stringify($defs).replaceAll('"#/$defs/', '"#/components/schemas/'));
};
