import { z } from 'zod';
import { dayField, lineField, optionalLineField, versionField } from './fields.schema.ts';
import { kindField } from './unit.schema.ts';

const code = optionalLineField(50);
const shortName = optionalLineField(60);
const reason = optionalLineField(1000).default(null);
const MAX_UNITS = 500;

/** What a write of units answers with: the units it made, changed or ended. */
export const unitsWrittenView = z.object({
  units: z.array(z.object({ id: z.uuid(), name: z.string(), version: z.int() })),
});
export type UnitsWritten = z.infer<typeof unitsWrittenView>;

const newUnitShape = {
  name: lineField(300),
  shortName: shortName.default(null),
  kind: kindField,
  parentId: z.uuid(),
  code: code.default(null),
};
const newUnitBody = z.strictObject(newUnitShape);
export type NewUnit = z.infer<typeof newUnitBody>;

export const createUnitBody = z.strictObject({ ...newUnitShape, validFrom: dayField, reason });
export type CreateUnit = z.infer<typeof createUnitBody>;

export const changeUnitBody = z.strictObject({
  version: versionField,
  from: dayField.describe('The first day of the change; the first day of a period amends that period'),
  name: lineField(300).optional(),
  shortName: shortName.optional(),
  kind: kindField.optional(),
  parentId: z.uuid().optional(),
  reason,
});
export type ChangeUnit = z.infer<typeof changeUnitBody>;

export const correctUnitBody = z.strictObject({
  version: versionField,
  period: dayField.describe('The first day of the period that was recorded wrongly'),
  validFrom: dayField.optional().describe('Its right first day; only of the unit’s first period'),
  name: lineField(300).optional(),
  shortName: shortName.optional(),
  kind: kindField.optional(),
  parentId: z.uuid().optional(),
  code: code.optional(),
  reason: lineField(1000),
});
export type CorrectUnit = z.infer<typeof correctUnitBody>;

const target = z
  .union([z.uuid(), z.string().regex(/^new-\d{1,3}$/)])
  .describe('A unit, or new-1, new-2, … for the units this act makes');

const successionShape = {
  day: dayField.describe('The first day of the new state'),
  basis: lineField(500).describe('The document that orders it: number, symbol, day'),
  note: optionalLineField(2000).default(null),
  versions: z.record(z.uuid(), versionField).describe('The version of each unit that ends'),
  children: z
    .array(z.strictObject({ unitId: z.uuid(), to: z.union([target, z.literal('end')]) }))
    .max(MAX_UNITS)
    .default([])
    .describe('Where each sub-unit goes, or that it ends too'),
  childrenTo: target.nullable().default(null).describe('Where all other sub-units go'),
};

export const mergeUnitsBody = z.strictObject({
  ...successionShape,
  from: z.array(z.uuid()).min(1).max(100).describe('The units that end'),
  into: z
    .union([z.strictObject({ unitId: z.uuid() }), newUnitBody])
    .describe('An existing unit or a new one'),
  positions: z
    .enum(['transfer', 'end'])
    .default('transfer')
    .describe('Whether the people of the ended units go on in the unit they merge into'),
});
export type MergeUnits = z.infer<typeof mergeUnitsBody>;

export const splitUnitBody = z.strictObject({
  ...successionShape,
  into: z.array(newUnitBody).min(1).max(100),
  keep: z.boolean().default(false).describe('The unit goes on beside those taken out of it'),
});
export type SplitUnit = z.infer<typeof splitUnitBody>;

export const dissolveUnitBody = z.strictObject(successionShape);
export type DissolveUnit = z.infer<typeof dissolveUnitBody>;
export type SuccessionInput = DissolveUnit;
