import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer, type RequestListener, type Server } from 'node:http';
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
 * @param isOpen whether other computers may ask too
 * @returns the port, and what ends the serving
 * @throws Failure where the port is taken
 */
export async function serve(
  dir: string,
  base: string,
  port: number,
  isOpen = false,
): Promise<Served> {
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
  const answer: RequestListener = (request, response) => {
    const url = request.url ?? '/';
    if (url.startsWith(base)) {
      request.url = url.slice(base.length - 1);
      files(request, response);
    } else {
      response.writeHead(302, { location: base }).end();
    }
  };
  const servers = await listen(answer, port, isOpen);
  return {
    port: portOf(servers[0]) ?? port,
    close: () => servers.forEach(close),
  };
}

/** @throws Failure where the port is taken: said before the minutes that a build takes */
export async function refuseTakenPort(port: number, isOpen: boolean): Promise<void> {
  const servers = await listen(() => undefined, port, isOpen);
  await Promise.all(servers.map((server) => once(server.close(), 'close')));
}

/** The addresses of this computer that only itself reaches: `localhost` may be either. */
const loopback = ['127.0.0.1', '::1'];

async function listen(answer: RequestListener, port: number, isOpen: boolean): Promise<Server[]> {
  const servers: Server[] = [];
  try {
    for (const host of isOpen ? [undefined] : loopback) {
      servers.push(await listenAt(answer, portOf(servers[0]) ?? port, host));
    }
  } catch (error) {
    // A computer may know only one kind of address; of a free port the other kind need not be free.
    if (servers.length > 0 && (port === 0 || isWithoutAddress(error))) return servers;
    servers.forEach(close);
    if (!isOfPort(error)) throw error;
    throw new Failure(
      `端口 ${port} 不能用，可能有别的程序占着。请加上 --port 换一个，例如 --port ${port + 1}。`,
      2,
    );
  }
  return servers;
}

async function listenAt(answer: RequestListener, port: number, host?: string): Promise<Server> {
  const server = createServer(answer).listen(port, host);
  await once(server, 'listening');
  return server;
}

const close = (server: Server): void => server.close().closeAllConnections();

function portOf(server: Server | undefined): number | undefined {
  const address = server?.address();
  return address && typeof address === 'object' ? address.port : undefined;
}

const codeOf = (error: unknown): unknown =>
  error instanceof Error && 'code' in error ? error.code : undefined;

const isWithoutAddress = (error: unknown): boolean =>
  codeOf(error) === 'EADDRNOTAVAIL' || codeOf(error) === 'EAFNOSUPPORT';

const isOfPort = (error: unknown): boolean =>
  codeOf(error) === 'EADDRINUSE' || codeOf(error) === 'EACCES';
