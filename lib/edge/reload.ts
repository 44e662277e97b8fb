import type { ServerResponse } from 'node:http';
import type { FlatHeaders } from './headers.ts';

export type Reload = {
  /** Holds the answer open as an event stream until the reader leaves. */
  serve: (res: ServerResponse) => void;
  /** Tells every open page to load itself again. */
  push: () => void;
  close: () => void;
};

/** Development only: the event stream behind `/__reload`. */
export function createReload(headers: FlatHeaders): Reload {
  const open = new Set<ServerResponse>();
  return {
    serve(res) {
      res.writeHead(200, ['Content-Type', 'text/event-stream', 'Cache-Control', 'no-store', ...headers]);
      res.write(': listening\n\n');
      open.add(res);
      // The response's end, not the request's: that one comes at once, with the last byte asked.
      res.once('close', () => open.delete(res));
    },
    push() {
      for (const res of open) res.write('data: reload\n\n');
    },
    close() {
      for (const res of open) res.end();
    },
  };
}
