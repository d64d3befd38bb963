import { type Route, read, write } from '../../../platform/http/route.ts';
import { addPosition } from './add-position.ts';
import { changePosition } from './change-position.ts';
import { createPerson } from './create-person.ts';
import { findPeople } from './find-people.ts';
import { findSimilarPeople } from './find-similar-people.ts';
import { getPerson, getPersonHistory } from './get-person.ts';
import {
  addPositionBody,
  changePositionBody,
  createPersonBody,
  findPeopleQuery,
  peopleListView,
  personHistoryView,
  personParams,
  personView,
  personWrittenView,
  positionParams,
  similarPeopleQuery,
  similarPeopleView,
  updatePersonBody,
} from './person.schema.ts';
import { updatePerson } from './update-person.ts';

const reading = { tag: 'person', access: 'person.read' } as const;
const writing = { tag: 'person', access: 'person.write', response: personWrittenView } as const;

export const personRoutes: Route[] = [
  read({
    ...reading,
    path: '/api/people',
    summary: 'People one may see: search, filter by unit, pages',
    query: findPeopleQuery,
    response: peopleListView,
    run: (context, { query }) => findPeople(context, query),
  }),
  read({
    ...reading,
    path: '/api/people/similar',
    summary: 'People who may be the one about to be added',
    query: similarPeopleQuery,
    response: similarPeopleView,
    run: (context, { query }) => findSimilarPeople(context, query),
  }),
  read({
    ...reading,
    path: '/api/people/:personId',
    summary: 'One person with every position',
    params: personParams,
    response: personView,
    run: (context, { params }) => getPerson(context, params.personId),
  }),
  read({
    ...reading,
    path: '/api/people/:personId/history',
    summary: 'Who changed what of a person',
    params: personParams,
    response: personHistoryView,
    run: (context, { params }) => getPersonHistory(context, params.personId),
  }),
  write({
    ...writing,
    method: 'POST',
    path: '/api/people',
    summary: 'Add a person with the first position',
    body: createPersonBody,
    status: 201,
    run: (context, { body }) => createPerson(context, body),
  }),
  write({
    ...writing,
    method: 'PUT',
    path: '/api/people/:personId',
    summary: 'Change what is known of a person',
    params: personParams,
    body: updatePersonBody,
    run: (context, { params, body }) => updatePerson(context, params.personId, body),
  }),
  write({
    ...writing,
    method: 'POST',
    path: '/api/people/:personId/positions',
    summary: 'Give a person one more position',
    params: personParams,
    body: addPositionBody,
    status: 201,
    run: (context, { params, body }) => addPosition(context, params.personId, body),
  }),
  write({
    ...writing,
    method: 'PATCH',
    path: '/api/positions/:positionId',
    summary: 'Change or end a position',
    params: positionParams,
    body: changePositionBody,
    run: (context, { params, body }) => changePosition(context, params.positionId, body),
  }),
];
