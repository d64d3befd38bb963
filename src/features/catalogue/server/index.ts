/** What the server parts of other features may use of the catalogue. */
export { catalogueOfUnits, effectiveCatalogue } from './effective-catalogue.ts';
export { nationalCatalogue } from './national-catalogue.ts';
export { procedureCatalogue } from './procedure-catalogue.ts';
