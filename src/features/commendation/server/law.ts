export { procedureCatalogue } from '../../catalogue/server/index.ts';
