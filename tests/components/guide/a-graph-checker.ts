import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import Validator from '@adobe/structured-data-validator';

/**
 * What an outside checker has against a JSON-LD graph, with schema.org's own vocabulary from a package, so that it
 * needs no network. The checker knows types, properties and what search engines ask of some; which values a property
 * may have it leaves open, so that is read from the vocabulary here.
 */

const SCHEMA = 'http://schema.org/';
const RDF = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#';
const RDFS = 'http://www.w3.org/2000/01/rdf-schema#';

const file = createRequire(import.meta.url).resolve('@vocabulary/schema/schema.nq');
const facts = [...readFileSync(file, 'utf8').matchAll(/^<([^>]+)> <([^>]+)> <([^>]+)> </gm)].map(
  ([, subject = '', predicate = '', object = '']) => ({ subject, predicate, object }),
);
const objectsOf = (predicate: string): Map<string, string[]> =>
  new Map(
    [
      ...Map.groupBy(
        facts.filter((fact) => fact.predicate === predicate),
        ({ subject }) => subject,
      ),
    ].map(([subject, list]) => [subject, list.map(({ object }) => object)]),
  );
const [kinds, parents, domains, ranges] = [
  `${RDF}type`,
  `${RDFS}subClassOf`,
  `${SCHEMA}domainIncludes`,
  `${SCHEMA}rangeIncludes`,
].map(objectsOf);

/** The vocabulary in the form in which schema.org publishes it and the checker reads it. */
const published = {
  '@graph': [...(kinds ?? [])].map(([id, types]) => ({
    '@id': id,
    '@type': types.includes(`${RDFS}Class`)
      ? 'rdfs:Class'
      : types.includes(`${RDF}Property`)
        ? 'rdf:Property'
        : types,
    'rdfs:subClassOf': parents?.get(id)?.map((one) => ({ '@id': one })),
    'schema:domainIncludes': domains?.get(id)?.map((one) => ({ '@id': one })),
  })),
};
const checker = new Validator(published);

type Node = { [key: string]: unknown };
const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null;

/** Every fault of a graph, a sentence each. */
export const faultsOf = async (graph: object): Promise<string[]> => {
  const nodes: Node[] = structuredClone(Reflect.get(graph, '@graph'));
  const known = new Set(nodes.flatMap(idsIn));
  const byRange = nodes.flatMap((node) => rangeFaults(node, known));
  const found = await checker.validate({
    jsonld: Object.fromEntries(Map.groupBy(nodes, (node) => String(node['@type']))),
  });
  return [
    ...found.map(({ severity, rootType, issueMessage }) => `${severity} in ${rootType}: ${issueMessage}`),
    ...byRange,
  ];
};

/** What a node and those in it are called; a bare reference names nothing. */
const idsIn = (node: Node): string[] => [
  ...('@type' in node && typeof node['@id'] === 'string' ? [node['@id']] : []),
  ...Object.values(node).flat().filter(isNode).flatMap(idsIn),
];

const rangeFaults = (node: Node, known: ReadonlySet<string>): string[] =>
  Object.entries(node)
    .filter(([key]) => !key.startsWith('@'))
    .flatMap(([key, value]) => {
      const allowed = (ranges?.get(SCHEMA + key) ?? []).map((range) => range.replace(SCHEMA, ''));
      return [value].flat().flatMap((one): string[] => {
        if (!isNode(one))
          return isLiteralOf(one, allowed) ? [] : [`${key} may not be ${JSON.stringify(one)}`];
        if (!('@type' in one))
          return known.has(String(one['@id']))
            ? []
            : [`${key} leads to ${String(one['@id'])}, which is not there`];
        const type = String(one['@type']);
        const isAllowed = withParents(type).some((name) => allowed.includes(name));
        return [...(isAllowed ? [] : [`${key} may not be of the type ${type}`]), ...rangeFaults(one, known)];
      });
    });

const withParents = (type: string): string[] => [
  type,
  ...(parents?.get(SCHEMA + type) ?? []).flatMap((parent) => withParents(parent.replace(SCHEMA, ''))),
];

/** The literals that schema.org allows, by what they look like in JSON. */
const isLiteralOf = (value: unknown, allowed: readonly string[]): boolean => {
  if (typeof value === 'number') return allowed.some((type) => ['Integer', 'Number', 'Text'].includes(type));
  if (typeof value !== 'string') return false;
  return allowed.some((type) => {
    if (type === 'Text') return true;
    if (type === 'Date') return /^\d{4}-\d\d-\d\d$/.test(value);
    if (type === 'Distance') return /^\d+(?:\.\d+)? [a-z]+$/.test(value);
    // A thing may be named by its address alone.
    return URL.canParse(value);
  });
};
