import type { Store } from '../../../domain/store.ts';
import type { Engine } from './engine.ts';
import { eraseGuild, eraseSql, storedGuilds } from './erase.ts';
import { feedStore } from './feed-store.ts';
import { libraryStore } from './library-store.ts';
import { run } from './operation.ts';

/** The store of a database, without what several processes need of one another. */
export function storeOn(engine: Engine): Omit<Store, 'watch' | 'lead' | 'isLeader' | 'close'> {
  return {
    library: (guild) => libraryStore(engine, guild),
    feeds: (audience) => feedStore(engine, audience),
    guilds: () => engine.read(() => storedGuilds(engine.guildTables)),
    erase: (guild) => eraseGuild(engine, guild),
    anonymiseActions: (before) =>
      engine.write(undefined, function* () {
        yield* run(eraseSql.oldActions, before);
      }),
  };
}
