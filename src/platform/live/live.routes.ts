import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { Actor } from '../auth/actor.ts';
import type { Db } from '../db/database.ts';
import { AppError, isAppError } from '../errors/app-error.ts';
import type { Feature } from '../http/feature.ts';
import { action, type Route } from '../http/route.ts';
import type { LiveHub } from './hub.ts';

/** The page takes a stream that was silent for longer than two of them for dead. */
const HEARTBEAT_MS = 20_000;
const MAX_TOPICS = 20;
const MAX_AGE_MS = 60_000;

/** Nothing is told any more to who was not looked at for so long: some heartbeats were missed. */
const TRUSTED_MS = 3 * HEARTBEAT_MS;
/** What waits for a reader who takes nothing; a tenth of it is more than any page is ever behind. */
const MAX_WAITING = 64 * 1024;

const UUID = z.uuid();
const topicSchema = z.string().regex(/^[a-z-]+:[0-9a-zA-Z-]+$/);

type Topics = NonNullable<Feature['topics']>;

export interface LiveOptions {
  hub: LiveHub;
  /** For each kind of topic, who may follow it. */
  guards: Topics;
  /** Finds once more who opened a stream, without counting that as being there. */
  identify(request: FastifyRequest): Promise<Actor | null>;
}

/**
 * `GET /api/live?topics=plan:<id>,…`: an event stream that names a topic whenever something under it changed. With each heartbeat it is
 * looked up whether the reader still may: who was signed out, disabled or lost the role hears nothing more.
 */
export function liveRoutes({ hub, guards, identify }: LiveOptions): Route[] {
  const mayFollow = async (db: Db, actor: Actor, topics: readonly string[]) => {
    for (const topic of topics) {
      const [kind = '', id = ''] = topic.split(/:(.*)/);
      const guard = Object.hasOwn(guards, kind) ? guards[kind] : undefined;
      if (guard === undefined || !UUID.safeParse(id).success || !(await guard(db, actor, id))) return false;
    }
    return true;
  };
  /** Also `true` while the database cannot be asked: then nothing is announced either. */
  const stillMay = async (db: Db, request: FastifyRequest, topics: readonly string[]) => {
    try {
      const actor = await identify(request);
      return actor !== null && (await mayFollow(db, actor, topics));
    } catch (error) {
      return !isAppError(error);
    }
  };
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
      async run({ db, actor, clock, request, reply }, { query }) {
        if (!(await mayFollow(db, actor, query.topics))) throw new AppError('not-found');
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
        let checkedAt = clock.now().getTime();
        const check = async () => {
          if (await stillMay(db, request, query.topics)) checkedAt = clock.now().getTime();
          else stream.end();
        };
        const say = (text: string) => {
          if (stream.writableLength > MAX_WAITING) stream.destroy();
          else if (!stream.writableEnded) stream.write(text);
        };
        const name = (topic: string) => say(`event: changed\ndata: ${JSON.stringify({ topic })}\n\n`);
        const tell = (topic: string) => {
          if (clock.now().getTime() - checkedAt < TRUSTED_MS) name(topic);
          else void check().then(() => name(topic));
        };
        const end = hub.subscribe(query.topics, tell);
        for (const topic of query.topics) if (hub.wasAnnounced(topic, query.age ?? -1)) tell(topic);
        const heartbeat = setInterval(
          () => void check().then(() => say('event: here\ndata: {}\n\n')),
          HEARTBEAT_MS,
        );
        stream.on('close', () => {
          clearInterval(heartbeat);
          end();
        });
      },
    }),
  ];
}
