import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { decodeEntities } from '../normalise/text.ts';
import { BrokenInput } from './errors.ts';

/** Reads XML that is only elements and text. */

/** Called with what a document type declares. No feed needs one, and its entities can grow without end. */
const refuseEntities = (): never => {
  throw new BrokenInput('declares a document type');
};

const parser = new XMLParser({
  // An id of digits stays text.
  parseTagValue: false,
  maxNestedTags: 50,
  entityDecoder: {
    addInputEntities: refuseEntities,
    setExternalEntities: refuseEntities,
    decode: decodeEntities,
    reset: () => {},
    setXmlVersion: () => {},
  },
});

/**
 * Parses XML to objects by element name: text as strings, an element that repeats as a list. Throws `BrokenInput`
 * with the place of the mistake, and for any document type, so that no entity but XML's own is ever expanded.
 */
export const xmlOf = (text: string, name: string): unknown => {
  const valid = XMLValidator.validate(text);
  if (valid !== true) {
    const { line, col } = valid.err;
    throw new BrokenInput(
      `${name} is not valid XML at line ${line}, column ${col}: nothing was imported; get the whole file again.`,
    );
  }
  try {
    const parsed: unknown = parser.parse(text);
    return parsed;
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new BrokenInput(
      `${name} is not read as a feed (${why}): nothing was imported; get the feed itself, as its keeper sends it.`,
    );
  }
};
