import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { Socket } from 'node:net';

export type Route = (request: IncomingMessage, response: ServerResponse) => void;
export type AServer = {
  /** `http://127.0.0.1:PORT`. */
  origin: string;
  port: number;
  /** What each path (with its query) answers; one without a route never does. */
  routes: Record<string, Route>;
  /** The requests that came, in order. */
  seen: IncomingMessage[];
  /** How many connections were opened. */
  connections: () => number;
  /** Resolves when the next request has come. */
  arrival: () => Promise<void>;
  close: () => Promise<void>;
};

/** A server on a free port of this machine that answers what its test tells it to. */
export const aServer = async (): Promise<AServer> => {
  const routes: Record<string, Route> = {};
  const seen: IncomingMessage[] = [];
  let arrived: (() => void)[] = [];
  const sockets = new Set<Socket>();
  const server = createServer((request, response) => {
    seen.push(request);
    for (const tell of arrived) tell();
    arrived = [];
    routes[request.url ?? '']?.(request, response);
  });
  server.on('connection', (socket: Socket) => sockets.add(socket));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return {
    origin: `http://127.0.0.1:${port}`,
    port,
    routes,
    seen,
    connections: () => sockets.size,
    arrival: () => new Promise((resolve) => arrived.push(resolve)),
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
};

export const json =
  (body: unknown, headers: Record<string, string> = {}): Route =>
  (_, response) => {
    response.writeHead(200, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(body));
  };

export const status =
  (code: number, headers: Record<string, string> = {}): Route =>
  (_, response) => {
    response.writeHead(code, headers).end();
  };

/** Each route once, the last for ever. */
export const inTurn = (...list: Route[]): Route => {
  let at = 0;
  return (request, response) => list[Math.min(at++, list.length - 1)]?.(request, response);
};
