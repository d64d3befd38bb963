import { download, type Route, read, write } from '../../../platform/http/route.ts';
import { newId } from './account.schema.ts';
import { createDelegation } from './create-delegation.ts';
import {
  borrowerList,
  borrowerQuery,
  createDelegationBody,
  delegationList,
  delegationUnitList,
} from './delegation.schema.ts';
import { delegationSheet } from './delegation-sheet.ts';
import { findBorrowers, findDelegationUnits } from './find-borrowers.ts';
import { listDelegations } from './list-delegations.ts';
import { revokeDelegation } from './revoke-delegation.ts';
import { done, idParams, OK } from './session.schema.ts';

const own = { tag: 'me', access: 'signed-in', sessionOnly: true } as const;

/** Lending one's own roles for a time. */
export function delegationRoutes(): Route[] {
  return [
    read({
      ...own,
      path: '/api/me/delegations',
      summary: 'Roles that can be lent, are lent and are borrowed',
      response: delegationList,
      run: listDelegations,
    }),
    download({
      ...own,
      path: '/api/me/delegations.xlsx',
      summary: 'Roles that are lent and borrowed as .xlsx',
      run: delegationSheet,
    }),
    read({
      ...own,
      path: '/api/me/delegations/borrowers',
      summary: 'People to whom a role can be lent',
      query: borrowerQuery,
      response: borrowerList,
      run: (context, { query }) => findBorrowers(context, query),
    }),
    read({
      ...own,
      path: '/api/me/delegations/units',
      summary: 'Units at which a role can be lent',
      query: borrowerQuery,
      response: delegationUnitList,
      run: (context, { query }) => findDelegationUnits(context, query),
    }),
    write({
      ...own,
      method: 'POST',
      path: '/api/me/delegations',
      summary: 'Lend a role for a period',
      body: createDelegationBody,
      response: newId,
      status: 201,
      run: (context, { body }) => createDelegation(context, body),
    }),
    write({
      ...own,
      method: 'DELETE',
      path: '/api/me/delegations/:id',
      summary: 'End the lending of a role, or give a borrowed one back',
      params: idParams,
      response: done,
      run: (context, { params }) => revokeDelegation(context, params.id).then(() => OK),
    }),
  ];
}
