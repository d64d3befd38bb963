import { action, type Route, read } from '../../../platform/http/route.ts';
import type { SecretBox } from '../../../platform/secrets/secret-box.ts';
import { finishFirstRun } from './finish-first-run.ts';
import { firstRunBody, firstRunDone, firstRunState } from './first-run.schema.ts';
import { isFirstRun, isSetupCodeNeeded } from './setup-code.ts';

/** Setting up an installation that has no account yet. */
export function firstRunRoutes(box: SecretBox): Route[] {
  return [
    read({
      path: '/api/first-run',
      tag: 'first-run',
      summary: 'Whether there is no account yet',
      access: 'public',
      response: firstRunState,
      run: async ({ db, settings }) => ({
        needed: await isFirstRun(db),
        setupCodeNeeded: isSetupCodeNeeded(settings),
      }),
    }),
    action({
      method: 'POST',
      path: '/api/first-run',
      tag: 'first-run',
      summary: 'Make the top unit and its administrator; works once',
      access: 'public',
      body: firstRunBody,
      response: firstRunDone,
      status: 201,
      run: (context, { body }) => finishFirstRun(context, box, body),
    }),
  ];
}
