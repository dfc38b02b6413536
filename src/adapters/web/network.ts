import { lookup } from 'node:dns/promises';
import { refusal } from '../../app/languages/refusal.ts';

/** The target of a connection. */
interface Route {
  readonly addresses: readonly string[];
  readonly port: number;
}

/** Access to the network; tests replace it by one whose public internet is a local server. */
export interface Network {
  /**
   * All addresses of a name.
   * @throws UserError if it has none
   */
  resolve(name: string): Promise<readonly string[]>;
  /** The address and port to dial for a checked target. */
  route(to: Route): Route;
}

/** The system's resolver and the real network. */
export const INTERNET: Network = {
  async resolve(name) {
    try {
      return (await lookup(name, { all: true })).map(({ address }) => address);
    } catch (cause) {
      throw refusal('unreadable', 'site-unknown', { name }, { cause });
    }
  },
  route: (to) => to,
};
