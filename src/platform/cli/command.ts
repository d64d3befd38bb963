import type { Readable, Writable } from 'node:stream';

/** What a command reads and writes; the process's own streams, or a test's. */
export interface CommandIo {
  stdin: Readable;
  stdout: Writable;
  stderr: Writable;
  /** Environment variables, for the settings. */
  env: Record<string, string | undefined>;
}

/** A command of `so-vang`: takes the words after its name, answers with the exit code. */
export type Command = (args: readonly string[], io: CommandIo) => Promise<number>;

/** `command`, which prints `help` where somebody asks how it is used. */
export function withHelp(help: string, command: Command): Command {
  return async (args, io) => {
    if (!args.includes('--help') && !args.includes('-h')) return command(args, io);
    io.stdout.write(help);
    return EXIT.ok;
  };
}

/** Exit codes that every command shares; those of failed starts are in `start-error.ts`. */
export const EXIT = {
  ok: 0,
  /** Something unforeseen. */
  failed: 1,
  /** Unknown command, option or missing argument. */
  usage: 2,
  /** A file cannot be read or is not what the command needs. */
  unreadable: 3,
  /** A check found something wrong: a broken audit trail, a damaged backup. */
  broken: 4,
} as const;
