import { createServer, type RequestListener, type Server } from 'node:http';

/** Resolves when the server listens there, rejects when it cannot. */
export const listen = (
  server: Server,
  where: { path: string } | { host: string; port: number },
): Promise<void> =>
  new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(where, () => {
      server.off('error', reject);
      resolve();
    });
  });

const codeOf = (error: unknown): unknown =>
  error instanceof Error && 'code' in error ? error.code : undefined;

/**
 * One server per host, all on one port (0: the system's choice for the first is taken for all). Of several
 * hosts those this machine lacks are left out: the loopback name has two addresses, and a machine may have
 * only one of them. A port in use, or no host at all, rejects with a sentence for the operator.
 */
export const openDoors = async (
  hosts: readonly string[],
  port: number,
  handler: RequestListener,
): Promise<{ servers: Server[]; port: number }> => {
  const servers: Server[] = [];
  let bound = port;
  for (const host of hosts) {
    const server = createServer(handler);
    try {
      await listen(server, { host, port: bound });
    } catch (error) {
      const code = codeOf(error);
      if (code === 'EADDRNOTAVAIL' || code === 'EAFNOSUPPORT' || code === 'ENOTFOUND') continue;
      for (const open of servers) open.close();
      if (code === 'EADDRINUSE') {
        throw new Error(`Port ${bound} is in use: stop what listens there, or set PORT to another.`);
      }
      if (code === 'EACCES')
        throw new Error(`Port ${bound} may not be opened by this user: set PORT to 1024 or above.`);
      throw error;
    }
    const address = server.address();
    if (typeof address === 'object' && address) bound = address.port;
    servers.push(server);
  }
  if (servers.length) return { servers, port: bound };
  throw new Error(
    `This machine has no address ${hosts.join(' or ')}: set HOST to one it has, or leave it unset.`,
  );
};
