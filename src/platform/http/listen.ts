import type { FastifyInstance } from 'fastify';
import { StartError } from '../errors/start-error.ts';

/** The settings that say where to listen. */
interface Names {
  host: string;
  port: string;
  /** A port to try instead. */
  other: number;
}

const WEB: Names = { host: 'HOST', port: 'PORT', other: 8081 };

/**
 * Begins to serve.
 * @returns the address people open
 * @throws StartError `port-taken` when another program listens there or this user may not
 */
export async function listen(server: FastifyInstance, port: number, host: string): Promise<string> {
  try {
    return await server.listen({ port, host });
  } catch (error) {
    throw explainListening(error, port, host);
  }
}

/** What a failed `listen` means to the person who starts the program; anything unforeseen stays as it is. */
export function explainListening(error: unknown, port: number, host: string, names = WEB): unknown {
  const code = (error as NodeJS.ErrnoException).code;
  const example = `${names.port}=${names.other}`;
  if (code === 'EADDRINUSE') {
    return new StartError('port-taken', {
      vi: `Cổng ${port} đang được một chương trình khác dùng. Hãy tắt chương trình đó, hoặc chạy với cổng khác: ${example} npm start`,
      en: `Port ${port} is used by another program. Stop that program, or choose another port: ${example} npm start`,
    });
  }
  if (code === 'EACCES' || code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND') {
    const may = `${names.host}=127.0.0.1 ${names.port}=${names.other - 1}`;
    return new StartError('port-taken', {
      vi: `Không mở được địa chỉ ${host}:${port}. Hãy chọn ${names.host} và ${names.port} mà máy này cho phép, ví dụ ${may}.`,
      en: `The address ${host}:${port} cannot be opened. Choose a ${names.host} and ${names.port} this machine permits, such as ${may}.`,
    });
  }
  return error;
}
