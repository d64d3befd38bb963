type Listener = () => void;

const POLL_MS = 30_000;
const GATHER_MS = 50;
/** What is followed was read about when it began to be followed, not at the same instant. */
const SLACK_MS = 1_000;
const MAX_AGE_MS = 60_000;
/** The server says every 20 s that it is still there. */
const SILENCE_MS = 50_000;

/**
 * One event stream for the whole page, whatever number of components listens: a browser permits six connections to a
 * host, over all of its tabs. For the same reason the stream is closed while the page is hidden; when it is seen again
 * all listeners are told once. Where no stream comes about, listeners are told every 30 s instead. A stream that has gone silent (the
 * computer slept, a network box dropped it) is opened anew, and all listeners are told.
 */
function createLiveConnection() {
  const listeners = new Map<string, Set<Listener>>();
  let source: EventSource | null = null;
  let openedFor = '';
  let gather: ReturnType<typeof setTimeout> | null = null;
  let poll: ReturnType<typeof setInterval> | null = null;
  let silence: ReturnType<typeof setTimeout> | null = null;
  /** Since when there are topics that no stream follows yet. */
  let waitingSince: number | null = null;

  const tell = (topic: string) => {
    for (const listener of [...(listeners.get(topic) ?? [])]) listener();
  };
  const tellAll = () => {
    for (const topic of [...listeners.keys()]) tell(topic);
  };
  const stopPolling = () => {
    if (poll !== null) clearInterval(poll);
    poll = null;
  };
  const listenForSilence = () => {
    if (silence !== null) clearTimeout(silence);
    silence = setTimeout(() => {
      close();
      open(true);
    }, SILENCE_MS);
  };
  const close = () => {
    if (silence !== null) clearTimeout(silence);
    source?.close();
    source = null;
    openedFor = '';
    stopPolling();
  };
  const startPolling = () => {
    poll ??= setInterval(() => {
      tellAll();
      openedFor = '';
      open(false);
    }, POLL_MS);
  };

  const open = (missed: boolean) => {
    const topics = [...listeners.keys()].sort().join(',');
    if (topics === '' || document.hidden) return close();
    if (topics === openedFor) return;
    openedFor = topics;
    const earlier = source;
    const age = Math.min(
      MAX_AGE_MS,
      Math.round(performance.now() - (waitingSince ?? performance.now())) + SLACK_MS,
    );
    waitingSince = null;
    const next = new EventSource(`/api/live?topics=${encodeURIComponent(topics)}&age=${age}`);
    source = next;
    let wasReady = false;
    listenForSilence();
    next.addEventListener('here', listenForSilence);
    next.addEventListener('ready', () => {
      listenForSilence();
      earlier?.close(); // only now, so that nothing falls between the two
      stopPolling();
      if (missed || wasReady) tellAll();
      wasReady = true;
    });
    next.addEventListener('changed', (event) => tell((JSON.parse(event.data) as { topic: string }).topic));
    next.addEventListener('error', () => {
      // While it is CONNECTING the browser tries again by itself.
      if (next.readyState !== EventSource.CLOSED || source !== next) return;
      earlier?.close();
      if (silence !== null) clearTimeout(silence);
      startPolling();
    });
  };
  const openSoon = () => {
    if (gather !== null) return;
    gather = setTimeout(() => {
      gather = null;
      open(false);
    }, GATHER_MS);
  };

  return {
    /** Calls `listener` when something under `topic` changed or may have changed. @returns a function that ends it */
    subscribe(topic: string, listener: Listener): () => void {
      listeners.set(topic, (listeners.get(topic) ?? new Set()).add(listener));
      waitingSince ??= performance.now();
      openSoon();
      return () => {
        listeners.get(topic)?.delete(listener);
        if (listeners.get(topic)?.size === 0) listeners.delete(topic);
        openSoon();
      };
    },
    /** To be called when the page is hidden or seen again. */
    onVisibility() {
      if (document.hidden) close();
      else open(true);
    },
  };
}

export const liveConnection = createLiveConnection();
if (typeof document !== 'undefined') {
  document.addEventListener('visibilitychange', liveConnection.onVisibility);
}
