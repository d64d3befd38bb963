import { z } from 'zod';
import { AppError } from '../errors/app-error.ts';
import type { Feature } from '../http/feature.ts';
import { action, type Route } from '../http/route.ts';
import type { LiveHub } from './hub.ts';

/** The page takes a stream that was silent for longer than two of them for dead. */
const HEARTBEAT_MS = 20_000;
const MAX_TOPICS = 20;
const MAX_AGE_MS = 60_000;

const topicSchema = z.string().regex(/^[a-z-]+:[0-9a-zA-Z-]+$/);

type Topics = NonNullable<Feature['topics']>;

/** `GET /api/live?topics=plan:<id>,…`: an event stream that names a topic whenever something under it changed. */
export function liveRoutes(hub: LiveHub, guards: Topics): Route[] {
  return [
    action({
      method: 'GET',
      path: '/api/live',
      tag: 'live',
      summary: 'Follow changes as they happen (server-sent events)',
      access: 'signed-in',
      mediaType: 'text/event-stream',
      query: z.object({
        topics: z
          .string()
          .transform((text) => text.split(','))
          .pipe(z.array(topicSchema).min(1).max(MAX_TOPICS)),
        age: z.coerce
          .number()
          .int()
          .min(0)
          .max(MAX_AGE_MS)
          .optional()
          .describe(
            'Milliseconds since the caller read what it follows: what changed meanwhile is named at once',
          ),
      }),
      response: z.any(),
      async run({ db, actor, reply }, { query }) {
        for (const topic of query.topics) {
          const [kind = '', id = ''] = topic.split(/:(.*)/);
          const guard = guards[kind];
          if (guard === undefined || !(await guard(db, actor, id))) throw new AppError('not-found');
        }
        reply.hijack();
        const stream = reply.raw;
        // Who asked may have left while it was looked up what they may follow; a stream that is closed never says so again.
        if (stream.destroyed) return;
        stream.writeHead(200, {
          'content-type': 'text/event-stream; charset=utf-8',
          'cache-control': 'no-store',
          'x-accel-buffering': 'no',
        });
        stream.write('retry: 2000\n\nevent: ready\ndata: {}\n\n');
        const tell = (topic: string) =>
          stream.write(`event: changed\ndata: ${JSON.stringify({ topic })}\n\n`);
        const end = hub.subscribe(query.topics, tell);
        for (const topic of query.topics) if (hub.wasAnnounced(topic, query.age ?? -1)) tell(topic);
        const heartbeat = setInterval(() => stream.write('event: here\ndata: {}\n\n'), HEARTBEAT_MS);
        stream.on('close', () => {
          clearInterval(heartbeat);
          end();
        });
      },
    }),
  ];
}
