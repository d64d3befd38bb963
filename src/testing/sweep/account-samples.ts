import { newId } from '../../platform/ids.ts';
import type { Samples, SweepTools } from './sweep-tools.ts';

/** Roles lent and given, sessions, tokens, mail and notifications of people of A. */
export async function accountSamples(tools: SweepTools, otherAccount: string): Promise<Samples> {
  const { app, owner, make, one } = tools;
  const assignmentId = await one('select id from role_assignment where account_id = $1 limit 1', [
    otherAccount,
  ]);
  const ownAssignment = await one(
    `select id from role_assignment where account_id = $1 and role = 'unit-clerk'`,
    [owner.accountId],
  );
  await make('POST', '/api/me/delegations', {
    assignmentId: ownAssignment,
    accountId: otherAccount,
    validFrom: '2026-11-21',
    validTo: '2026-12-01',
    reason: 'Đi công tác',
  });
  await app.build.token(owner.accountId, ['plan:read']);
  const mail = newId();
  await app.owner.query(
    `insert into outgoing_mail (id, recipient, account_id, subject, body, kind, created_at)
     values ($1, 'a@a.example', $2, 'Thư của A', 'Nội dung', 'digest', now())`,
    [mail, otherAccount],
  );
  const notification = newId();
  await app.owner.query(
    `insert into notification (id, account_id, kind, params, link, dedup_key, created_at)
     values ($1, $2, 'role-assigned', '{}', '/', 'sweep', now())`,
    [notification, owner.accountId],
  );
  return {
    samples: {
      '/api/accounts/{id}': otherAccount,
      '/api/accounts/{id}/roles/{assignmentId}': assignmentId,
      '/api/me/sessions/{id}': await one('select id from login_session where account_id = $1', [
        owner.accountId,
      ]),
      '/api/me/tokens/{id}': await one('select id from access_token where account_id = $1', [
        owner.accountId,
      ]),
      '/api/me/delegations/{id}': await one('select id from role_assignment where delegated_from = $1', [
        ownAssignment,
      ]),
      '/api/notifications/{id}': notification,
      '/api/outbox/{id}': mail,
    },
    keys: {
      accountId: otherAccount,
      assignmentId: ownAssignment,
    },
  };
}
