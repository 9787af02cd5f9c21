import { InvalidArgumentError } from 'commander';

/** The first day of what is given: a year, a month or a day. */
export function firstDay(given: string): string {
  return day(given, '-01', '-01');
}

/** The last day of what is given. */
export function lastDay(given: string): string {
  // A month is compared as text, so that a 31st of February does no harm.
  return day(given, '-12', '-31');
}

function day(given: string, month: string, end: string): string {
  const [whole, year, ofMonth = month, ofDay = end] =
    /^(\d{4})(-(?:0[1-9]|1[0-2]))?(-(?:0[1-9]|[12]\d|3[01]))?$/.exec(given) ?? [];
  if (whole) return `${year}${ofMonth}${ofDay}`;
  throw new InvalidArgumentError('It must be a date: 2022, 2022-05 or 2022-05-11.');
}
