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

  test('says when nobody is quoted, and when no article is about the topic', async () => {
    const app = await appWith(['Snow fell on the harbour of Norvik. The ferries stayed in port all day long.']);
    expect(linesOf(await app.run(READER, 'sources', {}))).toEqual(['Nobody is quoted.']);
    expect(linesOf(await app.run(READER, 'sources', { topic: 'elephants' }))).toEqual(['No article is about this.']);
    await app.close();
  });
});
