import { readdirSync, readFileSync } from 'node:fs';

/** Seconds of processor time. */
export interface Cpu {
  server: number;
  database: number;
}

/** Seconds of processor time so far, of a process with its threads and of all that PostgreSQL runs for a database. */
export function cpuMeter(pid: number, database: string): () => Cpu {
  const used = new Map<string, number>();
  const secondsOf = (id: string | number): number => {
    const fields = readFileSync(`/proc/${id}/stat`, 'utf8').split(') ').at(-1)?.split(' ') ?? [];
    return (Number(fields[11]) + Number(fields[12])) / 100;
  };
  return () => {
    for (const id of readdirSync('/proc')) {
      try {
        const title = /^\d+$/.test(id) ? readFileSync(`/proc/${id}/cmdline`, 'latin1') : '';
        if (title.startsWith('postgres:') && title.includes(` ${database} `)) used.set(id, secondsOf(id));
      } catch {} // it has ended
    }
    return { server: secondsOf(pid), database: [...used.values()].reduce((sum, each) => sum + each, 0) };
  };
}
