import { type Route, read } from '../../../platform/http/route.ts';
import { getMail, listOutbox } from './list-outbox.ts';
import { mailView, outboxList, outboxQuery } from './outbox.schema.ts';
import { idParams } from './session.schema.ts';

/** Outgoing mails, for reading only. */
export function outboxRoutes(): Route[] {
  return [
    read({
      path: '/api/outbox',
      tag: 'outbox',
      summary: 'Outgoing mails, sent or not, newest first',
      access: 'outbox.read',
      query: outboxQuery,
      response: outboxList,
      run: (context, { query }) => listOutbox(context, query),
    }),
    read({
      path: '/api/outbox/:id',
      tag: 'outbox',
      summary: 'One outgoing mail with its text',
      access: 'outbox.read',
      params: idParams,
      response: mailView,
      run: (context, { params }) => getMail(context, params.id),
    }),
  ];
}
