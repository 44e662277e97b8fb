/**
 * The words by which a text asks for years of experience. English whole, German, French, Spanish and Portuguese
 * where a phrase is sure.
 */

const WORDS: Readonly<Record<string, number>> = {
  ...{ one: 1, two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, eight: 8, nine: 9, ten: 10 },
  ...{ twelve: 12, fifteen: 15, twenty: 20 },
  ...{
    ein: 1,
    eines: 1,
    einem: 1,
    zwei: 2,
    drei: 3,
    vier: 4,
    fünf: 5,
    sechs: 6,
    sieben: 7,
    acht: 8,
    zehn: 10,
  },
  ...{ un: 1, deux: 2, trois: 3, quatre: 4, cinq: 5, sept: 7, dix: 10 },
  ...{ dos: 2, tres: 3, cuatro: 4, cinco: 5, seis: 6, siete: 7, ocho: 8, diez: 10 },
  ...{ um: 1, dois: 2, duas: 2, três: 3, quatro: 4, sete: 7, oito: 8, dez: 10 },
};
const WORD = Object.keys(WORDS).join('|');
/** "5", "1.5", "five", "five (5)". */
const NUMBER = String.raw`(?:\d{1,2}(?:[.,]5)?|(?:${WORD})(?:\s*\(\s*\d{1,2}\s*\+?\s*\))?)`;
const TO = String.raw`(?:-|–|—|‐|‑|~|\/|to|or|and|bis|oder|à|ou|a|o|até|y|(?<=\s)(?:e|et|und)(?=\s))`;
const YEARS = String.raw`(?:years?(?:\(s\))?|yrs?|jahren?s?|ans|années?|años?|anos?)`;

/** A number of years: `from`, `to`, and the signs and words that open the range upwards. */
export const YEAR_COUNT = new RegExp(
  String.raw`(?<![\p{L}\p{N}$€£.,:/-])(?<from>${NUMBER})(?<plus>\s?\+)?(?:\s*${TO}\s*(?<to>${NUMBER})(?<plusTo>\s?\+)?)?` +
    String.raw`(?:\s+or\s+(?:more|above)|\s+ou\s+(?:mais|plus)|\s+o\s+más|\s+plus|\s+full|\s+volle)?[\s-]*` +
    String.raw`(?<unit>${YEARS})(?![\p{L}\p{N}])['’´]?s?`,
  'giu',
);

/** The number that a word or figures mean; null for what is none. */
export const numberOf = (text: string | undefined): number | null => {
  if (text === undefined) return null;
  const digits = /\d{1,2}(?:[.,]5)?/.exec(text)?.[0];
  return digits === undefined ? (WORDS[text.toLowerCase()] ?? null) : Number(digits.replace(',', '.'));
};

export const EXPERIENCE =
  /\b(?<!\b(?:customer|user|candidate|employee|guest|shopping|patient|learner|player|brand)[\s-])(?:experiences?|exp\b|expertise|track[- ]record|background)|erfahrung|expérience|experiencia|experiência/i;

/** What follows a number of years where it is asked for without the word "experience". */
export const DOING =
  /^\s*(?:or more\s+|ou mais\s+|oder mehr\s+)?(?:,\s*)?(?:(?:recent|relevant|professional|proven|solid|hands[- ]on|full[- ]?time|direct|progressive|total|practical|commercial|combined)\s+)*(?:(?:of|in|as|with|on|within|working|work|doing|using|building|writing|developing|designing|leading|managing|running|shipping|creating|delivering|operating|programming|coding|exposure|hands[- ]on|professional|relevant|spent|practice|industry|post[- ]\w+|minimum|preferred|required)\b|als\b|in\b|im\b|en\b|dans\b|como\b|com\b|con\b|em\b)/iu;

/** What stands before a number that is a least: "at least 3 years". */
export const LEAST =
  /(?:\bat least|\bminimum(?: of)?|\bmin\.?|\bmore than|\bover|\babove|\bwith|\bplus|\bhave|\bhas|\brequires?|\brequired|\bmindestens|\bmind\.|\bmehr als|\bau moins|\bminimum de|\bplus de|\bal menos|\bmínimo(?: de)?|\bmás de|\bmais de|\bpelo menos|\bno mínimo)\s*:?\s*$/iu;

/** What stands before a number that is a most. */
export const MOST =
  /(?:\bup to|\bless than|\bfewer than|\bunder|\bat most|\bno more than|\bmaximum(?: of)?|\bmax\.?|\bbis zu|\bweniger als|\bhöchstens|\bjusqu['’]à|\bmoins de|\bhasta|\baté|\bmenos de)\s*$/iu;

/** Before the number: time that has passed or will, or that is not asked for. */
export const OTHER_TIME_BEFORE =
  /(?:\b(?:for|past|last|next|first|previous|coming|recent|every|after|within|since|ago|once|until|through|during|another|each|age|aged|turned|celebrat\w+|ages?|founded|lasting|period of|duration of|term of|contract of|warranty of|guarantee of|lease of|vest\w*)\s+(?:\w+\s+){0,1}(?:(?:over|more than|nearly|almost|about|around|approximately|the|a|at least|up to|its|our|their)\s+)*|\b(?:in|over) (?:just|the (?:last|past|next|course of)|only|under|less than|about)\s+|\b(?:seit|nach|vor|innerhalb|alle|binnen|depuis|après|pendant|desde|hace|há|tras|después de|após|nos últimos|últimos|a cada|por|durante)\s+(?:(?:über|mehr als|fast|rund|plus de|près de|más de|casi|mais de|quase|cerca de)\s+)*)$/iu;

/** Behind the number: ages, contracts, studies, benefits. */
export const OTHER_TIME_BEHIND =
  /^\s*(?:\(?\s*(?:ago|old|of age|older|young|later|contract|fixed|warrant\w+|guarantee|anniversar\w+|in a row|in business|in operation|in existence|in the making|strong|on the market|running|straight|plan|program(?:me)?|vesting|cliff|term|lease|roadmap|vision|bond|running|and counting|parental|maternity|paternity|paid|sabbatical|alt|alten|befrist\w+|vertrag|d['’]âge|de edad|de idade|no mercado|de mercado|de história|de historia|de vida|consecutivos)\b|or older|(?:of|in|at)?\s*(?:a\s+)?(?:full[- ]time\s+)?(?:college|university|studies|study|education|schooling|school|coursework|post[- ]?(?:secondary|graduate)|undergraduate|graduate (?:school|study|studies)|higher education|apprenticeship|service\b|tenure|seniority|continuous (?:service|growth)|growth|profitab\w+|history|success(?:ful)?\b(?! (?:experience|track))|innovation|excellence|heritage|tradition|warranty|support|residen\w+|funding|runway|salary|pay\b))/iu;

/** The years of the whole team, or of the trade. */
export const COMBINED = /\b(?:combined|collective|cumulative|gebündelte)\b/i;

/** The sentence speaks of the employer, unless what is looked for comes after. */
export const EMPLOYER =
  /\b(?:we|we['’]ve|we['’]re|our|us|company|group|firm|agency|consultancy|provider|founder(?:s|ed)?|co-founders?|founded|established|businesses|who we are|about us|wir|unser\w*|gegründet|nous|notre|nossa|nosso|somos|nuestr[ao]s?|empresa|grupo|startup|headquarter\w+|clients?|customers?|leaders? in|leader)\b/iu;
export const WANTED =
  /\b(?:you|you['’](?:ve|re|ll)|your|yourself|candidates?|applicants?|someone|somebody|person|looking for|look for|seek(?:ing)?|hir(?:e|ing)|searching for|requires?|required|requirements?|requisitos?|qualifications?|must|need(?:s|ed)?|expect(?:s|ed)?|ideal(?:ly)?|prefer(?:s|red|ably)?|minimum|at least|want|bring|du|sie|dich|ihr profil|dein profil|idealerweise|mindestens|vous|profil|au moins|buscamos|busca(?:ndo)?|procuramos|procura(?:ndo)?|você|deseable|desejável|mínimo|pelo menos|al menos|degree|bachelor\w*|master\w*)\b/iu;

/** "You have managed engineers for 2+ years". */
export const DONE_FOR = /\byou(?:['’]ve| have)\b[^.;]{0,60}\bfor (?:at least |over )?$/iu;

/** "5 year experience", said of one thing. */
export const SINGLE_EXPERIENCE =
  /^\s*(?:(?:of|work|working|professional|relevant|related|industry|minimum|hands[- ]on|proven|prior)\s+)*experience/i;

/** "Node (at least 2 years)". */
export const BRACKETED_LEAST =
  /\(\s*(?:at least|minimum|min\.?|mindestens|mind\.|au moins|al menos|pelo menos|mínimo(?: de)?)\s*$/iu;

/** Whom one would work with: their years are their own. */
export const COLLEAGUE =
  /\b(?:work (?:with|alongside|for)|learn from|report(?:ing)? to|led by|joins?|mentored by)\b/i;

/** "With over 25 years of experience, Acme is …" */
export const NAMED_EMPLOYER =
  /^[^,.;]{0,80},\s+(?:the\s+)?\p{Lu}[\p{L}\p{N}&.]*(?:\s+\p{Lu}[\p{L}\p{N}&.]*){0,3}\s+(?:is|has|are|have|offers?|provides?|delivers?|helps?|continues)\b/u;

/** A degree beside which years are asked for: "Bachelor's plus 3 years or 7 years without". */
export const DEGREE =
  /\b(?:bachelor\w*|master['’]?s?|degree|diploma|ph\.?d|doctorate|b\.?s\.?c?|m\.?s\.?c?|b\.?a|associate['’]s|high school|ged|abschluss|studium)\b/iu;

/** "We do not ask for 10 years": the number is turned down. */
export const DENIED = /\b(?:not|n['’]t|never|no|without|nicht|kein\w*|pas|sans|não|sem)\s+(?:\w+\s+){0,3}$/iu;

const PLAIN = String.raw`(?:(?:prior|previous|professional|work|working|formal|job|relevant|related|practical|commercial|any|actual)(?:\s*(?:,|or|and|\/)\s*|\s+))`;
const NEEDED = `(?:required|necessary|needed|expected|essential|mandatory|a must|a requirement)`;
/** Nothing in particular may follow: "no experience in sales needed" says nothing of the rest. */
const OPEN_END = String.raw`(?!\s+(?:in|with|of|as|using|on|for|to)\b)`;

/** Sentences that ask for no experience at all. */
export const NO_EXPERIENCE: readonly RegExp[] = [
  new RegExp(
    String.raw`\b(?:no|zero)\s+${PLAIN}{0,3}experience\s*(?:(?:is|whatsoever|at all)\s+){0,2}${NEEDED}\b${OPEN_END}`,
    'iu',
  ),
  /^no (?:prior |previous )?experience\s*\?/iu,
  new RegExp(
    String.raw`(?:^|[.:(]\s*)${PLAIN}{0,3}experience\s+(?:is|are)?\s*not\s+(?:strictly\s+)?${NEEDED}\b${OPEN_END}`,
    'iu',
  ),
  new RegExp(
    String.raw`\b(?:(?:do not|don['’]t|does not|doesn['’]t) (?:need|require|expect)(?: you)?(?: to have)?|not required to have)\s+${PLAIN}{0,3}experience(?=\s*(?:[.,;!)]|$|to (?:apply|start|join)|for this (?:role|position|job)))`,
    'iu',
  ),
  new RegExp(
    String.raw`\b(?:candidates?|applicants?|people|graduates?|beginners?|those|juniors?)\s+(?:with no|without(?: any)?)\s+${PLAIN}{0,3}experience\b${OPEN_END}[^.;]{0,30}\b(?:welcome|apply|considered|encouraged)`,
    'iu',
  ),
  /\bkeine (?:vor|berufs|praktische |einschlägige )*erfahrung(?:en)?\s+(?:ist |sind )?(?:erforderlich|nötig|notwendig|vorausgesetzt)/iu,
  /\b(?:vor|berufs)?erfahrung(?:en)? (?:ist|sind) (?:nicht (?:erforderlich|nötig|notwendig)|keine voraussetzung)/iu,
  /\baucune expérience(?: (?:préalable|professionnelle))?(?: n['’]est)? (?:requise|exigée|nécessaire|demandée)|\bdébutants? acceptés?/iu,
  /\bno (?:se requiere|se necesita|es necesaria|hace falta)(?: tener)? experiencia(?: previa| laboral)?(?!\s+(?:en|con|de)\b)|\bexperiencia no (?:requerida|necesaria)/iu,
  /\bnão (?:é necessári[oa]|exigimos|é exigida|precisa)(?: ter)? experiência(?: prévia| anterior)?(?!\s+(?:em|com|de|na|no)\b)/iu,
];
