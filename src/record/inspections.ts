/**
 * The inspections and revisits of 2016 to 2022 as Ofsted's statistics have them: when they were,
 * whether a statement of action was required, and what a revisit found.
 *
 * Source: Ofsted's official statistics, Area SEND inspection data 1 May 2016 to 31 August 2022
 * (Open Government Licence v3.0). They leave out two areas that were reorganised since, Dorset and
 * Northamptonshire: the statistics' notes name their inspections; the days are from the list of the
 * Association of Directors of Children's Services, Dorset's counts from the answer to the
 * parliamentary question 93057 (Open Parliament Licence v3.0).
 */
import { areaOfCode, findArea, LOCAL_AREAS, type LocalArea } from './areas.js';
import type { Outcome } from './schema.js';

type Judgement = NonNullable<Outcome['judgement']>;

/** What is officially known of a local area's inspection of 2016 to 2022. Dates are ISO 8601. */
export interface OfficialFacts {
  readonly area: LocalArea;
  /** The first day in the area, and the day on which the letter was published. */
  readonly inspection: { readonly start: string; readonly published: string };
  /** Whether a written statement of action was required. */
  readonly statementRequired: boolean;
  /** In how many areas of significant weakness it was required; 0 where none was. */
  readonly weaknesses: number;
  /** Null where there was none, or none in the statistics: some areas were revisited later. */
  readonly revisit: OfficialRevisit | null;
  /** `other`: the area is not in the statistics' table, its facts are from the sources named above. */
  readonly source: 'statistics' | 'other';
}

/** A revisit, and in how many of the weaknesses progress was sufficient or not. */
export interface OfficialRevisit {
  readonly start: string;
  readonly published: string;
  readonly outcome: Extract<
    Judgement,
    'sufficient-progress' | 'some-sufficient-progress' | 'insufficient-progress'
  >;
  readonly sufficient: number;
  readonly notSufficient: number;
}

/** A row of the table: keeps each area on one line. */
type Row = readonly [
  name: string,
  start: string,
  published: string,
  weaknesses: number,
  ...revisit: RevisitRow | [],
];
type RevisitRow = [start: string, published: string, sufficient: number, notSufficient: number];

const STATISTICS: readonly Row[] = [
  ['Barking and Dagenham', '2017-03-27', '2017-06-29', 0],
  ['Barnet', '2022-01-17', '2022-03-24', 0],
  ['Barnsley', '2021-09-20', '2021-11-24', 2],
  ['Bath and North East Somerset', '2019-03-18', '2019-05-13', 0],
  ['Bedford', '2018-02-05', '2018-03-28', 5, '2020-02-03', '2020-05-11', 5, 0],
  ['Bexley', '2016-10-03', '2016-12-13', 0],
  ['Birmingham', '2018-06-25', '2018-09-10', 13, '2021-05-24', '2021-07-14', 1, 12],
  ['Blackburn with Darwen', '2019-06-17', '2019-08-09', 0],
  ['Blackpool', '2022-02-28', '2022-05-26', 4],
  ['Bolton', '2016-05-23', '2016-07-13', 0],
  ['Bournemouth, Christchurch and Poole', '2021-06-28', '2021-08-31', 8],
  ['Bracknell Forest', '2021-11-29', '2022-03-01', 9],
  ['Bradford', '2022-03-07', '2022-06-21', 5],
  ['Brent', '2017-05-15', '2017-07-20', 5, '2019-05-13', '2019-06-26', 5, 0],
  ['Brighton and Hove', '2016-05-23', '2016-07-13', 0],
  ['Bristol', '2019-09-30', '2019-12-23', 5],
  ['Bromley', '2019-09-16', '2019-12-23', 0],
  ['Buckinghamshire', '2022-03-07', '2022-05-05', 3],
  ['Bury', '2017-06-12', '2017-07-31', 8, '2019-05-13', '2019-06-27', 5, 3],
  ['Calderdale', '2019-03-11', '2019-05-29', 0],
  ['Cambridgeshire', '2017-03-20', '2017-06-22', 0],
  ['Camden', '2019-03-11', '2019-05-13', 0],
  ['Central Bedfordshire', '2019-11-18', '2020-02-23', 6, '2022-07-04', '2022-09-21', 3, 3],
  ['Cheshire East', '2018-03-12', '2018-05-16', 2, '2021-05-24', '2021-07-05', 2, 0],
  ['Cheshire West and Chester', '2022-02-14', '2022-04-13', 0],
  ['City of London', '2018-03-12', '2018-05-18', 0],
  ['Cornwall', '2017-07-03', '2017-08-25', 0],
  ['Coventry', '2019-10-14', '2019-12-23', 0],
  ['Croydon', '2021-10-04', '2021-12-08', 0],
  ['Cumbria', '2019-03-18', '2019-05-22', 9],
  ['Darlington', '2022-01-24', '2022-04-13', 2],
  ['Derby', '2019-06-17', '2019-08-28', 5, '2021-10-04', '2021-11-23', 5, 0],
  ['Derbyshire', '2016-11-14', '2017-01-12', 0],
  ['Devon', '2018-12-10', '2019-02-05', 4, '2022-05-23', '2022-07-11', 0, 4],
  ['Doncaster', '2019-05-20', '2019-07-22', 0],
  ['Dudley', '2019-05-20', '2019-07-16', 14, '2022-01-31', '2022-03-23', 8, 6],
  ['Durham', '2017-11-27', '2018-01-30', 4, '2020-01-22', '2020-03-06', 4, 0],
  ['Ealing', '2019-01-21', '2019-03-20', 0],
  ['East Riding of Yorkshire', '2021-10-11', '2021-12-14', 4],
  ['East Sussex', '2016-12-05', '2017-02-27', 0],
  ['Enfield', '2016-06-27', '2016-08-24', 0],
  ['Essex', '2019-09-30', '2019-12-23', 3, '2022-05-17', '2022-07-27', 3, 0],
  ['Gateshead', '2017-02-06', '2017-06-16', 0],
  ['Gloucestershire', '2016-06-13', '2016-08-03', 0],
  ['Greenwich', '2017-07-10', '2017-09-11', 0],
  ['Hackney', '2017-11-27', '2018-01-30', 0],
  ['Halton', '2017-03-27', '2017-06-16', 0],
  ['Hammersmith and Fulham', '2018-12-03', '2019-02-05', 0],
  ['Hampshire', '2020-03-02', '2020-05-12', 0],
  ['Haringey', '2021-07-05', '2021-10-08', 3],
  ['Harrow', '2019-07-01', '2019-10-11', 0],
  ['Hartlepool', '2016-10-03', '2017-01-18', 4, '2019-01-21', '2019-03-12', 2, 2],
  ['Havering', '2018-02-26', '2018-05-16', 0],
  ['Herefordshire', '2016-09-26', '2016-11-22', 0],
  ['Hertfordshire', '2016-07-04', '2016-09-07', 0],
  ['Hillingdon', '2016-11-28', '2017-02-07', 0],
  ['Hounslow', '2022-02-28', '2022-05-26', 4],
  ['Isle of Wight', '2019-11-25', '2020-02-04', 0],
  ['Isles of Scilly', '2022-03-21', '2022-05-16', 0],
  ['Islington', '2021-11-08', '2022-01-14', 0],
  ['Kensington and Chelsea', '2022-02-07', '2022-05-16', 0],
  ['Kent', '2019-01-28', '2019-03-29', 9],
  ['Kingston upon Hull', '2017-10-09', '2017-12-14', 4, '2019-10-15', '2019-12-23', 2, 2],
  ['Kingston upon Thames', '2018-09-17', '2018-11-06', 4],
  ['Kirklees', '2022-02-07', '2022-06-10', 2],
  ['Knowsley', '2022-03-14', '2022-05-20', 3],
  ['Lambeth', '2020-01-20', '2020-03-16', 0],
  ['Lancashire', '2017-11-13', '2018-01-16', 12, '2020-03-09', '2020-08-05', 7, 5],
  ['Leeds', '2016-12-05', '2017-02-16', 0],
  ['Leicester', '2018-04-30', '2018-06-25', 5, '2021-05-05', '2021-06-23', 4, 1],
  ['Leicestershire', '2020-02-03', '2020-05-15', 2],
  ['Lewisham', '2017-10-02', '2017-12-07', 0],
  ['Lincolnshire', '2018-10-01', '2018-11-29', 0],
  ['Liverpool', '2019-01-14', '2019-03-06', 3, '2022-05-09', '2022-06-27', 3, 0],
  ['Luton', '2018-12-03', '2019-02-15', 5],
  ['Manchester', '2021-11-22', '2022-01-28', 0],
  ['Medway', '2017-12-04', '2018-02-08', 8, '2019-12-09', '2020-02-19', 5, 3],
  ['Merton', '2019-06-10', '2019-09-18', 3],
  ['Middlesbrough', '2017-03-20', '2017-06-16', 4, '2019-07-08', '2019-10-03', 4, 0],
  ['Milton Keynes', '2018-10-08', '2018-12-06', 0],
  ['Newcastle upon Tyne', '2018-04-30', '2018-07-02', 4, '2021-05-11', '2021-06-25', 3, 1],
  ['Newham', '2021-12-06', '2022-03-15', 6],
  ['Norfolk', '2020-03-02', '2020-06-09', 3],
  ['North East Lincolnshire', '2018-07-02', '2018-09-12', 3, '2022-03-21', '2022-05-19', 3, 0],
  ['North Lincolnshire', '2021-12-06', '2022-03-11', 0],
  ['North Somerset', '2018-05-14', '2018-07-06', 8, '2021-05-17', '2021-06-28', 2, 6],
  ['North Tyneside', '2021-11-15', '2022-01-31', 0],
  ['North Yorkshire', '2016-06-27', '2016-11-23', 0],
  ['Northumberland', '2018-10-01', '2018-12-07', 3, '2021-05-19', '2021-07-20', 3, 0],
  ['Nottingham', '2021-11-08', '2022-01-11', 0],
  ['Nottinghamshire', '2016-06-20', '2016-08-10', 0],
  ['Oldham', '2017-10-02', '2017-11-28', 5, '2019-09-23', '2019-12-23', 3, 2],
  ['Oxfordshire', '2017-09-25', '2017-12-04', 5, '2019-10-14', '2019-12-23', 3, 2],
  ['Peterborough', '2019-06-10', '2019-08-16', 5, '2022-01-24', '2022-03-24', 4, 1],
  ['Plymouth', '2016-10-10', '2016-12-07', 0],
  ['Portsmouth', '2019-07-01', '2019-09-24', 0],
  ['Reading', '2021-06-21', '2021-08-04', 0],
  ['Redbridge', '2018-06-11', '2018-08-02', 0],
  ['Redcar and Cleveland', '2018-02-26', '2018-04-30', 4, '2021-11-22', '2022-01-27', 4, 0],
  ['Richmond upon Thames', '2021-06-14', '2021-08-31', 1],
  ['Rochdale', '2016-09-19', '2016-11-09', 4, '2018-12-03', '2019-01-17', 4, 0],
  ['Rotherham', '2021-07-05', '2021-10-19', 4],
  ['Rutland', '2017-07-10', '2017-09-06', 0],
  ['Salford', '2019-12-09', '2020-02-18', 0],
  ['Sandwell', '2017-01-16', '2017-03-27', 5, '2019-03-18', '2019-05-13', 5, 0],
  ['Sefton', '2016-11-21', '2017-01-13', 5, '2019-04-15', '2019-06-14', 0, 5],
  ['Sheffield', '2018-11-12', '2019-01-25', 7, '2022-02-21', '2022-04-01', 6, 1],
  ['Shropshire', '2020-01-27', '2020-05-15', 6],
  ['Slough', '2021-09-27', '2021-11-17', 7],
  ['Solihull', '2017-10-09', '2017-12-01', 0],
  ['Somerset', '2020-03-09', '2020-05-27', 9],
  ['South Gloucestershire', '2017-11-06', '2018-01-03', 8, '2020-02-10', '2020-05-13', 6, 2],
  ['South Tyneside', '2019-06-24', '2019-09-12', 5],
  ['Southampton', '2017-02-06', '2017-03-30', 0],
  ['Southend-on-Sea', '2018-10-01', '2018-12-12', 4, '2021-05-05', '2021-06-22', 3, 1],
  ['Southwark', '2018-06-25', '2018-09-06', 0],
  ['St Helens', '2018-01-29', '2018-03-29', 0],
  ['Staffordshire', '2018-11-12', '2019-01-17', 8, '2022-01-18', '2022-03-04', 6, 2],
  ['Stockport', '2018-09-24', '2018-11-22', 5],
  ['Stockton-on-Tees', '2019-02-04', '2019-05-13', 4, '2022-07-11', '2022-10-04', 4, 0],
  ['Stoke-on-Trent', '2016-07-11', '2016-09-08', 0],
  ['Suffolk', '2016-12-12', '2017-02-17', 4, '2019-01-21', '2019-03-04', 1, 3],
  ['Sunderland', '2021-06-21', '2021-09-28', 2],
  ['Surrey', '2016-10-17', '2016-12-08', 5, '2019-03-18', '2019-05-13', 4, 1],
  ['Sutton', '2018-01-22', '2018-03-23', 3, '2020-03-02', '2020-05-20', 3, 0],
  ['Swindon', '2018-11-19', '2019-01-15', 8, '2021-10-11', '2021-11-26', 8, 0],
  ['Tameside', '2021-10-18', '2022-01-11', 10],
  ['Telford and Wrekin', '2017-05-22', '2017-07-20', 0],
  ['Thurrock', '2019-03-04', '2019-05-13', 3, '2021-12-13', '2022-02-10', 3, 0],
  ['Torbay', '2021-11-15', '2022-01-13', 8],
  ['Tower Hamlets', '2021-06-28', '2021-09-27', 4],
  ['Trafford', '2017-01-30', '2017-03-27', 0],
  ['Wakefield', '2017-06-12', '2017-08-11', 1, '2019-06-03', '2019-07-23', 1, 0],
  ['Walsall', '2019-02-04', '2019-05-07', 9, '2022-06-20', '2022-08-18', 7, 2],
  ['Waltham Forest', '2017-01-23', '2017-03-30', 3, '2019-03-25', '2019-05-13', 3, 0],
  ['Wandsworth', '2019-11-04', '2019-12-27', 2, '2022-06-27', '2022-09-01', 2, 0],
  ['Warrington', '2018-12-10', '2019-02-15', 0],
  ['Warwickshire', '2021-07-12', '2021-09-24', 5],
  ['West Berkshire', '2018-05-14', '2018-07-11', 0],
  ['West Sussex', '2018-02-26', '2018-05-11', 0],
  ['Westminster', '2020-03-09', '2020-05-11', 0],
  ['Wigan', '2018-06-18', '2018-08-06', 0],
  ['Wiltshire', '2018-01-29', '2018-03-27', 0],
  ['Windsor and Maidenhead', '2017-07-03', '2017-09-01', 8, '2019-10-14', '2019-12-23', 6, 2],
  ['Wirral', '2021-09-27', '2021-12-09', 10],
  ['Wokingham', '2019-03-11', '2019-05-13', 6, '2021-05-11', '2021-07-01', 5, 1],
  ['Wolverhampton', '2021-09-20', '2021-11-12', 6],
  ['Worcestershire', '2018-03-05', '2018-05-16', 12, '2021-11-01', '2022-01-13', 8, 4],
  ['York', '2019-12-09', '2020-02-28', 4],
];

const OTHER: readonly Row[] = [
  // The county as it was to 2019, without Christchurch.
  ['Dorset', '2017-01-23', '2017-03-23', 4, '2019-02-11', '2019-03-20', 2, 2],
  ['Northamptonshire', '2017-05-15', '2017-07-22', 0],
];

/** Every local area that was inspected from May 2016 to August 2022, in alphabetical order. */
export const OFFICIAL_FACTS: readonly OfficialFacts[] = [
  ...STATISTICS.map((row) => factsOf(row, 'statistics')),
  ...OTHER.map((row) => factsOf(row, 'other')),
].sort((one, other) => (one.area.name < other.area.name ? -1 : 1));

function factsOf(row: Row, source: OfficialFacts['source']): OfficialFacts {
  const [name, start, published, weaknesses, ...revisit] = row;
  const area = LOCAL_AREAS.find((area) => area.name === name);
  if (!area) throw new TypeError(`${name} is no local area`);
  return {
    area,
    inspection: { start, published },
    statementRequired: weaknesses > 0,
    weaknesses,
    revisit: revisit.length === 0 ? null : revisitOf(revisit),
    source,
  };
}

function revisitOf([start, published, sufficient, notSufficient]: RevisitRow): OfficialRevisit {
  const outcome =
    notSufficient === 0
      ? 'sufficient-progress'
      : sufficient === 0
        ? 'insufficient-progress'
        : 'some-sufficient-progress';
  return { start, published, outcome, sufficient, notSufficient };
}

/**
 * What is officially known of an area's inspection of 2016 to 2022 and of its revisit.
 *
 * @param area - An ONS code, also one that has replaced that of the statistics, or a name as
 *   {@link findArea} takes it.
 * @returns The facts, or null where the area was not inspected as such: areas made since, such as
 *   Cumberland, do not take over those of the area before them.
 */
export function officialFacts(area: string): OfficialFacts | null {
  const known = /^E\d{8}$/.test(area) ? areaOfCode(area) : findArea(area);
  return OFFICIAL_FACTS.find((facts) => facts.area === known) ?? null;
}
