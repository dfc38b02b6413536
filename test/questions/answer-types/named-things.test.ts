import { describe, expect, it } from 'vitest';
import { wordsOf } from '../../../src/domain/article.ts';
import { analyse } from '../../../src/questions/analysis/analyse.ts';
import { matcherOf } from '../../../src/questions/analysis/template-matcher.ts';
import { namedBeside } from '../../../src/questions/answer-types/named-things.ts';
import { passagesOf } from '../../../src/questions/model/passage.ts';
import { templates } from '../../../src/questions/templates/index.ts';
import { libraryOf } from '../example-library.ts';

const match = matcherOf(templates);

function named(question: string, sentence: string) {
  const library = libraryOf(sentence);
  const passage = passagesOf(library, library.readings()[0]!).at(0);
  return namedBeside(passage, analyse(match(question)!, library))?.map((span) =>
    wordsOf(passage.reading.article, span),
  );
}

describe('a name beside its noun', () => {
  it.each([
    ['What is the robot called?', 'The works showed its robot, Hadrian, last year.', ['Hadrian']],
    ['What is the robot called?', 'The works showed its Hadrian robot to Oda Brandt.', ['Hadrian']],
    ['What is the ferry called?', 'The ferry, which is called Grey Gannet, is new.', ['Grey Gannet']],
    ['What is the name of the vet?', 'The vet Marit Dahl gave the cow salt.', ['Marit Dahl']],
    ['What is the name of the vet?', 'Marit Dahl, the old vet of Orm, gave the cow salt.', ['Marit Dahl']],
    ['What is the name of the vet?', 'The vet met Marit Dahl.', []],
    ['What is the name of the vet?', 'The Norwegian vet slept.', []],
    ['What is the name of the vet?', 'The farmer named the vet as Marit Dahl.', ['Marit Dahl']],
    ['Who is the lawyer of Oda Brandt?', 'Her lawyer, Tim Holm, was there.', ['Tim Holm']],
    ["Who is Oda Brandt's lawyer?", 'Brandt sent her lawyer Tim Holm.', ['Tim Holm']],
    ['Who saw the vet?', 'The vet Marit Dahl gave the cow salt.', undefined],
    ['What is the name of the man?', 'The man, Tim Holm, slept.', undefined],
  ])('answers "%s" in "%s"', (question, sentence, names) => {
    expect(named(question, sentence)).toEqual(names);
  });
});
