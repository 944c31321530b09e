import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import sirv from 'sirv';
import { Failure } from './failure.ts';

/** A site that is being served. */
export interface Served {
  port: number;
  close(): void;
}

/**
 * Serves a built site as a static host does: `404.html` for unknown addresses, pages also without their last slash.
 * @param dir the site's folder
 * @param base the path under which it is served, with slashes at both ends
 * @param port 0 for any free one
 * @returns the port, and what ends the serving
 * @throws Failure where the port is taken
 */
export function serve(dir: string, base: string, port: number): Promise<Served> {
  const files = sirv(dir, {
    dev: true,
    // Without it, browsers guess the encoding of Chinese text.
    setHeaders: (response, path) => {
      const type = /\.(txt|md)$/.exec(path)?.[1];
      const subtype = type === 'md' ? 'markdown' : 'plain';
      if (type) response.setHeader('content-type', `text/${subtype}; charset=utf-8`);
    },
    onNoMatch: (_request, response) => {
      response.writeHead(404, { 'content-type': 'text/html; charset=utf-8' });
      response.end(readFileSync(join(dir, '404.html')));
    },
  });
  const server = createServer((request, response) => {
    const url = request.url ?? '/';
    if (url.startsWith(base)) {
      request.url = url.slice(base.length - 1);
      files(request, response);
    } else {
      response.writeHead(302, { location: base }).end();
    }
  });
  return new Promise((resolve, reject) => {
    server.once('error', () =>
      reject(
        new Failure(
          `端口 ${port} 不能用，可能有别的程序占着。请加上 --port 换一个，例如 --port ${port + 1}。`,
          2,
        ),
      ),
    );
    server.listen(port, () => {
      const address = server.address();
      const close = (): void => {
        server.close().closeAllConnections();
      };
      resolve({ port: address && typeof address === 'object' ? address.port : port, close });
    });
  });
}
