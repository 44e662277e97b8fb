import { z } from 'zod';

/** Finds the job postings in the JSON-LD of a page, wherever its author put them. */

type Node = Record<string, unknown>;
const node = z.record(z.string(), z.unknown());

/** Lists inside lists inside lists are an attack, not a page. */
const MOST_NODES = 50_000;
/** Where JSON-LD puts what belongs to a page: lists of things, and what a page is about. */
const LEADS_ON = ['@graph', 'itemListElement', 'item', 'mainEntity'];
const REFERENCES = ['hiringOrganization', 'jobLocation'];

const typesOf = (found: Node): unknown[] => [found['@type']].flat();
const isPosting = (found: Node): boolean =>
  typesOf(found).some((type) => typeof type === 'string' && /(?:^|[/:#])JobPosting$/.test(type));

/** Every object that stands where a thing may stand, in the order of the page. */
const thingsIn = (documents: unknown[]): Node[] => {
  const things: Node[] = [];
  const left = documents.toReversed();
  for (let seen = 0; left.length > 0 && seen < MOST_NODES; seen += 1) {
    const next = left.pop();
    if (Array.isArray(next)) {
      for (let at = Math.min(next.length, MOST_NODES) - 1; at >= 0; at -= 1) left.push(next[at]);
      continue;
    }
    const thing = node.safeParse(next).data;
    if (!thing) continue;
    things.push(thing);
    for (const key of LEADS_ON.toReversed()) if (Object.hasOwn(thing, key)) left.push(thing[key]);
  }
  return things;
};

const idOf = (value: unknown): string | null => {
  const id = node.safeParse(value).data?.['@id'];
  return typeof id === 'string' ? id : null;
};

/** "hiringOrganization": {"@id": "#us"} means the organization that stands elsewhere under that id. */
const withReferences = (posting: Node, things: ReadonlyMap<string, Node>): Node => ({
  ...posting,
  ...Object.fromEntries(
    REFERENCES.filter((key) => posting[key] !== undefined).map((key) => [
      key,
      [posting[key]].flat().map((value) => {
        const known = things.get(idOf(value) ?? '');
        return known === undefined || known === value ? value : { ...known, ...node.parse(value) };
      }),
    ]),
  ),
});

/** The postings in these JSON-LD documents, each whole: what it refers to by id is put in its place. */
export const postingsIn = (documents: unknown[]): Node[] => {
  const things = thingsIn(documents);
  const byId = new Map<string, Node>();
  for (const thing of things) {
    const id = idOf(thing);
    if (id !== null && !byId.has(id)) byId.set(id, thing);
  }
  return things.filter(isPosting).map((posting) => withReferences(posting, byId));
};
