import { once } from 'node:events';
import { createServer } from 'node:http';
import { networkInterfaces } from 'node:os';
import { expect, test } from 'vitest';
import { refuseTakenPort, serve } from '../../../src/commands/serve.ts';

test('a site is served to this computer alone', async () => {
  const { port, close } = await serve('tests/fixtures', '/', 0);
  try {
    expect((await fetch(`http://127.0.0.1:${port}/sample/site.yaml`)).ok).toBe(true);
    const others = Object.values(networkInterfaces())
      .flatMap((each) => each ?? [])
      .filter(({ internal, family }) => !internal && family === 'IPv4');
    for (const { address } of others)
      await expect(fetch(`http://${address}:${port}/`)).rejects.toThrow();
  } finally {
    close();
  }
});

test('a port that is taken is refused, with what to write instead', async () => {
  const other = createServer().listen(0, '127.0.0.1');
  await once(other, 'listening');
  const address = other.address();
  const port = address && typeof address === 'object' ? address.port : 0;
  await expect(refuseTakenPort(port, false)).rejects.toMatchObject({
    exitCode: 2,
    message: expect.stringMatching(`端口 ${port} 不能用.*--port ${port + 1}`),
  });
  other.close();
});
