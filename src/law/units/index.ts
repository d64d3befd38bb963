/** Kinds of units and the words of their names; safe in the browser. The server reads the data with `read-catalogue.ts`. */
export {
  findKindRefusal,
  type UnitKindRule,
  type UnitNameCatalogue,
} from './catalogue.ts';
