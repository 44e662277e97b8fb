import { type IncomingMessage, request } from 'node:http';
import { buffer } from 'node:stream/consumers';

/** What is taken from Next's answer; every other header of it is dropped here. */
export type InnerAnswer = {
  status: number;
  contentType: string;
  location: string | undefined;
  disposition: string | undefined;
  robots: string | undefined;
  body: Buffer;
};

export type InnerOptions = { socketPath: string; host: string; timeoutMs: number; maxBytes: number };

/**
 * A function that asks Next for a path. Nothing of any reader goes in: the headers are always the same, so
 * the answer may be shown to everyone, and Next's own client protocol cannot be spoken through it. The fixed
 * user-agent is needed: without one Next streams a page's metadata into a box that only a script opens.
 * Rejects on a broken connection, after `timeoutMs` for the whole answer, and beyond `maxBytes`.
 */
export function createInnerRequest(options: InnerOptions): (path: string) => Promise<InnerAnswer> {
  const headers = { host: options.host, 'user-agent': 'edge', accept: '*/*' };
  return async (path) => {
    const signal = AbortSignal.timeout(options.timeoutMs);
    try {
      const response = await new Promise<IncomingMessage>((resolve, reject) => {
        // No kept connections: a new one costs microseconds, a kept one may be closed just as it is used.
        const inner = request({ socketPath: options.socketPath, path, headers, agent: false, signal });
        inner.once('response', resolve);
        // Stays for the whole life of the request: an error without a listener would end the process.
        inner.on('error', reject);
        inner.end();
      });
      return await readAnswer(response, options.maxBytes);
    } catch (error) {
      if (signal.aborted) throw new Error(`Next took longer than ${options.timeoutMs} ms`, { cause: error });
      throw error;
    }
  };
}

async function readAnswer(response: IncomingMessage, maxBytes: number): Promise<InnerAnswer> {
  const { headers } = response;
  const encoding = headers['content-encoding'];
  if (encoding !== undefined && encoding !== 'identity') {
    response.destroy();
    throw new Error(`Next answered in ${encoding}, which was not asked for: is "compress: false" set?`);
  }
  return {
    status: response.statusCode ?? 0,
    contentType: headers['content-type'] ?? '',
    location: headers.location,
    disposition: headers['content-disposition'],
    robots: singleHeader(headers['x-robots-tag']),
    body: await readBody(response, maxBytes),
  };
}

async function readBody(response: IncomingMessage, maxBytes: number): Promise<Buffer> {
  let size = 0;
  return buffer(
    (async function* bounded() {
      for await (const chunk of response) {
        size += chunk.length;
        if (size > maxBytes) throw new Error(`Next answered with more than ${maxBytes} bytes`);
        yield chunk;
      }
    })(),
  );
}

const singleHeader = (value: string | string[] | undefined): string | undefined =>
  Array.isArray(value) ? value.join(', ') : value;
