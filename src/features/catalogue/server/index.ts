/** What the server parts of other features may use of the catalogue. */
export { effectiveCatalogue } from './effective-catalogue.ts';
