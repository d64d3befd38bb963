import { once } from 'node:events';
import { type AddressInfo, createServer, type Socket } from 'node:net';
import { createInterface } from 'node:readline';

export interface MailServer {
  url: string;
  /** The recipients of the mails that were taken, in order. */
  taken: string[];
  close(): Promise<void>;
}

/** What the server says where it does not simply agree: by command, of a recipient by the address. */
export interface Manners {
  greeting?: string;
  auth?: string;
  recipients?: Readonly<Record<string, string>>;
}

/** A mail server (RFC 5321) that takes what it is not told to refuse. */
export async function startMailServer(manners: Manners = {}): Promise<MailServer> {
  const taken: string[] = [];
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket)).on('error', () => socket.destroy());
    converse(socket, manners, taken);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    url: `smtp://so-vang:secret@127.0.0.1:${port}`,
    taken,
    async close() {
      for (const socket of sockets) socket.destroy();
      server.close();
      await once(server, 'close');
    },
  };
}

function converse(socket: Socket, { greeting, auth, recipients }: Manners, taken: string[]): void {
  const say = (line: string) => socket.write(`${line}\r\n`);
  let recipient = '';
  let inText = false;
  say(greeting ?? '220 mail.example ready');
  createInterface(socket).on('line', (line) => {
    if (inText) {
      if (line !== '.') return;
      inText = false;
      taken.push(recipient);
      say('250 taken');
      return;
    }
    const command = line.slice(0, 4).toUpperCase();
    if (command === 'EHLO') say('250-mail.example\r\n250 AUTH PLAIN');
    else if (command === 'AUTH') say(auth ?? '235 welcome');
    else if (command === 'RCPT') {
      recipient = /<(.*)>/.exec(line)?.[1] ?? '';
      say(recipients?.[recipient] ?? '250 ok');
    } else if (command === 'DATA') {
      inText = true;
      say('354 go on');
    } else if (command === 'QUIT') socket.end('221 bye\r\n');
    else say('250 ok');
  });
}
