import type { Metadata } from 'next';
import localFont from 'next/font/local';
import type { ReactNode } from 'react';
import assets from '@/.assets/manifest.json' with { type: 'json' };
import { SampleNotice } from '@/components/site/sample-notice.tsx';
import { SiteFooter } from '@/components/site/site-footer.tsx';
import { SiteHeader } from '@/components/site/site-header.tsx';
import { market } from '@/lib/jobs/market.ts';
import { settings } from '@/lib/settings.ts';
import { SITE_DESCRIPTION, SITE_TITLE } from './share-card.ts';
import './styles.css';

// Every page shows counts or says "3 days ago": rendered when asked, kept by the edge (decision 2).
export const dynamic = 'force-dynamic';

const display = localFont({
  src: '../node_modules/@fontsource-variable/familjen-grotesk/files/familjen-grotesk-latin-wght-normal.woff2',
  weight: '400 700',
  variable: '--font-familjen',
  display: 'swap',
});

export const metadata: Metadata = {
  metadataBase: new URL(settings().siteUrl),
  title: { default: SITE_TITLE, template: '%s · Waymark' },
  description: SITE_DESCRIPTION,
  icons: {
    icon: [
      { url: '/icon.svg', type: 'image/svg+xml' },
      { url: '/favicon.ico', sizes: '32x32' },
    ],
  },
};

export default function RootLayout({ children }: { children: ReactNode }) {
  return (
    <html lang="en" className={display.variable}>
      <body className="min-h-dvh flex flex-col">
        <a href="#main" className="sr-only focus:not-sr-only focus:absolute focus:p-3 focus:bg-surface">
          Skip to the content
        </a>
        <SiteHeader />
        {market().isSample && <SampleNotice />}
        <main id="main" className="grow w-full max-w-[78rem] mx-auto px-4 sm:px-6 pb-16">
          {children}
        </main>
        <SiteFooter />
        <script type="module" src={assets.enhance} />
        {settings().dev && <script type="module" src={assets.reload} />}
      </body>
    </html>
  );
}
