export { ROLES, type Role } from './model/roles.ts';
