/** What the server parts of other features may use of units and people. */
export { type OrganisationTables, organisationTables } from './organisation.tables.ts';
