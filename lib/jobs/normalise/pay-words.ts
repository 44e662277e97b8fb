import type { PayUnit } from '../posting.ts';

/** The words around an amount in a description: what makes it base pay, what makes it something else, its period. */

/** No letter may touch a word; `\b` knows only ASCII ones. */
const word = (words: string, flags = 'iu'): RegExp =>
  new RegExp(String.raw`(?<![\p{L}\d])(?:${words})(?![\p{L}\d])`, flags);

/** What base pay is called. "Pay" and "range" alone are not enough. */
const LABELS = [
  String.raw`salar(?:y|ies)|(?:base|annual|starting|hourly|monthly)\s+(?:pay|range|wage|rate)|base\s+compensation`,
  String.raw`pay(?:ment)?\s*(?:range|rate|scale|band|transparency)s?|wages?|(?:hourly|daily|day)\s+rate|rate\s+of\s+pay`,
  'compensation|remuneration|remuneração|remuneración|retribuzione|salaris',
  '(?:jahres|monats|brutto|grund|ziel|einstiegs)*gehalt(?:s(?:spanne|rahmen|band))?|vergütung|gehaltsspanne',
  String.raw`salaires?|rémunération|fourchette\s+salariale|salarios?|sueldo|salários?|faixa\s+salarial|range\s+salarial`,
].join('|');
export const LABEL = new RegExp(
  String.raw`(?<![\p{L}\d])(?:${LABELS})(?![\p{L}\d])|薪資|薪资|薪酬|月薪|年薪|給与|年収`,
  'giu',
);

/** What an amount is that is no base pay, and of whose pay it is when it is not this job's. */
const OTHERS = [
  'bonus(?:es)?|commissions?|equity|stock|rsus?|shares?|options|ote|ttc|on[ -]target|at[ -]plan|variable|incentives?',
  String.raw`total\s+(?:target\s+|annual\s+|cash\s+|direct\s+)*(?:compensation|comp|cash|rewards?|earnings|package|remuneration)|target\s+(?:earnings|compensation|pay)|package`,
  String.raw`sign(?:ing)?[ -]?on|stipends?|allowances?|budgets?|reimburse\w*|401\s?\(?k\)?|match\w*|pensions?|referr?als?|per\s+diem|overtime`,
  String.raw`fund\w*|rais\w+|revenue|arr|valu\w+|series|assets|market\s+cap|invest\w*|turnover|sales|deals?|contracts?\s+worth|portfolio|spend\w*|savings?|saved?`,
  String.raw`donat\w*|grants?|insurance|deductible|premium|medical|dental|health|wellness|learning|training|education|tuition|home\s*office|equipment|gym|meals?|lunch|travel|commut\w+|relocation|prizes?|awards?|gift|vouchers?|fee|taxe?s?|cost\w*|fines?|discounts?`,
  String.raw`visas?|threshold|sponsor\w*|average|median|competitors?|previous|current(?:ly)?\s+(?:salary|compensation)|minimum\s+wage|increase|after\s+(?:one|a|two|\d)|clients?|customers?`,
  'vale|auxílio|auxilio|ajuda|ticket|refeição|alimentação|plr|bônus|bono|prime|intéressement|zuschuss|prämie|urlaubsgeld|boni|bonos|vales|provision',
].join('|');
const OTHER = word(OTHERS);
const OTHER_HAN = /補助|津貼|补贴|津贴|獎金|奖金|補貼|年終/;
/** Directly behind an amount: "$5,000 sign-on bonus", "€1000 yearly budget". What is joined to it does not count. */
const OTHER_BEHIND = new RegExp(
  String.raw`^[^\p{L}+&,.;:()\n]{0,4}(?:\(|in\s+)?(?:(?!(?:plus|and|und|et|with|base|e|y)\b)[\p{L}'’-]+[ /]+){0,4}(?:${OTHERS})(?![\p{L}\d])`,
  'iu',
);
/** What a range leaves out or comes beside it tells nothing of the range. */
const LEFT_OUT =
  /\([^()]{0,160}\)|,?\s*\b(?:(?:and |but )?(?:excluding|exclud(?:es|ed)|not including|exclusive of|does not include|in addition to|before))\b[^,.;:$€£]{0,120}/giu;

/** Whether these words before an amount make it something other than base pay. */
export const isOtherMoney = (before: string): boolean =>
  OTHER.test(before.replace(LEFT_OUT, ' ')) || OTHER_HAN.test(before);
/** "€55,000 a year (includes base, variable and meals)". */
const COUNTED_IN =
  /^[^.;|]{0,30}(?<!not )\binclud(?:es|ing)\b[^.;|)]{0,50}\b(?:variable|bonus|commissions?|incentives?)/iu;
export const isOtherBehind = (behind: string): boolean =>
  OTHER_BEHIND.test(behind) || OTHER_HAN.test(behind.slice(0, 12)) || COUNTED_IN.test(behind);

/** "$120,000 base salary": the label comes behind. */
export const LABEL_BEHIND =
  /^[\s,]{0,3}(?:(?:usd|eur|gbp|cad|per|an?|year|annum|annual|annually|yearly|gross|brutto|\/|pro|jahr)[\s/]+){0,4}(?:base(?:\s+(?:salary|pay|compensation))?|salary|jahresgehalt|bruttojahresgehalt)(?![\p{L}\d])/iu;

/** Words of a period, behind an amount or in its label. */
const UNITS: [PayUnit, string][] = [
  ['hour', 'hour(?:ly)?|hr|h|hora|heure|stunde|stündlich|ora|uur'],
  ['day', 'day|daily|día|dia|jour|tag|giorno|dag'],
  ['week', 'week(?:ly)?|semana|semaine|woche'],
  [
    'month',
    'month(?:ly)?|mo|mês|mes|mensal|mensual(?:es)?|mensais|mensuels?|mois|monat(?:lich)?|mese|maand|月',
  ],
  [
    'year',
    'year(?:ly)?|yr|annum|annual(?:ly|ized)?|annum|a|ano|año|anual(?:es)?|an|annuels?|jahr|jährlich|anno|jaar|年',
  ],
];
const BEHIND = UNITS.map(([unit, words]): [PayUnit, RegExp] => [
  unit,
  new RegExp(
    String.raw`^(?:\s|[A-Z]{3}(?![A-Za-z])|[(（,]|(?:gross|brutto?|bruts?|net|base|salary|líquido|ctc|salaris)(?![\p{L}])){0,6}(?:(?:/\s?per\b|/|per\b|an?\b|por|pro|par|al|ao|im|p\.)\s?(?:${words})(?![\p{L}\d])|(?:hourly|daily|weekly|monthly|yearly|annual(?:ly)?|mensal|mensual(?:es)?|mensuels?|annuels?|anual(?:es)?|jährlich|monatlich)(?<=${words})(?![\p{L}\d]))`,
    'iu',
  ),
]);
/** The period right behind an amount, and how many characters of the text say so. */
export const unitBehind = (behind: string): { unit: PayUnit; length: number } | null => {
  for (const [unit, words] of BEHIND) {
    const length = words.exec(behind)?.[0].length ?? 0;
    if (length > 0) return { unit, length };
  }
  return null;
};

const NAMED: [PayUnit, RegExp][] = [
  ['hour', word('hourly|hour|pro Stunde|por hora')],
  ['day', word('daily|day rate')],
  [
    'month',
    /(?<!\p{L})(?:monthly|mensal|mensual|(?:brutto)?monats\p{L}*|monatlich\p{L}*|mensuel\p{L}*)(?!\p{L})|月薪/iu,
  ],
  [
    'year',
    /(?<!\p{L})(?:annual|annualized|annually|yearly|per year|per annum|(?:brutto)?jahres\p{L}*|jährlich\p{L}*|annuel\p{L}*|anual)(?!\p{L})|年薪|年収/iu,
  ],
];
/** The one period that a label names. */
export const unitOfLabel = (label: string): PayUnit | null => {
  const [only, ...others] = NAMED.filter(([, words]) => words.test(label));
  return only && others.length === 0 ? only[0] : null;
};
