/** A calendar day for people, with the machine's form beside it. */
export const Day = ({ iso }: { iso: string }) => <time dateTime={iso.slice(0, 10)}>{dayText(iso)}</time>;

export const dayText = (iso: string): string =>
  new Intl.DateTimeFormat('en-GB', {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  }).format(new Date(iso));
