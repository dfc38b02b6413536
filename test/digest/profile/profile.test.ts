import { describe, expect, test } from 'vitest';
import { appearancesOf } from '../../../src/digest/profile/appearances.ts';
import { coOccurrences } from '../../../src/digest/profile/co-occurrence.ts';
import { personsNamed, profileOf } from '../../../src/digest/profile/profile.ts';
import { rolesOf } from '../../../src/digest/profile/roles.ts';
import type { Evidence } from '../../../src/domain/answer.ts';
import { wordsOf } from '../../../src/domain/article.ts';
import { finish } from '../../../src/domain/steps.ts';
import { Catalogue } from '../../../src/retrieval/catalogue.ts';
import { readArticle } from '../../../src/text/read.ts';
import { article } from '../../articles.ts';

const LATER = `Mayor Ada Lind closed the old bridge on Monday. Lind has led the town since 2024.

"The bridge is tired," Lind said. Jonas Holm agreed.

Gulls slept on it.`;
const EARLIER = `Ada Lind, a former harbour pilot, was elected mayor on Sunday. Jonas Holm lost.

Dr Mette Soll counted the votes. "Nobody cheated," she said.`;

const library = new Catalogue();
library.add(readArticle(article(LATER, { title: 'Bridge', publishedAt: '2031-05-04' })));
library.add(readArticle(article(EARLIER, { title: 'Election', publishedAt: '2031-05-01' })));

const [ada] = finish(personsNamed(library, 'Lind'));
const profile = finish(profileOf(library, ada!, { roles: 3, about: 3, company: 3 }))!;
const words = (found: readonly Evidence[]) => found.map((e) => wordsOf(e.article, e.passage));

describe('a profile', () => {
  test('counts where the person is named, first and last', () => {
    expect(profile).toMatchObject({ name: 'Ada Lind', mentions: 4, articles: 2 });
    expect([profile.first.article.title, profile.first.sentence]).toEqual(['Election', 0]);
    expect([profile.last.article.title, profile.last.sentence]).toEqual(['Bridge', 2]);
  });

  test('has the roles as the articles give them', () => {
    expect(profile.roles.map((role) => wordsOf(role.article, role.answerSpan!)).toSorted()).toEqual([
      'Mayor',
      'a former harbour pilot',
    ]);
  });

  test('has what was said, less what stands there for a role', () => {
    expect(words(profile.said)).toEqual(['"The bridge is tired," Lind said.']);
  });

  test('has what is told, neither said by the person nor shown for a role', () => {
    expect(words(profile.about)).toEqual(['Lind has led the town since 2024.']);
  });

  test('names the company', () => {
    expect(profile.company).toEqual([
      { name: 'Jonas Holm', articles: 2, paragraphs: 2 },
      { name: 'Mette Soll', articles: 1, paragraphs: 0 },
    ]);
  });

  test('of nobody is none', () => {
    expect(
      finish(profileOf(library, { name: 'X', names: new Set(['x']) }, { roles: 1, about: 1, company: 1 })),
    ).toBeUndefined();
    expect(finish(personsNamed(library, 'Berg'))).toEqual([]);
  });
});

describe('roles', () => {
  const rolesIn = (...texts: readonly string[]) => {
    const own = new Catalogue();
    texts.forEach((text, i) => {
      own.add(readArticle(article(text, { title: `T${i}`, publishedAt: `2031-05-0${i + 1}` })));
    });
    const appearances = finish(appearancesOf(own, finish(personsNamed(own, 'Soll'))[0]!));
    return rolesOf(appearances, 3).map((role) => wordsOf(role.article, role.answerSpan!));
  };

  test('are no forms of address', () => {
    expect(rolesIn('Dr Mette Soll swam.')).toEqual([]);
  });

  test('that are the same are shown once, where they stand fullest; those given most often first', () => {
    expect(
      rolesIn(
        'Captain Mette Soll swam.',
        'Mette Soll, a baker, swam. Then Ferry captain Mette Soll slept.',
        'Ferry captain Mette Soll rowed.',
      ),
    ).toEqual(['Ferry captain', 'a baker']);
  });
});

test('company counts every article once', () => {
  const appearances = finish(appearancesOf(library, finish(personsNamed(library, 'Holm'))[0]!));
  expect(finish(coOccurrences(appearances, finish(personsNamed(library, 'Holm'))[0]!, 1))).toEqual([
    { name: 'Ada Lind', articles: 2, paragraphs: 2 },
  ]);
});
