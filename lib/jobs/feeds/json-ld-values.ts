import { z } from 'zod';
import { text, writtenAmount } from './lenient.ts';
import { placeOf } from './parts.ts';

/** The values of schema.org's vocabulary as pages write them: bare, as an object of its own, or as a list of either. */

/** One or many, each read by itself; what has another shape is left out. */
export const many = <Element extends z.ZodType>(element: Element) =>
  z
    .unknown()
    .optional()
    .transform((value) =>
      [value].flat().flatMap((item) => {
        const read = element.safeParse(item);
        return read.success ? [read.data] : [];
      }),
    );
export const words = z.string().trim().min(1);
/** "Germany", or {"@type": "Country", "name": "Germany"}. */
export const named = z.union([words, z.object({ name: words }).transform(({ name }) => name)]);
export const first = <Element extends z.ZodType>(element: Element) =>
  many(element).transform((list) => list.at(0) ?? null);

/** Written as a region by some sites: it says where, and no region. */
const PART_OF_WORLD = /^(?:africa|asia|europe|(?:north|south|latin) america|oceania|emea|apac|latam|amer)$/i;

const address = z.union([
  words.transform((place) => ({ place, country: null })),
  z
    .object({ addressLocality: first(named), addressRegion: first(named), addressCountry: first(named) })
    .transform(({ addressLocality, addressRegion, addressCountry }) => ({
      place: placeOf(
        addressLocality,
        addressLocality && PART_OF_WORLD.test(addressRegion ?? '') ? null : addressRegion,
        addressCountry,
      ),
      country: addressCountry,
    })),
]);
export const place = z.union([
  words.transform((place) => ({ place, country: null })),
  z.object({ address: many(address), name: text }).transform(({ address: [where], name }) => ({
    place: where?.place ?? name,
    country: where?.country ?? null,
  })),
]);

const quantity = z.object({
  value: writtenAmount,
  minValue: writtenAmount,
  maxValue: writtenAmount,
  unitText: text,
});
const amounts = z.union([
  quantity,
  writtenAmount
    .refine((value) => value !== null)
    .transform((value) => ({ value, minValue: null, maxValue: null, unitText: null })),
]);
export const money = z.object({
  currency: text,
  value: many(amounts),
  minValue: writtenAmount,
  maxValue: writtenAmount,
  unitText: text,
});
