import type { Actor } from '../auth/actor.ts';
import type { Policy } from '../auth/policy.ts';
import type { Db } from '../db/database.ts';
import type { Job } from '../jobs/job.ts';
import type { PublicPage } from './page.ts';
import type { Route } from './route.ts';

/** What a feature hands to the composition root. */
export interface Feature {
  name: string;
  routes: readonly Route[];
  /** Pages for everybody, rendered by the server. */
  pages?: readonly PublicPage[];
  policy: Policy<string, string>;
  jobs?: readonly Job[];
  /** For each kind of topic (`plan` in `plan:<id>`): whether the actor may follow it. */
  topics?: Readonly<Record<string, (db: Db, actor: Actor, id: string) => Promise<boolean>>>;
}
