import { compileGlobalPattern, compilePattern } from './pattern.ts';
import type { SkillsVocabulary } from './vocabulary.ts';

/** `ci` ignores case, `cs` keeps it, `ctx` keeps it and counts only beside other skills. */
type TermKind = 'ci' | 'cs' | 'ctx';

export type SkillEntry = {
  slug: string;
  /** Its place in the vocabulary. */
  order: number;
  /** A hit of this skill is company in which a `ctx` term is believed. */
  givesContext: boolean;
  /** A match that overlaps the hit drops it. */
  vetoes: readonly RegExp[];
  /** A match anywhere near the hit drops it. */
  nearVetoes: readonly RegExp[];
};

export type Term = {
  skill: SkillEntry;
  needsContext: boolean;
  /** Its turn: a longer term takes its letters before a shorter one may, `ctx` terms come after all others. */
  turn: number;
  /** Sticky, as are its borders: what has to stand before the term, the term itself, what has to follow. */
  before: RegExp;
  body: RegExp;
  after: RegExp;
};

/** The terms that can begin with a run of letters and digits, or else with a sign such as ".". */
export type TermIndex = {
  byWord: ReadonlyMap<string, readonly Term[]>;
  bySign: ReadonlyMap<string, readonly Term[]>;
};

const CONTEXT_CATEGORIES: ReadonlySet<string> = new Set([
  'language',
  'frontend',
  'backend',
  'database',
  'data',
  'ml-ai',
  'cloud',
  'devops',
  'design',
  'testing',
  'messaging',
  'api',
  'mobile',
  'analytics',
]);

const LEADING_WORD = /^[\p{L}\p{N}_]+/u;

/** Letters that compare equal without case get one spelling. Plain ASCII, nearly every word, takes the short way. */
export const foldWord = (word: string): string =>
  /^\w*$/.test(word) ? word.toLowerCase() : word.toUpperCase().toLowerCase();

/** Zero-width checks at one place. All terms share them: Unicode classes in every term's own pattern cost a second. */
const bordersFor = (flags: string) => ({
  // A letter and a dot before a word make it part of an address: www.python.org names no Python.
  beforeWord: new RegExp('(?<![\\p{L}\\p{N}_@]|[A-Za-z]\\.)', flags),
  beforeSign: new RegExp('(?<![\\p{L}\\p{N}_])', flags),
  // C is not in C++, Node is not in Node.js.
  afterWord: new RegExp('(?![\\p{L}\\p{N}_+#]|\\.[A-Za-z])', flags),
  afterPlus: new RegExp('(?![\\p{L}\\p{N}_+#])', flags),
  afterSign: new RegExp('(?![\\p{L}\\p{N}_])', flags),
});
const BORDERS = { ci: bordersFor('iuy'), cs: bordersFor('uy') };

/** The term and the borders it needs. White space and hyphens between the words of a term are alike. */
const spellingOf = (term: string, kind: TermKind): Pick<Term, 'before' | 'body' | 'after'> => {
  const borders = kind === 'ci' ? BORDERS.ci : BORDERS.cs;
  const body = term.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&').replace(/ /g, '[\\s\\u00a0-]+');
  const afterWord = /[A-Za-z0-9]$/.test(term) ? borders.afterWord : borders.afterSign;
  return {
    before: /^[A-Za-z0-9]/.test(term) ? borders.beforeWord : borders.beforeSign,
    body: new RegExp(body, kind === 'ci' ? 'iuy' : 'uy'),
    after: /[+#]$/.test(term) ? borders.afterPlus : afterWord,
  };
};

const RANK: Readonly<Record<TermKind, number>> = { cs: 0, ci: 1, ctx: 2 };

/** Every term of the vocabulary, to be looked up by what it begins with. */
export const indexTerms = ({ skills }: SkillsVocabulary): TermIndex => {
  const spellings = skills.flatMap(({ slug, category, match }, order) => {
    const skill: SkillEntry = {
      slug,
      order,
      givesContext: CONTEXT_CATEGORIES.has(category),
      vetoes: match.veto.map(compileGlobalPattern),
      nearVetoes: match.veto_near.map(compilePattern),
    };
    return (['ci', 'cs', 'ctx'] as const).flatMap((kind) =>
      match[kind].map((term) => ({ skill, kind, term })),
    );
  });
  spellings.sort((a, b) => {
    const contextLast = Number(a.kind === 'ctx') - Number(b.kind === 'ctx');
    return contextLast || b.term.length - a.term.length || RANK[a.kind] - RANK[b.kind];
  });
  const byWord = new Map<string, Term[]>();
  const bySign = new Map<string, Term[]>();
  for (const [turn, { skill, kind, term }] of spellings.entries()) {
    const word = LEADING_WORD.exec(term)?.[0];
    const [index, key] = word === undefined ? [bySign, term.slice(0, 1)] : [byWord, foldWord(word)];
    const entry: Term = { skill, needsContext: kind === 'ctx', turn, ...spellingOf(term, kind) };
    const others = index.get(key);
    if (others) others.push(entry);
    else index.set(key, [entry]);
  }
  return { byWord, bySign };
};
