export { sessionName } from './model/session-name.ts';
