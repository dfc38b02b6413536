import { lookup } from 'node:dns/promises';
import { UserError } from '../../domain/errors.ts';

/** Where a connection goes. */
interface Route {
  readonly addresses: readonly string[];
  readonly port: number;
}

/** The way out of this machine; a test brings one whose public internet is a server beside it. */
export interface Network {
  /** All addresses of a name. @throws UserError when it has none */
  resolve(name: string): Promise<readonly string[]>;
  /** Where a checked address and port are dialled. */
  route(to: Route): Route;
}

/** The system's own name service, and every address where it is. */
export const INTERNET: Network = {
  async resolve(name) {
    try {
      return (await lookup(name, { all: true })).map(({ address }) => address);
    } catch (cause) {
      throw new UserError('unreadable', `There is no site called ${name}.`, { cause });
    }
  },
  route: (to) => to,
};
