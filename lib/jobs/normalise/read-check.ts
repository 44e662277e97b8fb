/** What may stand between two of its sentences. */
const GAP = String.raw`(?:\s|<[^<>]{0,60}>|&nbsp;)*`;
const READ_CHECK = new RegExp(
  String.raw`(?:please|be\s+sure\s+to)\s+mention\s+the\s+words?\b[^.]{0,300}?\bwhen\s+applying\s+to\s+show\s+you\s+read\s+the\s+job\s+post\s+completely` +
    String.raw`(?:${GAP}\(#[^()]{0,200}\))?\.?` +
    String.raw`(?:${GAP}this\s+is\s+a\s+beta\s+feature[^.<]{0,100}\.)?` +
    String.raw`(?:${GAP}companies\s+can\s+search\s+these\s+words?[^.<]{0,150}\.?)?`,
  'gi',
);

/**
 * A description without the lines that Remote OK puts into it ("Please mention the word … when applying to show you
 * read the job post completely"). They are not the employer's words, and they differ with whoever asks: kept, they
 * would make the posting another one at every import.
 */
export const withoutReadCheck = (text: string): string => text.replace(READ_CHECK, '');
