export { UNIT_KIND_NAMES, UNIT_KINDS } from './model/unit.ts';
