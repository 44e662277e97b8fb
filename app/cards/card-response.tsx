import { ImageResponse } from 'next/og';
import { ShareCard } from '@/components/card/share-card.tsx';
import { cardFonts } from '@/lib/card/card-fonts.ts';
import { CARD, layOut } from '@/lib/card/lay-out.ts';
import type { Card } from './card.ts';

/** A card as a PNG of 1200 by 630 pixels. Rejects where it cannot be drawn: half a picture is never sent. */
export const cardResponse = async ({ words }: Pick<Card, 'words'>): Promise<Response> => {
  const { files, family } = cardFonts();
  const { width, height } = CARD;
  const image = new ImageResponse(<ShareCard {...CARD} family={family} {...layOut(words)} />, {
    width,
    height,
    fonts: files,
  });
  return new Response(await image.arrayBuffer(), { headers: { 'content-type': 'image/png' } });
};

/** The same, or that there is no such card. */
export const cardOrNone = async (card: Card | null): Promise<Response> =>
  card ? cardResponse(card) : new Response(null, { status: 404 });
