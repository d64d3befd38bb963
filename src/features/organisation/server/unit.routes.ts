import { type Route, read, write } from '../../../platform/http/route.ts';
import { changeUnit } from './change-unit.ts';
import { correctUnit } from './correct-unit.ts';
import { createUnit } from './create-unit.ts';
import { dissolveUnit } from './dissolve-unit.ts';
import { findTree } from './find-tree.ts';
import { findUnits } from './find-units.ts';
import { getUnit } from './get-unit.ts';
import { getUnitHistory } from './get-unit-history.ts';
import { mergeUnits } from './merge-units.ts';
import { splitUnit } from './split-unit.ts';
import {
  findTreeQuery,
  findUnitsQuery,
  getUnitQuery,
  unitHistoryView,
  unitListView,
  unitParams,
  unitTreeView,
  unitView,
} from './unit.schema.ts';
import {
  changeUnitBody,
  correctUnitBody,
  createUnitBody,
  dissolveUnitBody,
  mergeUnitsBody,
  splitUnitBody,
  unitsWrittenView,
} from './unit-change.schema.ts';

const reading = { tag: 'unit', access: 'unit.read' } as const;
const writing = { tag: 'unit', access: 'unit.write', method: 'POST', response: unitsWrittenView } as const;

export const unitRoutes: Route[] = [
  read({
    ...reading,
    path: '/api/units',
    summary: 'Units one may see, as of a day: search, filters, pages',
    query: findUnitsQuery,
    response: unitListView,
    run: (context, { query }) => findUnits(context, query),
  }),
  read({
    ...reading,
    path: '/api/units/tree',
    summary: 'One level of the tree of units, as of a day',
    query: findTreeQuery,
    response: unitTreeView,
    run: (context, { query }) => findTree(context, query),
  }),
  read({
    ...reading,
    path: '/api/units/:unitId',
    summary: 'One unit as of a day, with its periods, people and successions',
    params: unitParams,
    query: getUnitQuery,
    response: unitView,
    run: (context, { params, query }) => getUnit(context, params.unitId, query.ngay),
  }),
  read({
    ...reading,
    path: '/api/units/:unitId/history',
    summary: 'Who changed what of a unit',
    params: unitParams,
    response: unitHistoryView,
    run: (context, { params }) => getUnitHistory(context, params.unitId),
  }),
  write({
    ...writing,
    path: '/api/units',
    summary: 'Make a unit',
    body: createUnitBody,
    status: 201,
    run: (context, { body }) => createUnit(context, body),
  }),
  write({
    ...writing,
    path: '/api/units/:unitId/changes',
    summary: 'Rename, move or change the kind of a unit from a day on',
    params: unitParams,
    body: changeUnitBody,
    run: (context, { params, body }) => changeUnit(context, params.unitId, body),
  }),
  write({
    ...writing,
    path: '/api/units/:unitId/corrections',
    summary: 'Mend what was recorded wrongly of a unit',
    params: unitParams,
    body: correctUnitBody,
    run: (context, { params, body }) => correctUnit(context, params.unitId, body),
  }),
  write({
    ...writing,
    path: '/api/units/merge',
    summary: 'Merge units into an existing or a new one',
    body: mergeUnitsBody,
    run: (context, { body }) => mergeUnits(context, body),
  }),
  write({
    ...writing,
    path: '/api/units/:unitId/split',
    summary: 'Split a unit, or take new units out of it',
    params: unitParams,
    body: splitUnitBody,
    run: (context, { params, body }) => splitUnit(context, params.unitId, body),
  }),
  write({
    ...writing,
    path: '/api/units/:unitId/dissolve',
    summary: 'End a unit',
    params: unitParams,
    body: dissolveUnitBody,
    run: (context, { params, body }) => dissolveUnit(context, params.unitId, body),
  }),
];
