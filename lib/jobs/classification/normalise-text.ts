/** A sentence that lost the space behind its full stop, as scraped texts do: "Terraform.Documentation". */
const GLUED_SENTENCE = /(?<=[\p{L}\p{N})])\.(?=\p{Lu}\p{Ll}{3})/gu;

/**
 * The text of a posting the way the skills vocabulary wants it before matching: compatibility forms made plain
 * (Unicode NFKC), every run of white space one space, and a space behind each sentence. Case stays. HTML is turned
 * into text elsewhere. Four letters make a word: "Node.Js" and "Booking.Com" stay whole.
 */
export const normaliseText = (text: string): string =>
  text.normalize('NFKC').replace(/\s+/g, ' ').trim().replace(GLUED_SENTENCE, '. ');
