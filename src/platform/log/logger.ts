import { type Logger, pino } from 'pino';
import type { Settings } from '../config/settings.ts';

/**
 * Structured lines on standard output: `{ message, action, ids }`. No names, addresses, bodies or query strings:
 * what a request carried may be personal. An error keeps its type, message and stack, without the values of SQL.
 */
export function createLogger(
  level: Settings['LOG_LEVEL'],
  destination?: { write(line: string): void },
): Logger {
  const options = {
    level,
    base: undefined,
    messageKey: 'message',
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (label: string) => ({ level: label }) },
    serializers: {
      req: () => undefined,
      res: () => undefined,
      err: describeError,
    },
  };
  return destination === undefined ? pino(options) : pino(options, destination);
}

type LoggedError = Error & { code?: string; table?: string; constraint?: string };

/** PostgreSQL quotes values in `detail`, which is left out, and for malformed input (class 22) in the message too. */
function describeError({ name, message, stack, code, table, constraint }: LoggedError): object {
  const safe = code?.startsWith('22') ? message.replace(/"[^"]*"/g, '"…"') : message;
  return { type: name, message: safe, stack: stack?.replace(message, safe), code, table, constraint };
}
