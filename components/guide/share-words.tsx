import { chosenText, FEWEST_TO_SAY, namedText } from '@/lib/jobs/wording/named-text.ts';
import type { Share } from './guide-demand.ts';

type Props = { share: Share; isSample: boolean };

/** A share in words, that of the chosen state in a line below that of the whole; where that is too few, it alone. */
export const ShareWords = ({ share: { all, chosen }, isSample }: Props) => {
  const ofChosen = chosen && all.of >= FEWEST_TO_SAY && chosenText(chosen);
  return (
    <>
      {namedText(all, isSample)}
      {ofChosen && <span className="block">{`· ${ofChosen}`}</span>}
    </>
  );
};
