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
      err: (error: Error & { code?: string; table?: string; constraint?: string }) => ({
        type: error.name,
        // PostgreSQL quotes values in `detail`, and for malformed input (class 22) in the message too.
        message: error.code?.startsWith('22') ? error.message.replace(/"[^"]*"/g, '"…"') : error.message,
        stack: error.stack,
        code: error.code,
        table: error.table,
        constraint: error.constraint,
      }),
    },
  };
  return destination === undefined ? pino(options) : pino(options, destination);
}
