import { z } from 'zod';
import { action, download, type Route, read, write } from '../../../platform/http/route.ts';
import {
  accountList,
  accountListQuery,
  accountView,
  assignmentParams,
  assignRoleBody,
  createAccountBody,
  newId,
  reasonBody,
  temporaryPassword,
  updateAccountBody,
} from './account.schema.ts';
import { accountSheet } from './account-sheet.ts';
import { assignRole } from './assign-role.ts';
import { createAccount } from './create-account.ts';
import { disableAccount, enableAccount } from './disable-account.ts';
import { getAccount } from './get-account.ts';
import { listAccounts } from './list-accounts.ts';
import { resetPassword, resetSecondFactor } from './reset-credentials.ts';
import { revokeRole } from './revoke-role.ts';
import { done, idParams, OK } from './session.schema.ts';
import { updateAccount } from './update-account.ts';

const change = { tag: 'account', access: 'account.write' } as const;

/** Accounts of other people, for administrators and auditors. Who sees and manages which: `account-scope.ts`. */
export function accountRoutes(): Route[] {
  return [
    read({
      path: '/api/accounts',
      tag: 'account',
      summary: 'Accounts with the roles they hold today',
      access: 'account.read',
      query: accountListQuery,
      response: accountList,
      run: (context, { query }) => listAccounts(context, query),
    }),
    download({
      path: '/api/accounts.xlsx',
      tag: 'account',
      summary: 'The accounts of the list as .xlsx',
      access: 'account.read',
      query: accountListQuery,
      run: (context, { query }) => accountSheet(context, query),
    }),
    read({
      path: '/api/accounts/:id',
      tag: 'account',
      summary: 'One account with all its roles',
      access: 'account.read',
      params: idParams,
      response: accountView,
      run: (context, { params }) => getAccount(context, params.id),
    }),
    action({
      ...change,
      method: 'POST',
      path: '/api/accounts',
      summary: 'Make an account with its first role; answers with a temporary password',
      sessionOnly: true,
      body: createAccountBody,
      response: temporaryPassword,
      status: 201,
      run: (context, { body }) => createAccount(context, body),
    }),
    write({
      ...change,
      method: 'PATCH',
      path: '/api/accounts/:id',
      summary: 'Change name, mail address and person of an account',
      params: idParams,
      body: updateAccountBody,
      response: z.object({ version: z.int() }),
      run: (context, { params, body }) => updateAccount(context, params.id, body),
    }),
    write({
      ...change,
      method: 'POST',
      path: '/api/accounts/:id/disable',
      summary: 'Shut an account out',
      params: idParams,
      body: reasonBody,
      response: done,
      run: (context, { params, body }) => disableAccount(context, params.id, body.reason).then(() => OK),
    }),
    write({
      ...change,
      method: 'POST',
      path: '/api/accounts/:id/enable',
      summary: 'Let a disabled account in again',
      params: idParams,
      body: reasonBody,
      response: done,
      run: (context, { params, body }) => enableAccount(context, params.id, body.reason).then(() => OK),
    }),
    ...roleRoutes(),
    ...credentialRoutes(),
  ];
}

function roleRoutes(): Route[] {
  return [
    write({
      ...change,
      method: 'POST',
      path: '/api/accounts/:id/roles',
      summary: 'Give an account a role at a unit',
      params: idParams,
      body: assignRoleBody,
      response: newId,
      status: 201,
      run: (context, { params, body }) => assignRole(context, params.id, body),
    }),
    write({
      ...change,
      method: 'POST',
      path: '/api/accounts/:id/roles/:assignmentId/revoke',
      summary: 'Take a role away',
      params: assignmentParams,
      body: reasonBody,
      response: done,
      run: (context, { params, body }) => revokeRole(context, params, body.reason).then(() => OK),
    }),
  ];
}

function credentialRoutes(): Route[] {
  return [
    action({
      ...change,
      method: 'POST',
      path: '/api/accounts/:id/reset-password',
      summary: 'Give an account a temporary password; ends its sessions and tokens',
      sessionOnly: true,
      params: idParams,
      body: reasonBody,
      response: temporaryPassword,
      run: (context, { params, body }) => resetPassword(context, params.id, body.reason),
    }),
    write({
      ...change,
      method: 'POST',
      path: '/api/accounts/:id/reset-second-factor',
      summary: 'Turn off the second factor of somebody who lost it',
      sessionOnly: true,
      params: idParams,
      body: reasonBody,
      response: done,
      run: (context, { params, body }) => resetSecondFactor(context, params.id, body.reason).then(() => OK),
    }),
  ];
}
