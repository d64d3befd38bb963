import type { FastifyInstance } from 'fastify';
import { StartError } from '../errors/start-error.ts';

/**
 * Begins to serve.
 * @returns the address people open
 * @throws StartError `port-taken` when another program listens there or this user may not
 */
export async function listen(server: FastifyInstance, port: number, host: string): Promise<string> {
  try {
    return await server.listen({ port, host });
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code === 'EADDRINUSE') {
      throw new StartError('port-taken', {
        vi: `Cổng ${port} đang được một chương trình khác dùng. Hãy tắt chương trình đó, hoặc chạy với cổng khác: PORT=8081 npm start`,
        en: `Port ${port} is used by another program. Stop that program, or choose another port: PORT=8081 npm start`,
      });
    }
    if (code === 'EACCES' || code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND') {
      throw new StartError('port-taken', {
        vi: `Không mở được địa chỉ ${host}:${port}. Hãy chọn HOST và PORT mà máy này cho phép, ví dụ HOST=127.0.0.1 PORT=8080.`,
        en: `The address ${host}:${port} cannot be opened. Choose a HOST and PORT this machine permits, such as HOST=127.0.0.1 PORT=8080.`,
      });
    }
    throw error;
  }
}
