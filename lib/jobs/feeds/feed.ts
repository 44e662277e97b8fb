import type { FeedRecord } from '../posting.ts';

/** One record under our names, or why it is not an opening that can be kept. */
export type Mapped = { record: FeedRecord; board: string | null } | { refused: string };

/** What a feed's keeper asks of a site that shows its openings. */
export type FeedTerms = {
  /** Whom to credit beside every opening, with a link that search engines may follow; null: nobody asks for it. */
  attribution: { text: string; url: string } | null;
  /**
   * Whether openings may be submitted to search engines and other job sites, as structured data, in a sitemap or in a
   * feed made for them. `/jobs.json` is none of these: it answers a reader, with the credit and the links of the page.
   */
  passOn: boolean;
  /** Hours between two questions to one board, at the least. */
  pollEveryHours: number;
};

/** Employers publish their own boards to be found: no credit is asked and nothing keeps them from search engines. */
export const EMPLOYERS_OWN: FeedTerms = { attribution: null, passOn: true, pollEveryHours: 4 };

/** How a board is asked for its openings. Every further address must stand on the host of the first. */
export type BoardRequest = {
  /** `board` as its employer spells it. */
  address: (board: string) => string;
  /** Where a board lives that is not known at its `address`. */
  otherAddress?: (board: string) => string;
  /** The address of the page after this one; null after the last. */
  next?: (body: unknown, address: string) => string | null;
  /** How many records the whole answer has, as a page of it says. */
  total?: (body: unknown) => number | null;
  /** Pages that are enough of a feed of the newest openings; a whole board is asked for all of its pages. */
  enoughPages?: number;
  /** Where the text of a record stands that the list sends without; null: nowhere. */
  details?: (record: unknown) => string | null;
  /** A board that does not exist answers like one without openings. */
  unknownIsEmpty?: true;
};

export type BoardFeed = {
  /** The word on the command line, and the first part of every key and source id. */
  name: string;
  /** What people call it. */
  title: string;
  /** What a body of this feed looks like, for the sentence that refuses another one. */
  shape: string;
  /** `html`: a web page, of which `list` is given the structured data. */
  syntax: 'json' | 'xml' | 'html';
  /**
   * `whole-board`: an employer's openings, all of them: what is missing has been taken down. `newest`: the latest
   * openings of many employers: what is missing has only been pushed out by newer ones. `page`: what one web page of
   * a site carries: what is missing may stand on another.
   */
  window: 'whole-board' | 'newest' | 'page';
  terms: FeedTerms;
  /** The records in a parsed body; null when the body has another shape. */
  list: (body: unknown) => unknown[] | null;
  /** Whether a body is one page of a longer answer: what is missing may stand on another page. */
  isPart?: (body: unknown) => boolean;
  /** The employer's name, where the body says it once for all records. */
  employer?: (body: unknown) => string | null;
  /** `address` is where the answer came from; null for a file. */
  map: (record: unknown, address?: string | null) => Mapped;
  /** The board's name in the address of the feed itself or of one of its postings. */
  boardOf: (address: string) => string | null;
  /** How it is polled; without, only by an address that the operator writes. */
  request?: BoardRequest;
};
