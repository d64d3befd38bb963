import { z } from 'zod';
import { pageFields, pageOf, sortField } from '../../../platform/http/paging.ts';
import { SUCCESSION_KINDS } from '../model/succession.ts';
import { UNIT_KINDS } from '../model/unit.ts';
import { dayField, historyEntryView } from './fields.schema.ts';

export const unitParams = z.object({ unitId: z.uuid() });
export const kindField = z.enum(UNIT_KINDS);
const ngay = dayField.optional().describe('The tree as of this day; today without it');

export const findUnitsQuery = z.object({
  ...pageFields,
  sort: sortField(['name', 'kind', 'parent']),
  ngay,
  kind: kindField.optional(),
  active: z
    .stringbool()
    .optional()
    .describe('true: only units that exist; false: only ended ones; today only'),
  under: z.uuid().optional().describe('Only this unit and its subtree'),
});
export type FindUnits = z.infer<typeof findUnitsQuery>;

const unitRowView = z.object({
  id: z.uuid(),
  name: z.string(),
  shortName: z.string().nullable(),
  code: z.string().nullable(),
  kind: kindField,
  parentId: z.uuid().nullable(),
  parentName: z.string().nullable(),
  active: z.boolean(),
});
export type UnitRow = z.infer<typeof unitRowView>;
export const unitListView = pageOf(unitRowView);
export type UnitListView = z.infer<typeof unitListView>;

export const findTreeQuery = z.object({
  ngay,
  parentId: z
    .uuid()
    .optional()
    .describe('The unit whose sub-units are wanted; without it the roots one may see'),
});
export type FindTree = z.infer<typeof findTreeQuery>;
const unitNodeView = z.object({
  id: z.uuid(),
  name: z.string(),
  shortName: z.string().nullable(),
  kind: kindField,
  childCount: z.int(),
});
export type UnitNode = z.infer<typeof unitNodeView>;
export const unitTreeView = z.object({
  items: z.array(unitNodeView),
  mayCreate: z.boolean().describe('Whether the person may make units anywhere'),
});
export type UnitTreeView = z.infer<typeof unitTreeView>;

export const getUnitQuery = z.object({ ngay });

const namedUnit = z.object({ id: z.uuid(), name: z.string() });

const UNIT_ACTS = ['change', 'move', 'merge', 'split', 'dissolve', 'create-child', 'read-people'] as const;

export const unitView = z.object({
  id: z.uuid(),
  code: z.string().nullable(),
  version: z.int(),
  asOf: dayField.describe(
    'The day the rest tells of: the one asked for, or the nearest on which the unit exists',
  ),
  exists: z.boolean().describe('Whether the unit exists on the day asked for'),
  name: z.string(),
  shortName: z.string().nullable(),
  kind: kindField,
  parentId: z.uuid().nullable(),
  path: z
    .array(namedUnit.extend({ visible: z.boolean() }))
    .describe('From the root down to the parent, as of the day'),
  periods: z.array(
    z.object({
      validFrom: dayField,
      validTo: dayField.nullable(),
      name: z.string(),
      shortName: z.string().nullable(),
      kind: kindField,
      parent: namedUnit.nullable(),
    }),
  ),
  positions: z
    .array(
      z.object({
        personId: z.uuid(),
        fullName: z.string(),
        title: z.string(),
        isHead: z.boolean(),
        validFrom: dayField,
        validTo: dayField.nullable(),
      }),
    )
    .describe('As of the day; at most 200, heads first'),
  positionCount: z.int(),
  childCount: z.int(),
  successions: z.array(
    z.object({
      id: z.uuid(),
      kind: z.enum(SUCCESSION_KINDS),
      onDay: dayField,
      basis: z.string(),
      note: z.string().nullable(),
      from: z.array(namedUnit),
      to: z.array(namedUnit),
    }),
  ),
  allowed: z.array(z.enum(UNIT_ACTS)),
});
export type UnitView = z.infer<typeof unitView>;
export type UnitAct = UnitView['allowed'][number];

export const unitHistoryView = z.object({ items: z.array(historyEntryView) });
export type UnitHistoryView = z.infer<typeof unitHistoryView>;
