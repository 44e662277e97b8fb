import type { RawParams } from './filter.ts';
import { ID_SHAPE } from './normalise/id-shape.ts';

/** Read by the server and, for what is saved on the device, in the browser. */

/** Jobs that one address of `/saved` can name: each costs a look into the store. */
export const MOST_SAVED_IDS = 50;

/** The jobs that an address of `/saved` names: ids that could be ours, once each, in their order. Never throws. */
export const savedIds = ({ job = [] }: RawParams): string[] => {
  const ids = [job].flat().filter((id) => ID_SHAPE.test(id));
  return [...new Set(ids)].slice(0, MOST_SAVED_IDS);
};

/** The query that names these jobs; `savedIds` reads it back. */
export const savedQuery = (ids: readonly string[]): string =>
  new URLSearchParams(ids.map((id) => ['job', id])).toString();
