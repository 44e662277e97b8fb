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

/** The description of the site's data as an OpenAPI 3.1 document. */
export const openApi = ({ siteUrl, empty, known }: OpenApiOptions) => {
  const parameters = filterParameters(empty, known);
  const refs = (names: string[]) => names.map((name) => ref('parameters', name));
  const allParameters = refs(Object.keys(parameters));
  const withoutPage = refs(Object.keys(parameters).filter((name) => name !== 'page'));
  const trouble = {
    304: ref('responses', 'NotModified'),
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
        'The same query gives the same jobs in the same order on the board (/jobs) and in every feed. Unknown keys and values are ignored. Fields and columns are only ever added. Who shows a job owes its source the credit in `attribution`; feeds are not for search engines.',
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
          description: `In the page’s order: newest first, or best match where words are searched (\`q\`); add \`sort=newest\` to subscribe to such a search. Up to ${ATOM_ENTRIES} closings follow the openings, the last one first: entries with the id they had while open, the category \`closed\`, and the time of the closing in \`updated\`. Descriptions are not handed on.`,
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
      },
      responses: {
        NotModified: { description: 'What you hold is still right.' },
        TooMany: { description: 'Too many new addresses at once: wait as long as Retry-After says.' },
        Busy: { description: 'Too busy just now: wait as long as Retry-After says.' },
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
