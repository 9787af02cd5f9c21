/** A day in full: `2022-05-11` is 11 May 2022. */
export function longDate(iso: string): string {
  return new Date(`${iso}T00:00:00Z`).toLocaleDateString('en-GB', {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  });
}

/** The days of something: `2018-10-08 to 2018-10-12`, or the only one. */
export function span({ from, to }: { from: string; to: string }): string {
  return from === to ? from : `${from} to ${to}`;
}
