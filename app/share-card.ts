import type { Metadata } from 'next';
import { altText } from '@/lib/card/alt-text.ts';
import { CARD } from '@/lib/card/lay-out.ts';
import type { Card } from './cards/card.ts';

export const SITE_TITLE = 'Waymark: career guides beside the open jobs';
export const SITE_DESCRIPTION =
  'Career guides that read the job market, and open jobs that link back to the guides.';

type Shared = {
  /** As it is read beside the site's name, so without it. */
  title: string;
  description: string;
  /** The page's own address, of a step too: who is sent to the guide as the canonical one shows the guide's card. */
  path: string;
  card: Card;
};

/**
 * What a page says of itself where its address is shared (Open Graph, and X beside it): for `generateMetadata` of every
 * page that is. Addresses become absolute by the `metadataBase` of the root layout.
 */
export const shareTags = ({
  title,
  description,
  path,
  card,
}: Shared): Pick<Metadata, 'openGraph' | 'twitter'> => {
  const image = { url: card.path, alt: altText(card.words) };
  return {
    openGraph: {
      type: 'website',
      siteName: 'Waymark',
      locale: 'en_GB',
      title,
      description,
      url: path,
      images: [{ ...image, width: CARD.width, height: CARD.height }],
    },
    // X reads the size from the picture.
    twitter: { card: 'summary_large_image', title, description, images: [image] },
  };
};
