import { describe, expect, test } from 'vitest';
import { appWith, linesOf, passagesOf, READER } from './library.ts';

const DREDGING = `Title: Harbour to be dredged
Source: Norvik Post
Published: 2031-05-03

Mayor Ada Lind said the harbour of Norvik would be dredged in June. "We have waited for nine years," Lind said.

"The sand comes back every spring," said a port worker, who asked not to be named because he feared for his job.

The work would cost 40,000 crowns, according to a report by the council. The Norvik Port Authority said that ships could stay.`;

const PROTEST = `Title: Fishermen against the dredging of the harbour
Source: Coast Weekly
Published: 2031-05-04

Mayor Ada Lind said the harbour of Norvik must be dredged. "Nobody has asked the fish," said Jonas Holm, who leads the fishermen.`;

const BAKERY = `Title: Bakery opens
Source: Bread News
Published: 2031-05-05

A bakery opened in Skelvik. "Bread is a promise," said the baker, Nils Borg.`;

const MILL = `Title: The old mill of Velm burns
Published: 2031-05-06

Wheel ‘will turn again’, watchman says

The old mill of Velm burned for nine hours, police said on Tuesday. Nobody was hurt, the fire service said.

"I smelt toast," said Orla Venn, who runs a bakery in Velm. The mill's lawyer, Bram Oster, said it would be built again.

Velm Milling Ltd., the flour maker, said it had lost 900 sacks. A spokesman for the insurers said they would pay.

A night watchman on the site said the wheel had stood still for a week. "I told them twice," he said. "Nobody came." He asked for his name to be left out because he needs the work.

Two carters, who declined to be identified as they owe the mill money, said the doors had been locked. "We have no key," one of them said.

The pump had failed in March, according to the mill’s log. In an open letter to the council, 12 neighbours wrote: "We want our river back."`;

/** The lines of all pages. */
async function allLines(app: Awaited<ReturnType<typeof appWith>>): Promise<string[]> {
  const lines: string[] = [];
  for (let page = 1, pages = 1; page <= pages; page++) {
    const reply = await app.run(READER, 'sources', { page });
    lines.push(...linesOf(reply));
    pages = reply.listPage!.pages;
  }
  return lines;
}

describe('/sources', () => {
  test('of an article gives each source with kind, role, reason, quotations and share', async () => {
    const app = await appWith([DREDGING]);
    const lines = linesOf(await app.run(READER, 'sources', {}));
    expect(lines[0]).toBe('4 sources: one person, one organisation, one document, one unnamed.');
    expect(lines.slice(1).map((each) => each.replace(/\d+ %/, 'N %'))).toEqual(
      expect.arrayContaining([
        'Ada Lind: person, “Mayor”; 2 quotations, N % of the quoted words.',
        'Norvik Port Authority: organisation; 1 quotation, N % of the quoted words.',
        '“a report by the council”: document; 1 quotation, N % of the quoted words.',
      ]),
    );
    expect(lines.find((each) => each.includes('port worker'))).toContain(
      'unnamed, not named: “asked not to be named because he feared for his job”',
    );
    await app.close();
  });

  test('of a topic tells who is heard in all outlets, who in one only, and who has not reported', async () => {
    const app = await appWith([DREDGING, PROTEST, BAKERY]);
    const reply = await app.run(READER, 'sources', { topic: 'dredging of the harbour' });
    const lines = linesOf(reply);
    expect(lines).toContain('In all 2 outlets: Ada Lind.');
    expect(lines).toContain('Only in Coast Weekly: Jonas Holm.');
    expect(lines).toContain('No article of Bread News is among them.');
    expect(passagesOf(reply)).toContain('"Nobody has asked the fish," said Jonas Holm, who leads the fishermen.');
    await app.close();
  });

  test('of several outlets has a picture on its first page, in words as well; of one outlet it has none', async () => {
    const png = new Uint8Array([1, 2, 3]);
    const app = await appWith([DREDGING, PROTEST, BAKERY], undefined, undefined, undefined, { png: async () => png });
    const figureOf = async (options: Record<string, unknown>) => {
      const { blocks } = await app.run(READER, 'sources', options);
      return blocks.find((block) => block.kind === 'figure');
    };
    expect(await figureOf({ topic: 'dredging of the harbour' })).toMatchObject({
      name: 'who-is-heard-where.png',
      content: png,
      alt: expect.stringMatching(
        /^Who is heard where, .*Ada Lind: Coast Weekly 1, Norvik Post 2; .*Jonas Holm: Coast Weekly 1/,
      ),
    });
    expect(await figureOf({})).toBeUndefined();
    await app.close();
  });

  test('tells kinds, roles and reasons in the many ways in which articles do', async () => {
    const app = await appWith([MILL]);
    const lines = await allLines(app);
    const about = (words: string) => lines.find((each) => each.startsWith(words)) ?? lines.join('\n');
    expect(about('Orla Venn')).toContain('person, “runs a bakery in Velm”');
    expect(about('Bram Oster')).toContain("person, “The mill's lawyer”");
    expect(about('Velm Milling')).toContain('organisation, “the flour maker”');
    expect(about('“police”')).toContain('organisation;');
    expect(about('“the fire service”')).toContain('organisation;');
    expect(about('“the mill’s log')).toContain('document;');
    expect(about('“an open letter to the council”')).toContain('document;');
    expect(about('“A night watchman')).toContain(
      'unnamed, not named: “asked for his name to be left out because he needs the work”',
    );
    expect(about('“A night watchman')).toContain('2 quotations');
    expect(about('“A spokesman for the insurers')).toContain('unnamed;');
    expect(about('“Two carters')).toContain('not named: “declined to be identified as they owe the mill money”');
    expect(about('“one of them”')).toContain('not named: “declined to be identified as they owe the mill money”');
    expect(lines.filter((each) => each.startsWith('“watchman'))).toEqual([]);
    await app.close();
  });

  test('says when nobody is quoted, and when no article is about the topic', async () => {
    const app = await appWith(['Snow fell on the harbour of Norvik. The ferries stayed in port all day long.']);
    expect(linesOf(await app.run(READER, 'sources', {}))).toEqual(['Nobody is quoted.']);
    expect(linesOf(await app.run(READER, 'sources', { topic: 'elephants' }))).toEqual(['No article is about this.']);
    await app.close();
  });
});
