import { z } from 'zod';

/**
 * Fields that never fail a record: a value of another type than the feed promises reads as absent. A feed's
 * shape drifts one field at a time, and a posting is still worth keeping without it.
 */
export const text = z.string().nullable().catch(null);
export const flag = z.boolean().nullable().catch(null);
export const amount = z.number().nullable().catch(null);
/** A number that some feeds write as text ("60000"). */
export const writtenAmount = z
  .union([
    z.number(),
    z
      .string()
      .regex(/^\s*\d+(?:\.\d+)?\s*$/)
      .transform(Number),
  ])
  .nullable()
  .catch(null);
export const moment = z.union([z.string(), z.number()]).nullable().catch(null);
/** An id as text: feeds send numbers and strings. */
export const nativeId = z
  .union([z.string().trim().min(1), z.number().transform(String)])
  .nullable()
  .catch(null);
/** A list whose elements are read one by one; an element of another shape is left out. */
export const listOf = <Element extends z.ZodType>(element: Element) =>
  z
    .array(element.nullable().catch(null))
    .catch([])
    .transform((list) => list.filter((item) => item !== null));

/** The first part of a path under one of these hosts: how boards on one host name the employer. */
export const firstSegment = (address: string, hosts: RegExp, prefix: string): string | null => {
  const url = URL.parse(address);
  if (!url || !hosts.test(url.hostname) || !url.pathname.startsWith(prefix)) return null;
  const [segment] = url.pathname.slice(prefix.length).split('/');
  return segment || null;
};
