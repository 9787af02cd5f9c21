import { version } from '../../package.js';
import { SCHEMA_VERSION } from '../../record/schema.js';

/** What anyone who passes a table on must say. */
export const LICENCE =
  'Contains public sector information licensed under the Open Government Licence v3.0. Letters and reports are © Crown copyright, published by Ofsted and the Care Quality Commission; a statement of action belongs to the council and health bodies that published it. If you publish these words or quote from them, name the source.';

/** Where the licence can be read. */
export const LICENCE_ADDRESS =
  'https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/';

/** Where the columns about areas come from. */
export const AREA_FACTS =
  'The codes and regions of areas come from Ofsted’s official statistics on area SEND inspections and from the code register of the Office for National Statistics, under the same licence.';

/** Which version wrote a table, and from which version of records. */
export function madeBy(): string {
  return `arealetter ${version()}, records of schemaVersion ${SCHEMA_VERSION}`;
}
