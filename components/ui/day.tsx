import { dayText } from '@/lib/day.ts';

/** A calendar day for people, with the machine's form beside it. */
export const Day = ({ iso }: { iso: string }) => <time dateTime={iso.slice(0, 10)}>{dayText(iso)}</time>;
