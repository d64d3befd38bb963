import { join } from 'node:path';
import { readUnitCatalogue } from '../../../law/units/read-catalogue.ts';

/** `catalogue/units.yaml`, read when the program starts. */
export const unitCatalogue = readUnitCatalogue(join(import.meta.dirname, '../../../../catalogue/units.yaml'));
