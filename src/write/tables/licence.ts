import { version } from '../../package.js';
import { SCHEMA_VERSION } from '../../record/schema.js';

/** What whoever passes a table on has to say. */
export const LICENCE =
  'Contains public sector information licensed under the Open Government Licence v3.0. Letters and reports are © Crown copyright, published by Ofsted and the Care Quality Commission; a statement of action belongs to the council and health bodies that published it. Whoever publishes these words, or quotes from them, names the source.';

/** Where the licence can be read. */
export const LICENCE_ADDRESS =
  'https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/';

/** Where the columns on areas come from. */
export const AREA_FACTS =
  'Codes and regions of areas are facts from Ofsted’s official statistics on area SEND inspections and the register of codes of the Office for National Statistics, under the same licence.';

/** Which version wrote a table, and from records of which form. */
export function madeBy(): string {
  return `arealetter ${version()}, records of schemaVersion ${SCHEMA_VERSION}`;
}
