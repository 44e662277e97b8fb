import { LRUCache } from 'lru-cache';

export type MissBucketOptions = {
  perSecond: number;
  burst: number;
  clients: number;
  now: () => number;
};

/**
 * A token bucket per client, for misses only: whoever asks for pages that are already made is never slowed.
 * The function takes one token and says whether there was one. Clients beyond `clients` push out those unseen
 * for longest, who then begin with a full bucket: the gate stands behind this one.
 */
export function createMissBucket(options: MissBucketOptions): (client: string) => boolean {
  const { perSecond, burst, now } = options;
  const buckets = new LRUCache<string, { tokens: number; at: number }>({ max: options.clients });
  return (client) => {
    const at = now();
    const key = bucketOf(client);
    const bucket = buckets.get(key) ?? { tokens: burst, at };
    const refilled = bucket.tokens + (Math.max(0, at - bucket.at) / 1_000) * perSecond;
    const tokens = Math.min(burst, refilled);
    const admitted = tokens >= 1;
    buckets.set(key, { tokens: admitted ? tokens - 1 : tokens, at });
    return admitted;
  };
}

/** One household of IPv6 holds a whole /64, so that is what shares a bucket. */
function bucketOf(client: string): string {
  if (!client.includes(':') || client.includes('.')) return client;
  const [head = '', tail] = client.split('::', 2);
  const left = head.split(':').filter(Boolean);
  const right = (tail ?? '').split(':').filter(Boolean);
  const zeros = tail === undefined ? 0 : Math.max(0, 8 - left.length - right.length);
  return [...left, ...Array<string>(zeros).fill('0'), ...right].slice(0, 4).join(':');
}
