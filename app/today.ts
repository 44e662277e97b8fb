import { dayOf } from '@/lib/day.ts';
import { market } from '@/lib/jobs/market.ts';

/** Today as `2026-11-26`, by the calendar of the whole site. */
export const today = (): string => dayOf(market().now());
