const MONTHS =
  'January February March April May June July August September October November December'.split(
    ' ',
  );

/** A day of ISO 8601 as letters print it: “2 October 2018”. */
export function inWords(iso: string): string {
  const [year, month, day] = iso.split('-').map(Number);
  return `${day} ${MONTHS[(month ?? 1) - 1]} ${year}`;
}
