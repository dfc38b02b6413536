import { describe, expect, it } from 'vitest';
import { findNames, withTitle } from '../../../src/text/names/names.ts';
import { findSentences } from '../../../src/text/sentences.ts';

const KINDS = { person: 'P', place: 'L', organisation: 'O' };

/** "P Ada Lind" for each name, in order. */
function names(text: string): string[] {
  return findNames(text, findSentences(text)).map(({ kind, start, end }) => `${KINDS[kind]} ${text.slice(start, end)}`);
}

function canonicals(text: string): string[] {
  return findNames(text, findSentences(text)).map((name) => name.canonical);
}

describe('names that begin with a plain word', () => {
  it('are whole behind a noun for what is named', () => {
    expect(names('The charity Later Life gave it.')).toEqual(['O Later Life']);
    expect(names('It came Later. Life went on.')).toEqual([]);
  });
});

describe('a single word with a capital', () => {
  it.each<[string, string[]]>([
    ['She left Ebertology for good.', ['O Ebertology']],
    ['A prize for Recognition was given.', []],
    ['The sins are: a) Leaving the port, b) Refusing a pilot.', []],
    ['Leaving was easy.', []],
    ['Browning, 41, left the port.', ['P Browning']],
    ['Mr. Harmon said it rained. Harmon left.', ['P Harmon', 'P Harmon']],
  ])('that is a teaching, a noun or a participle is no person: %s', (text, expected) => {
    expect(names(text)).toEqual(expected);
  });
});

describe('names of people', () => {
  it.each<[string, string, string[]]>([
    ['given name and surname', 'Ada Lind left.', ['P Ada Lind']],
    ['a title before', 'They met Chancellor Vesk.', ['P Vesk']],
    [
      'a title of two words',
      'They met Chief Executive Ada Lind and Substitute Nora Vesk.',
      ['P Ada Lind', 'P Nora Vesk'],
    ],
    ['no plural of a weekday', 'She rows on Tuesdays. Tuesdays are calm.', []],
    ['initials', 'J. R. Orm and Ada K. Lind came.', ['P J. R. Orm', 'P Ada K. Lind']],
    ['particles', 'Then Jan van der Tolva spoke.', ['P Jan van der Tolva']],
    [
      'letters of all Latin scripts',
      'Later Şebnem Çorlu met Łukasz Żrebiec and Đorđe Ćirov.',
      ['P Şebnem Çorlu', 'P Łukasz Żrebiec', 'P Đorđe Ćirov'],
    ],
    ['an apostrophe', "Nora O'Vesk’s boat", ["P Nora O'Vesk"]],
    [
      'a given name with a small second half',
      'Later Bae Tul-ri met Yau Mai-ching.',
      ['P Bae Tul-ri', 'P Yau Mai-ching'],
    ],
    ['no compound', 'Later Velm-based boats met Orm-led crews.', ['P Velm', 'P Orm']],
    ['the same given name alone', 'Bae Tul-ri left. Tul-ri came back.', ['P Bae Tul-ri', 'P Tul-ri']],
    ['an Arabic article', 'Later Bassam al-Denbi met Omar ash-Shami.', ['P Bassam al-Denbi', 'P Omar ash-Shami']],
    [
      'particles of many languages',
      'Then Noor binti Hassan met Maria da Silva e Costa.',
      ['P Noor binti Hassan', 'P Maria da Silva e Costa'],
    ],
    [
      'particles with an apostrophe',
      "Then Jan van 't Hof met Lorenzo de' Bardi.",
      ["P Jan van 't Hof", "P Lorenzo de' Bardi"],
    ],
    ['a nickname', 'Emil "the Eel" Karst left.', ['P Emil "the Eel" Karst']],
    ['no nickname', 'In the film "Cold Harbour" Ada Lind played.', ['P Ada Lind']],
    ['honours behind it', 'Then Emil Karst KC met Orla Finch MSP.', ['P Emil Karst', 'P Orla Finch']],
    ['a modal that is a given name', '"No," said Will Karst. Will Karst said so.', ['P Will Karst', 'P Will Karst']],
    ['a hyphen of one name', 'Jean-Luc Orm and Anna Lind-Vesk', ['P Jean-Luc Orm', 'P Anna Lind-Vesk']],
    ['a single name that speaks', 'In Velm, Zorba said no.', ['P Zorba']],
    ['a speaker in a transcript', 'VESK: The harbour is closed, he thought.', ['P VESK']],
  ])('%s', (_, text, expected) => {
    expect(names(text).filter((name) => name.startsWith('P'))).toEqual(expected);
  });

  it.each<[string, string[]]>([
    ['Farmer Ada Lind left.', ['P Ada Lind']],
    ['They met Painter Boris Vesk.', ['P Boris Vesk']],
    ['Ada Baker left.', ['P Ada Baker']],
    ['The Farmer Ada Lind Bank closed.', ['O Farmer Ada Lind Bank']],
    ['The Lind family left.', ['P Lind']],
  ])('a role before a name is no part of it: %s', (text, expected) => {
    expect(names(text)).toEqual(expected);
  });

  it.each([
    'The ferry Orm Queen sank.',
    'The MV Orm Queen sank.',
    'She wrote the novel The Cold Harbour.',
    'It ends like “The Cold Harbour”.',
  ])('things with names of their own are none: %s', (text) => {
    expect(names(text)).toEqual([]);
  });

  it('a speaker’s surname is not a place', () => {
    expect(names('Ada Chicago left. Chicago said why.')).toEqual(['P Ada Chicago', 'P Chicago']);
    expect(names('Ada Lind left. Chicago said why.')).toEqual(['P Ada Lind', 'L Chicago']);
  });

  it('parts the hyphen of two people', () => {
    const text = 'Ada Lind met Boris Vesk. The Lind-Vesk summit failed.';
    expect(names(text)).toEqual(['P Ada Lind', 'P Boris Vesk', 'P Lind', 'P Vesk']);
    expect(canonicals(text)).toEqual(['Ada Lind', 'Boris Vesk', 'Ada Lind', 'Boris Vesk']);
  });

  it.each<[string, string[]]>([
    ['Ada Lind-Vesk sang. Old Lind met Vesk. Lind-Vesk slept.', ['Ada Lind-Vesk', 'Lind', 'Vesk', 'Lind-Vesk']],
    ['Ada Lind left, Vesk stayed. The Ada Lind-Vesk talks failed.', ['Ada Lind', 'Vesk', 'Ada Lind', 'Vesk']],
    ['Lind left, Vesk stayed. Monday’s Lind-Vesk talks failed.', ['Lind', 'Vesk', 'Lind', 'Vesk']],
    ['Ada Lind-Boris Vesk talks failed. Lind left, Boris stayed.', ['Ada Lind', 'Boris Vesk', 'Lind', 'Boris']],
  ])('leaves a surname of two whole, though both halves stand in the article: %s', (text, expected) => {
    const found = names(`${text} He, she and they said so.`).map((name) => name.slice(2));
    expect(found).toEqual(expected);
  });

  it('gives a surname the fullest form in the article, also before it is named in full', () => {
    const text = 'Lind won. Ada Maria Lind thanked nobody. Then Lind went home and Ada slept.';
    expect(canonicals(text)).toEqual(['Ada Maria Lind', 'Ada Maria Lind', 'Ada Maria Lind', 'Ada Maria Lind']);
  });

  it('resolves a surname shared by two people to the one named last', () => {
    const text = 'Ada Lind spoke. So Lind said. Later Boris Lind came. Then Lind said more.';
    expect(canonicals(text)).toEqual(['Ada Lind', 'Ada Lind', 'Boris Lind', 'Boris Lind']);
  });
});

describe('names of places', () => {
  it.each<[string, string, string[]]>([
    ['countries, their short forms', 'He left the U.S. for Norway.', ['L U.S.', 'L Norway']],
    ['a word that is a pronoun when written small', 'US ships left. Nobody told us.', ['L US']],
    ['cities and states', 'It burned in Chicago, Illinois.', ['L Chicago', 'L Illinois']],
    ['heads', 'They swam in the Tolva River near Lake Orm.', ['L Tolva River', 'L Lake Orm']],
    ['"in" before an unknown one', 'She was born in Velm. Later Velm burned.', ['L Velm', 'L Velm']],
    ['a saint’s city', 'Nobody left St. Petersburg.', ['L St. Petersburg']],
    ['a direction', 'They met in East Berlin.', ['L East Berlin']],
    ['"-based"', 'The Oslo-based firm grew.', ['L Oslo']],
    ['what is of a place', 'The government of Velm fell.', ['L Velm']],
    ['a landform behind it', 'They crossed the Velm ridge.', ['L Velm']],
    ['"at"', 'The boat lay at Velm.', ['L Velm']],
    ['small words between hyphens', 'She moved to Orm-sur-Velm in spring.', ['L Orm-sur-Velm']],
    ['an epithet', 'The rain reached Old Velm.', ['L Old Velm']],
    ['no epithet of a person', 'The rain reached Little Ada.', ['P Little Ada']],
    ['a dateline', 'CHICAGO — The harbour burned on Monday.', ['L CHICAGO']],
  ])('%s', (_, text, expected) => {
    expect(names(text)).toEqual(expected);
  });

  it('have one canonical form', () => {
    expect(canonicals('He left the U.S. and the UK.')).toEqual(['United States', 'United Kingdom']);
  });
});

describe('places and bodies named after somebody', () => {
  it.each([
    ["The first houses, on Tanner's Row, stand empty.", ["L Tanner's Row"]],
    ["He was taken to St Wendel's Infirmary at noon.", ["O St Wendel's Infirmary"]],
    ["She trained at Emil's Hospital for a year.", ["O Emil's Hospital"]],
    ["A fire in St. Olav's Street, near Karst's Park, was out.", ["L St. Olav's Street", "L Karst's Park"]],
  ])('%s', (text, expected) => {
    expect(names(text)).toEqual(expected);
  });

  it.each([
    ["Norway's Airport was closed.", ['L Norway']],
    ["Ada Lind's School reforms failed.", ['P Ada Lind']],
    ["Voters left Ada Holm's Labour Party.", ['P Ada Holm', 'O Labour Party']],
  ])('but not the owner beside what is owned: %s', (text, expected) => {
    expect(names(text)).toEqual(expected);
  });
});

describe('kinds of places', () => {
  /** "Velm city" for each place whose kind is known, "Velm" for the others. */
  function placeKinds(text: string): string[] {
    const places = findNames(text, findSentences(text)).filter(({ kind }) => kind === 'place');
    return places.map(({ start, end, placeKind }) => [text.slice(start, end), placeKind ?? ''].join(' ').trim());
  }

  it.each([
    [
      'the lists know some',
      'He left Norway for Ontario, the Nile and Chicago.',
      'Norway country|Ontario region|Nile landmark|Chicago city',
    ],
    [
      'their last words tell',
      'Velm County lies on the Orm River by Vesk Village.',
      'Velm County region|Orm River landmark|Vesk Village city',
    ],
    [
      'their first words tell',
      'They swam in Lake Orm and in the Gulf of Velm.',
      'Lake Orm landmark|Gulf of Velm landmark',
    ],
    [
      'a direction keeps the kind',
      'Trains left East Berlin for Northern Norway.',
      'East Berlin city|Northern Norway region',
    ],
    ['the noun before it tells', 'The village of Tolva burned.', 'Tolva city'],
    ['the region behind it tells', 'They met in Tolva, Ontario.', 'Tolva city|Ontario region'],
    [
      'one place in the text tells it for all',
      'They met in Tolva. The province of Tolva is poor.',
      'Tolva region|Tolva region',
    ],
    ['nothing tells', 'They met in Tolva, near Port Vesk.', 'Tolva|Port Vesk'],
  ])('%s', (_, text, expected) => {
    expect(placeKinds(text).join('|')).toBe(expected);
  });

  it('only places have one', () => {
    const found = findNames(
      'Ada Lind of the Velm Council spoke.',
      findSentences('Ada Lind of the Velm Council spoke.'),
    );
    expect(found.map((name) => [name.kind, 'placeKind' in name])).toEqual([
      ['person', false],
      ['organisation', false],
    ]);
  });
});

describe('names of organisations', () => {
  it.each<[string, string, string[]]>([
    ['a head at the end', 'The Velm Harbour Council met.', ['O Velm Harbour Council']],
    ['a head before "of"', 'The Ministry of Fisheries and Tides closed.', ['O Ministry of Fisheries and Tides']],
    ['two topics before a head', 'The Fish and Boat Commission met.', ['O Fish and Boat Commission']],
    [
      'a name that ends as a possessive',
      'She worked at McDonald’s for years, then for Ada Vesk’s mill.',
      ['O McDonald’s', 'P Ada Vesk'],
    ],
    ['outlets', 'It was first reported by Reuters and the Daily Mail.', ['O Reuters', 'O Daily Mail']],
    ['acronyms', 'Then the TOLV objected.', ['O TOLV']],
    [
      'a nation’s adjective is left out before a body of state',
      'The Norwegian Supreme Court ruled.',
      ['O Supreme Court'],
    ],
    ['but kept in a party’s name', 'The Democratic Party lost.', ['O Democratic Party']],
    ['a country at the end', 'She flew with Air France.', ['O Air France']],
    [
      'a body of those before it',
      "The Net Menders' Union and the Velm Women’s League met.",
      ["O Net Menders' Union", 'O Velm Women’s League'],
    ],
    ['no body of one owner', 'Only Norway’s Council met.', ['L Norway']],
    ['a firm with its point', 'She left Orm Boats Inc. for good.', ['O Orm Boats Inc.']],
    ['what a firm is', 'Numbers came from Tolva, the grid operator.', ['O Tolva']],
    ['what a firm is, before it', 'According to the insurers, Orm Vesk, nobody paid.', ['O Orm Vesk']],
    ['a club', 'Nobody saw Dynamo Orm.', ['O Dynamo Orm']],
    ['a firm', 'He worked for Lind & Vesk in silence.', ['O Lind & Vesk']],
  ])('%s', (_, text, expected) => {
    expect(names(text)).toEqual(expected);
  });

  it('an acronym stands for the name before it', () => {
    const text = 'The Velm Athletics Board (VAB) met. Then the VAB left.';
    expect(canonicals(text)).toEqual(['Velm Athletics Board', 'Velm Athletics Board', 'Velm Athletics Board']);
  });

  it('a firm may be referred to by its first words unless they name a person', () => {
    const text = 'Orm-Tolva Inc. closed. Then Orm-Tolva opened again, and Orm-Tolva said why.';
    expect(canonicals(text)).toEqual(['Orm-Tolva Inc.', 'Orm-Tolva Inc.', 'Orm-Tolva Inc.']);
    expect(names('Ada Lind founded Lind Ltd. and left. Lind said so.').at(-1)).toBe('P Lind');
  });

  it('a club may be referred to by either end of its name, only in match reports', () => {
    const start = 'Velm Rovers scored a goal in the match. Tolva City had a penalty, a striker and a referee.';
    expect(canonicals(`${start} Later Rovers beat Tolva.`).slice(2)).toEqual(['Velm Rovers', 'Tolva City']);
    expect(names(`${start} Later Rovers beat Tolva.`).slice(2)).toEqual(['O Rovers', 'O Tolva']);
    expect(names(`${start} Velm City had a goalkeeper. Everybody loves City.`).at(-1)).toBe('O Velm City');
    expect(names('Velm Rovers bought a harbour. Everybody loves Rovers.')).toEqual(['O Velm Rovers']);
  });

  it('a country is its team in a match report only', () => {
    const report =
      'Norway scored a goal in the match. The goalkeeper saved a penalty. The striker and a midfielder of Norway cheered the referee.';
    expect(names(report)).toEqual(['O Norway', 'O Norway']);
    expect(names('Norway closed its harbours. Ships avoided Norway.')).toEqual(['L Norway', 'L Norway']);
  });
});

describe('a title with a department', () => {
  it('names nothing but the person', () => {
    expect(names('He met Natural Resources Minister Ada Lind.')).toEqual(['P Ada Lind']);
    expect(names('He met Ada Lind of the Velm Harbour Council.')).toEqual(['P Ada Lind', 'O Velm Harbour Council']);
  });
});

describe('one form has one kind', () => {
  it('by the votes of all its occurrences', () => {
    const text = 'Mayor Tolva spoke in Velm. Nobody believed Tolva. Tolva shrugged.';
    expect(names(text)).toEqual(['P Tolva', 'L Velm', 'P Tolva', 'P Tolva']);
  });
});

describe('the title', () => {
  it.each([
    ['Norwegian Foreign Minister Ada Lind left.', 'Foreign Minister Ada Lind'],
    ['He met U.S. President Ada Lind.', 'U.S. President Ada Lind'],
    ['He met coach Ada Lind.', 'Ada Lind'],
    ['He met Gen. Ada Lind.', 'Gen. Ada Lind'],
    ['Ada Lind, the mayor, left.', 'Ada Lind'],
  ])('of %j', (text, expected) => {
    const person = findNames(text, findSentences(text)).find((name) => name.kind === 'person');
    const span = withTitle(text, person!);
    expect(text.slice(span.start, span.end)).toBe(expected);
  });
});
