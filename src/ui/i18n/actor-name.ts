import type { Language } from './language.ts';

/** What the application writes as its own name (`SYSTEM` of `platform/auth/actor.ts`). */
const SYSTEM = 'Hệ thống';

/** The name of who did something, as the history keeps it; what the application did itself is said in the reader's language. */
export function actorName(name: string, language: Language): string {
  return name === SYSTEM && language === 'en' ? 'The system' : name;
}
