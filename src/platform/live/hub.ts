import type pg from 'pg';

type Listener = (topic: string) => void;

/** Passes announcements of the database on to the open pages of this node. */
export interface LiveHub {
  /** Calls `listener` for each announcement of one of `topics`. @returns a function that ends it */
  subscribe(topics: readonly string[], listener: Listener): () => void;
  /** Whether `topic` was announced in the last `ms` milliseconds; what is longer ago than a minute is forgotten. */
  wasAnnounced(topic: string, ms: number): boolean;
  /** Calls `listener` after the connection was lost and found again: something may have been missed. */
  stop(): Promise<void>;
  /** How many listeners there are, for the metrics. */
  size(): number;
}

const RETRY_MS = 1_000;
const REMEMBERED_MS = 60_000;

/**
 * Listens to `so_vang_live` on a connection of its own made by `connect`, and connects again when it is lost;
 * every listener then hears all of its topics once, since something may have been missed.
 */
export function createLiveHub(connect: () => pg.Client): LiveHub {
  const listeners = new Map<string, Set<Listener>>();
  let client: pg.Client | null = null;
  let stopped = false;
  let retry: NodeJS.Timeout | null = null;

  /** When each topic was last announced, the oldest first. */
  const announced = new Map<string, number>();
  const remember = (topic: string) => {
    const now = performance.now();
    announced.delete(topic);
    announced.set(topic, now);
    for (const [old, at] of announced) {
      if (now - at < REMEMBERED_MS) break;
      announced.delete(old);
    }
  };
  const tell = (topic: string) => {
    for (const listener of listeners.get(topic) ?? []) listener(topic);
  };
  const again = () => {
    client = null;
    if (stopped || retry !== null) return;
    retry = setTimeout(() => {
      retry = null;
      void open(true);
    }, RETRY_MS);
  };
  const open = async (missed: boolean) => {
    const next = connect();
    client = next;
    next.on('notification', ({ payload }) => {
      if (payload === undefined) return;
      remember(payload);
      tell(payload);
    });
    next.on('error', () => undefined);
    next.on('end', again);
    try {
      await next.connect();
      await next.query('listen so_vang_live');
      if (missed) for (const topic of listeners.keys()) tell(topic);
    } catch {
      await next.end().catch(() => undefined);
      again();
    }
  };
  void open(false);

  return {
    subscribe(topics, listener) {
      for (const topic of topics) listeners.set(topic, (listeners.get(topic) ?? new Set()).add(listener));
      return () => {
        for (const topic of topics) {
          listeners.get(topic)?.delete(listener);
          if (listeners.get(topic)?.size === 0) listeners.delete(topic);
        }
      };
    },
    wasAnnounced: (topic, ms) => performance.now() - (announced.get(topic) ?? Number.NEGATIVE_INFINITY) <= ms,
    async stop() {
      stopped = true;
      if (retry !== null) clearTimeout(retry);
      await client?.end().catch(() => undefined);
    },
    size: () => [...listeners.values()].reduce((sum, set) => sum + set.size, 0),
  };
}
