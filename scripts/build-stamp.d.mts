/** What a build was made of, in one line; null where a bundle that its pages load is missing. */
export function buildStamp(root: string, hash: string): string | null;
