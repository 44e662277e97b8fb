import { afterDay, beforeDay, HOW_COUNTED } from '@/components/demand/counted-words.ts';
import type { GuideDemand, SkillShare } from '@/components/guide/guide-demand.ts';
import { countedIn, NEAR_NOTE, type NearRole, nearText } from '@/components/guide/near-roles.tsx';
import { afterProof } from '@/components/guide/point-proof.tsx';
import { skillsPhrase } from '@/components/guide/step-section.tsx';
import { namedTitle } from '@/components/guide/topic-section.tsx';
import { dayText } from '@/lib/day.ts';
import { FEWEST_TO_SAY, namedText, tooFewText } from '@/lib/jobs/wording/named-text.ts';
import { routes } from '@/lib/routes.ts';
import type { Blocks } from './authors-text.ts';
import { heading, item, link, list, paragraph, type Words } from './nodes.ts';

/** What the openings name, as the blocks of the page say it: the same figures in the same words. */

type Figures = { demand: GuideDemand; whole: (href: string) => string };

const skillWords = (skills: readonly SkillShare[], whole: Figures['whole']): Words[] =>
  skills.flatMap(({ name, href }, at): Words[] => [
    ...(at > 0 ? [', '] : []),
    href ? link(whole(href), name) : name,
  ]);

const countedNote = ({ demand, whole }: Figures) =>
  paragraph(
    beforeDay(demand.isSample) + dayText(demand.day) + afterDay(demand.withoutText),
    link(whole(routes.method()), HOW_COUNTED),
  );

/** How many openings name at least one skill of a step. */
export const stepNamedMarkdown = (skills: readonly string[], figures: Figures): Blocks => {
  if (skills.length === 0) return [];
  const { ofAny, isSample } = figures.demand;
  const text = namedText(ofAny(skills).all, isSample);
  return [paragraph(`At least one of ${skillsPhrase(skills.length)}: ${text}`), countedNote(figures)];
};

/** How many openings name each skill of a topic. */
export const namedMarkdown = (skills: readonly string[], figures: Figures): Blocks => {
  if (skills.length === 0) return [];
  const { demand, whole } = figures;
  const shares = demand.ofEach(skills);
  return [
    heading(4, namedTitle(demand.isSample)),
    demand.of < FEWEST_TO_SAY
      ? paragraph(...skillWords(shares, whole), `: ${tooFewText(demand.of, demand.isSample)}.`)
      : list(
          shares.map((share) =>
            item(...skillWords([share], whole), `: ${namedText(share.all, demand.isSample)}`),
          ),
        ),
    countedNote(figures),
  ];
};

/** What a point of a topic proves, and how many openings name any of it. */
export const proofMarkdown = (skills: readonly string[], { demand, whole }: Figures): Blocks => {
  if (skills.length === 0) return [];
  const { ofEach, ofAny, isSample, day } = demand;
  return [
    paragraph(
      'Proves: ',
      ...skillWords(ofEach(skills), whole),
      `${afterProof(skills.length)}${namedText(ofAny(skills).all, isSample)} · counted on ${dayText(day)}. `,
      link(whole(routes.method()), HOW_COUNTED),
    ),
  ];
};

/** How much of each nearby role the guide teaches. */
export const nearMarkdown = (roles: readonly NearRole[], { demand, whole }: Figures): Blocks => [
  heading(2, 'Nearby roles'),
  paragraph('What this guide teaches of each:'),
  list(
    roles.map((role) =>
      item(
        link(whole(role.href), role.name),
        ': ',
        role.overlap
          ? link(whole(role.compareHref), nearText(role, demand.isSample))
          : nearText(role, demand.isSample),
        ...(role.overlap ? [countedIn(role, demand.isSample)] : []),
      ),
    ),
  ),
  paragraph(
    `${NEAR_NOTE}${beforeDay(demand.isSample)}${dayText(demand.day)}. `,
    link(whole(routes.method()), HOW_COUNTED),
  ),
];
