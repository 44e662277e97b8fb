/** At the head of a printed page: where it is from, and how to read the addresses in it. */
export const PrintNote = ({ siteUrl, path }: { siteUrl: string; path: string }) => (
  <p className="print-only no-address mt-3 text-sm">
    From {siteUrl}
    {path}. Addresses that begin with “/” continue {siteUrl}.
  </p>
);
