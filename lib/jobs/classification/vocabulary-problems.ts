import type { z } from 'zod';

/** What the entries of a list are called in a sentence. */
const ENTRIES: Readonly<Record<string, string>> = {
  roles: 'role',
  skills: 'skill',
  levels: 'level',
  years_hint: 'years hint',
};
const LONGEST_SHOWN = 80;

const at = (value: unknown, key: PropertyKey): unknown =>
  typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;

const shown = (value: unknown): string => {
  const text = JSON.stringify(value) ?? String(value);
  return text.length > LONGEST_SHOWN ? `${text.slice(0, LONGEST_SHOWN)}…` : text;
};

/** `include[2]`, the way an author reads the file. */
const fieldName = (path: readonly PropertyKey[]): string =>
  path
    .map((part, i) => (typeof part === 'number' ? `[${part}]` : `${i === 0 ? '' : '.'}${String(part)}`))
    .join('');

type Spot = { entry: string | null; field: string; value: unknown };

/** The innermost named entry on the way to an issue, the field inside it, and what stands there now. */
const spotOf = (json: unknown, path: readonly PropertyKey[]): Spot => {
  let value = json;
  let entry: string | null = null;
  let fieldFrom = 0;
  for (const [i, part] of path.entries()) {
    value = at(value, part);
    const kind = i > 0 ? ENTRIES[String(path[i - 1])] : undefined;
    if (kind === undefined || typeof part !== 'number') continue;
    const name = at(value, 'slug') ?? at(value, 'level');
    entry = typeof name === 'string' ? `${kind} "${name}"` : `${kind} number ${part + 1}`;
    fieldFrom = i + 1;
  }
  return { entry, field: fieldName(path.slice(fieldFrom)), value };
};

const sentence = (vocabulary: string, json: unknown, issue: z.core.$ZodIssue): string => {
  const { entry, field, value } = spotOf(json, issue.path);
  const where =
    entry === null ? `In the ${vocabulary} vocabulary` : `In the ${vocabulary} vocabulary, ${entry}`;
  if (issue.code === 'unrecognized_keys') {
    return `${where}: nobody reads the field ${issue.keys.map(shown).join(', ')}; correct its spelling or remove it.`;
  }
  const found = value === undefined ? 'is missing' : `is ${shown(value)}`;
  return `${where}: ${field === '' ? 'the whole' : `field "${field}"`} ${found}; ${issue.message}.`;
};

/**
 * One error for all that is wrong in a vocabulary: a sentence a line, each naming the entry, the field, what stands
 * there and what to write instead. The messages of the schema's issues are such instructions ("write …").
 */
export const vocabularyError = (
  vocabulary: string,
  json: unknown,
  issues: readonly z.core.$ZodIssue[],
): Error => new Error(issues.map((issue) => sentence(vocabulary, json, issue)).join('\n'));
