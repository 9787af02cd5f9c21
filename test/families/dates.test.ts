import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findSpan, findSpans, findVisit, wholeDate } from '../../src/families/shared/dates.js';

describe('findSpan', () => {
  it.each([
    // The month or the year stands once for both days.
    ['28 February and 4 March 2022', '2022-02-28', '2022-03-04'],
    ['9 and 13 March 2020', '2020-03-09', '2020-03-13'],
    ['5 to 9 March 2018', '2018-03-05', '2018-03-09'],
    ['27 February until 3 March 2017', '2017-02-27', '2017-03-03'],
    // Both days are given whole.
    ['13 November 2017 and 17 November 2017', '2017-11-13', '2017-11-17'],
    ['30 December 2019 to 3 January 2020', '2019-12-30', '2020-01-03'],
    // The month stands before the day.
    ['July 5 to July 9, 2021', '2021-07-05', '2021-07-09'],
    ['March 5–9, 2018', '2018-03-05', '2018-03-09'],
    ['June 28, 2021 to July 2, 2021', '2021-06-28', '2021-07-02'],
    // Dashes of any kind, with or without spaces.
    ['8-12 October 2018', '2018-10-08', '2018-10-12'],
    ['8–12 October 2018', '2018-10-08', '2018-10-12'],
    ['8 — 12 October 2018', '2018-10-08', '2018-10-12'],
    ['4 October 2021 – 8 October 2021', '2021-10-04', '2021-10-08'],
    // Ordinals, weekdays, commas, capitals.
    ['1st to 5th July 2019', '2019-07-01', '2019-07-05'],
    ['the 22nd and 23rd of May 2019', '2019-05-22', '2019-05-23'],
    ['Monday 8 to Friday 12 October 2018', '2018-10-08', '2018-10-12'],
    ['Monday, 8 October to Friday, 12 October, 2018', '2018-10-08', '2018-10-12'],
    ['9 MARCH TO 13 MARCH 2020', '2020-03-09', '2020-03-13'],
    ['the 28 January and the 1 February 2019', '2019-01-28', '2019-02-01'],
    ['Monday, 12 November 2018, and Friday, 16 November 2018', '2018-11-12', '2018-11-16'],
    ['Mon 12 to Fri. 16 November 2018', '2018-11-12', '2018-11-16'],
    ['28ᵗʰ January to 1ˢᵗ February 2019', '2019-01-28', '2019-02-01'],
    ['28 th January to 1 st February 2019', '2019-01-28', '2019-02-01'],
    ['28th of January to the 1st of February 2019', '2019-01-28', '2019-02-01'],
    ['９ to １３ March ２０２０', '2020-03-09', '2020-03-13'],
    ['12/11/2018 to 16/11/2018', '2018-11-12', '2018-11-16'],
    ['12.11.2018–16.11.2018', '2018-11-12', '2018-11-16'],
    ['17 to 21 Sept 2018', '2018-09-17', '2018-09-21'],
    // The year stands once, at the first day.
    ['28 January 2019 and 1 February', '2019-01-28', '2019-02-01'],
    ['30 December 2019 to 3 January', '2019-12-30', '2020-01-03'],
    // More than two days: the first and the last.
    ['20, 21 and 24 May 2019', '2019-05-20', '2019-05-24'],
    ['20 and 21 May and 3 June 2019', '2019-05-20', '2019-06-03'],
    // One day is both ends of its span.
    ['29 February 2020', '2020-02-29', '2020-02-29'],
    ['9th of March 2020', '2020-03-09', '2020-03-09'],
    // Words and numbers around the dates are left alone.
    ['Between 9 March 2020 and 12 March 2020, inspectors', '2020-03-09', '2020-03-12'],
    ['Under the 2014 Act, from 5 to 9 March 2018, in 25 places', '2018-03-05', '2018-03-09'],
    ['The visit of 19 November 2018. The 4 areas', '2018-11-19', '2018-11-19'],
  ])('%s', (text, from, to) => {
    expect(findSpan(text)).toEqual({ from, to });
  });

  it.each([
    ['no day', 'March 2018'],
    ['no month', 'the 9th of 2018'],
    ['no year', '9 March'],
    ['no number', 'in the spring of that year'],
    ['numbers that are no date', 'the Act of 2014 and 25 children'],
    ['a day that June lacks', '31 June 2020'],
    ['the 29 February of no leap year', '29 February 2021'],
    ['an impossible day at one end', '30 February to 4 March 2020'],
    ['a day 0', '0 March 2020'],
    ['a year before any inspection', '5 to 9 March 1066'],
  ])('%s is no date', (_, text) => {
    expect(findSpan(text)).toBeNull();
  });
});

describe('findSpans', () => {
  it.each([
    ['5 to 9 March 2018 and 12 to 16 March 2018'],
    ['5–9 March 2018 and 12–16 March 2018'],
    ['5 to 9 March 2018; 12 to 16 March 2018'],
    ['First 5 to 9 March 2018. Then, later on, 12 to 16 March 2018.'],
  ])('two ranges are two spans: %s', (text) => {
    expect(findSpans(text)).toEqual([
      { from: '2018-03-05', to: '2018-03-09' },
      { from: '2018-03-12', to: '2018-03-16' },
    ]);
  });

  it('gives nothing where there is no date', () => {
    expect(findSpans('Leaders meet on Mondays.')).toEqual([]);
  });

  it('reads any day of any month, however it is written', () => {
    const months = 'January February March April May June July August September October November';
    const day = fc.date({
      min: new Date('2016-01-01'),
      max: new Date('2029-11-30'),
      noInvalidDate: true,
    });
    const shape = fc.constantFrom('D M Y', 'Dth M Y', 'D of M, Y', 'Sunday D M Y');
    fc.assert(
      fc.property(day, shape, (date, shape) => {
        const month = `${months} December`.split(' ')[date.getUTCMonth()] ?? '';
        const written = shape
          .replace(/\bD/, String(date.getUTCDate()))
          .replace(/\bM\b/, month)
          .replace(/\bY/, String(date.getUTCFullYear()));
        const iso = date.toISOString().slice(0, 10);
        expect(findSpans(`It was on ${written}.`)).toEqual([{ from: iso, to: iso }]);
      }),
    );
  });
});

describe('findVisit', () => {
  const written = '2019-03-29';

  it.each([
    ['Between 28 January and 1 February 2019, inspectors', '2019-01-28', '2019-02-01'],
    // The letter's date settles the year.
    ['From 28 January to 1 February', '2019-01-28', '2019-02-01'],
    ['Between 9 and 13 April, Ofsted inspected', '2018-04-09', '2018-04-13'],
    ['Between 31 December and 4 January', '2018-12-31', '2019-01-04'],
    // The latest range, not a day of something else.
    ['After that of 3 to 7 June 2016, from 28 to 31 January 2019', '2019-01-28', '2019-01-31'],
    ['Between 28 and 31 January 2019; the letter of 5 February 2019', '2019-01-28', '2019-01-31'],
    // One day may be all.
    ['On 28 January 2019, inspectors', '2019-01-28', '2019-01-28'],
  ])('%s', (text, from, to) => {
    expect(findVisit(text, written)).toEqual({ from, to });
  });

  it.each([
    ['During the week beginning 28 January 2019, inspectors'],
    ['In the week commencing on Monday 28 January 2019'],
    ['In the week of 28 January, inspectors'],
    ['w/c 28 January 2019'],
    ['Between 28 January and, after a break, 1 February 2019'],
    ['From Monday 28 January 2019, for five days'],
    ['28 January 2019 until about the 32 February'],
  ])('%s: one end of a range', (text) => {
    expect(findVisit(text, written)).toBe('half');
  });

  it('gives nothing where no day is told', () => {
    expect(findVisit('Inspectors came in the spring of 2019.', written)).toBeNull();
  });
});

describe('wholeDate', () => {
  it.each([
    ['11 May 2022'],
    ['11th May 2022'],
    ['11 May, 2022'],
    ['Wednesday 11 May 2022'],
    ['Date: 11 May 2022'],
    ['11 MAY 2022'],
  ])('%s', (line) => {
    expect(wholeDate(line)).toBe('2022-05-11');
  });

  it.each([
    ['a date in a sentence', 'We met on 11 May 2022'],
    ['words after a date', '11 May 2022 in Leeds'],
    ['a range', '9 to 11 May 2022'],
    ['a day without a year', '11 May'],
    ['a month', 'May 2022'],
    ['an impossible day', '31 April 2022'],
    ['an address', '11 May Street'],
    ['nothing', ''],
  ])('%s is none', (_, line) => {
    expect(wholeDate(line)).toBeNull();
  });
});
