import { expect, it } from 'vitest';
import { shareTags } from '../../app/share-card.ts';

it('a shared page names its picture with size and words, once for Open Graph and once for X', () => {
  const words = { head: ['Guide'], title: ['Title'], figure: [], note: [], corner: [] };
  const tags = shareTags({ title: 'T', description: 'D', path: '/p', card: { path: '/c.png', words } });
  expect(tags).toEqual({
    openGraph: {
      type: 'website',
      siteName: 'Waymark',
      locale: 'en_GB',
      title: 'T',
      description: 'D',
      url: '/p',
      images: [{ url: '/c.png', alt: 'Title. Guide. Waymark.', width: 1200, height: 630 }],
    },
    twitter: {
      card: 'summary_large_image',
      title: 'T',
      description: 'D',
      images: [{ url: '/c.png', alt: 'Title. Guide. Waymark.' }],
    },
  });
});
