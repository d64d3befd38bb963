import { z } from 'zod';

export const feedParams = z.object({ feedId: z.uuid() });
/** The secret and the ending that calendar programs expect. */
export const feedFileParams = z.object({ file: z.string().regex(/^[A-Za-z0-9_-]{43}\.ics$/) });

export const createFeedBody = z.object({
  planId: z.uuid().nullable().default(null).describe('The plan to follow; null: my own tasks of all plans'),
});
export type CreateFeed = z.infer<typeof createFeedBody>;

export const createdFeedSchema = z.object({
  id: z.uuid(),
  address: z.url().describe('Shown only now: whoever knows it can read the calendar until it is revoked'),
});
export type CreatedFeed = z.infer<typeof createdFeedSchema>;

export const feedListSchema = z.object({
  items: z.array(
    z.object({
      id: z.uuid(),
      planId: z.uuid().nullable(),
      planTitle: z.string().nullable(),
      createdAt: z.iso.datetime(),
    }),
  ),
});
export type FeedList = z.infer<typeof feedListSchema>;
