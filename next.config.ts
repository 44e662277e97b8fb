import type { NextConfig } from 'next';

// Why each of these: docs/decisions/0001-plain-html.md
const config: NextConfig = {
  poweredByHeader: false,
  compress: false, // the edge compresses once per page, not once per answer
  generateEtags: false,
  htmlLimitedBots: /.*/, // metadata always stands in the head, never in a streamed box
  reactMaxHeadersLength: 1, // preloads go into the HTML: the edge takes none of Next's headers
  images: { unoptimized: true },
  devIndicators: false,
  // The App Router has no segments with an ending: each of these is a route of its own, which answers at no other address.
  rewrites: async () => ({
    beforeFiles: [
      { source: '/guides/:role([^/.]+).md', destination: '/guides/:role/markdown' },
      { source: '/guides/:role([^/.]+).html', destination: '/guides/:role/file' },
    ],
    afterFiles: [],
    fallback: [],
  }),
  typescript: { ignoreBuildErrors: true }, // TypeScript 7 checks types in a step of its own, before the build
};

export default config;
