import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Network } from '../../../src/adapters/web/network.ts';
import { UserError } from '../../../src/domain/errors.ts';

/** A public address by its form; never dialled, see `route`. */
export const PUBLIC = '93.184.215.14';

/** The local address that stands in for the public internet; some systems have only one loopback address. */
const HOST = process.platform === 'darwin' ? '127.0.0.1' : '127.0.0.9';

/** A simulated public internet: one server for every site, a resolver with given answers, and a list of connections. */
export interface Internet extends Network {
  /** Every dialled address and port, in order. */
  readonly dialled: string[];
  /** Requested paths with their hosts, in order. */
  readonly asked: string[];
  close(): Promise<void>;
}

/**
 * @param serve answers for every site
 * @param names the resolver's successive answers by name, the last one repeated; other names are public
 */
export async function openInternet(
  serve: RequestListener,
  names: Readonly<Record<string, readonly (readonly string[])[]>> = {},
): Promise<Internet> {
  const asked: string[] = [];
  const dialled: string[] = [];
  const times = new Map<string, number>();
  const server = createServer((request, response) => {
    asked.push(`${request.headers.host}${request.url}`);
    serve(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, HOST, resolve));
  const { port } = server.address() as AddressInfo;
  return {
    asked,
    dialled,
    async resolve(name) {
      if (name.startsWith('nowhere.')) throw new UserError('unreadable', `There is no site called ${name}.`);
      const time = times.get(name) ?? 0;
      times.set(name, time + 1);
      const answers = names[name] ?? [[PUBLIC]];
      return answers[Math.min(time, answers.length - 1)]!;
    },
    route(to) {
      dialled.push(...to.addresses.map((address) => `${address}:${to.port}`));
      return { addresses: [HOST], port };
    },
    close: () => closed(server),
  };
}

function closed(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve) => server.close(() => resolve()));
}
