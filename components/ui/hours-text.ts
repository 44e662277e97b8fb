/** "40–60 hours", or one figure where both ends are the same. */
export const hoursText = ({ min, max }: { min: number; max: number }): string =>
  min === max
    ? `${min.toLocaleString('en')} hours`
    : `${min.toLocaleString('en')}–${max.toLocaleString('en')} hours`;
