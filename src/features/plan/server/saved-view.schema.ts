import { z } from 'zod';
import { filledLine, line } from './plan-fields.schema.ts';

export const savedViewParams = z.object({ viewId: z.uuid() });
export const listSavedViewsQuery = z.object({ page: line(40).pipe(z.string().min(1)) });
export const savedViewBody = z.object({
  page: filledLine(40),
  name: filledLine(100),
  query: z.string().max(2000),
});
export type SavedViewInput = z.infer<typeof savedViewBody>;
export const savedViewSchema = z.object({
  id: z.uuid(),
  page: z.string(),
  name: z.string(),
  query: z.string(),
});
export const savedViewListSchema = z.object({ items: z.array(savedViewSchema) });
export type SavedView = z.infer<typeof savedViewSchema>;
