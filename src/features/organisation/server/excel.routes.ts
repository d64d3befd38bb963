import { download, type Route, upload } from '../../../platform/http/route.ts';
import { exportPeople, personTemplate } from './export-people.ts';
import { exportUnits, unitTemplate } from './export-units.ts';
import { importQuery, importView } from './import.schema.ts';
import { importPeople } from './import-people.ts';
import { MAX_IMPORT_BYTES } from './import-preview.ts';
import { importUnits } from './import-units.ts';
import { findPeopleQuery } from './person.schema.ts';
import { findUnitsQuery } from './unit.schema.ts';

export const excelRoutes: Route[] = [
  download({
    path: '/api/units/export.xlsx',
    tag: 'unit',
    access: 'unit.read',
    summary: 'The filtered list of units as .xlsx',
    query: findUnitsQuery,
    run: (context, { query }) => exportUnits(context, query),
  }),
  download({
    path: '/api/units/import-template.xlsx',
    tag: 'unit',
    access: 'unit.write',
    summary: 'The template for importing units',
    run: unitTemplate,
  }),
  upload({
    path: '/api/units/import',
    tag: 'unit',
    access: 'unit.write',
    summary: 'Preview an .xlsx file of units, or save what was previewed',
    query: importQuery,
    response: importView,
    maxBytes: MAX_IMPORT_BYTES,
    run: (context, { query, file }) => importUnits(context, query, file),
  }),
  download({
    path: '/api/people/export.xlsx',
    tag: 'person',
    access: 'person.read',
    summary: 'The filtered list of people as .xlsx',
    query: findPeopleQuery,
    run: (context, { query }) => exportPeople(context, query),
  }),
  download({
    path: '/api/people/import-template.xlsx',
    tag: 'person',
    access: 'person.write',
    summary: 'The template for importing people',
    run: personTemplate,
  }),
  upload({
    path: '/api/people/import',
    tag: 'person',
    access: 'person.write',
    summary: 'Preview an .xlsx file of people and positions, or save what was previewed',
    query: importQuery,
    response: importView,
    maxBytes: MAX_IMPORT_BYTES,
    run: (context, { query, file }) => importPeople(context, query, file),
  }),
];
