/** What pages of other features may use of the catalogue. */
export { LegalSource } from './legal-source.tsx';
