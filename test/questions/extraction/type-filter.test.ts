import { describe, expect, it } from 'vitest';
import { wordsOf } from '../../../src/domain/article.ts';
import { answerQuestion } from '../../../src/questions/answer-question.ts';
import { libraryOf } from '../example-library.ts';

function short(question: string, sentence: string): string | undefined {
  const best = answerQuestion(libraryOf(sentence), question).ranked[0];
  return best?.answerSpan && wordsOf(best.article, best.answerSpan);
}

describe('a short answer of another kind', () => {
  it.each([
    ['How old is the smith?', 'The smith praised the gate of the harbour by the canal.'],
    ['When was the barn painted?', 'Oda Brandt painted the barn by the canal.'],
    ['How far is the mill?', 'The mill is far from the harbour and the church.'],
    ['How fast did the lorry go?', 'The lorry went fast by the canal and the church.'],
    ['How deep is the quarry?', 'The quarry feeds about 900 homes and a swimming pool from next autumn.'],
    ['How heavy is the bell?', 'The bell was rung 40 times by two bakers.'],
    ['Where did the council meet?', 'The council met with the bakers for an hour about the mill.'],
    ['How much cheaper is the heating?', 'The heating of about 900 homes is cheaper.'],
    ['How deep is the quarry?', 'The quarry is filled with water that is now 16 degrees Celsius.'],
    ['Which towns share the cost?', 'They agreed to share the cost of a hut in September.'],
    ['Who won the regatta?', 'The long regatta was won by the skill of the wind.'],
    ['When is the museum open?', 'The museum fills a 90,000-square-foot hall of the old brewery.'],
    ['Where was the barge hit?', 'The barge was a Tarn-flagged vessel.'],
    ["What is the name of the manager's wife?", 'The manager, Tim Holm, opened the hall.'],
    // Why: no word leads to a reason, or what it leads to is a price, a day or whoever did it.
    ['Why did Lind turn down the hall?', 'Lind turned down the hall in the primary school.'],
    ['Why was the station sold?', 'The station was sold for 410,000 euros to a dentist from Orm.'],
    ['Why was the minister booed?', 'The minister was booed by bakers in the town of Orm.'],
    ['Why do the bakers want the mill?', 'The bakers want to buy the mill.'],
    ['What caused the explosion?', 'The blast remains a riddle.'],
    ['Who is Tim Holm?', 'Tim Holm told the radio of a storm.'],
    // Who tells of something did not do it.
    ['Who bought the station?', 'Tim Holm said that the station had been bought in May.'],
    ['Who found the seal?', 'Anyone who finds a seal should call the harbour, Petras said.'],
    ['Who cannot pay for the ferry?', 'Some have told Tim Holm that they cannot pay for the ferry.'],
    ['Why are floods in Orm more frequent?', 'Floods in Orm are more frequent since 2015.'],
    // Nor did what it was done to, or the place and the dateline.
    ['Who found the pup?', 'The pup was found in Orm.'],
    ['Who closed the mill?', 'HARROW, 5 May — The mill was closed.'],
    ['Who did Oda Brandt call?', 'Tim Holm called.'],
    // The other party of a sale.
    ['Who bought the mill?', 'Oda Brandt sold the mill in May.'],
    ['How many dogs died?', 'At least 118 people died.'],
    ['How many dogs were rescued?', 'The shop said that its 25 cats were rescued.'],
    ['How often do the buses run?', 'The buses run between the port and the mill.'],
    ['Where does the band rehearse?', 'The band of Orm rehearses.'],
    ['Where does the money come from?', 'The money comes from Mayor Ada Lind.'],
    ['Where did the council meet?', 'The council met every Thursday.'],
    ['What did Holm die of?', 'Holm has died at the age of 71.'],
    ['How strong was the quake?', 'The quake killed 14 people.'],
    ['What percentage of the hops died?', 'Much of the hops died beside the canal.'],
  ])('is not marked: %s', (question, sentence) => {
    expect(short(question, sentence)).toBeUndefined();
  });

  it.each([
    ['How deep was the quake?', 'The quake was 12km (seven miles) deep.', '12km'],
    [
      'What book did Brandt write?',
      'Brandt wrote the book In Case You Miss the Bus (Korlen Press).',
      'In Case You Miss the Bus',
    ],
    [
      'What did the fund buy for the boats of the guild?',
      'The fund has bought new nets for the boats of the guild.',
      'new nets',
    ],
    ['Where did the ferry sink?', 'The ferry sank off the coast of Norway.', 'off the coast of Norway'],
    ['What did Tim die of?', 'Tim died on Sunday of a weak heart.', 'a weak heart'],
    ['Who is Tim Holm?', 'Orm is small, said Tim Holm, who is also the chief of the firm.', 'the chief of the firm'],
    ['Why was the road blocked?', 'The road was blocked by three landslides.', 'by three landslides'],
    ['Why was the seal treated?', 'Vets treated the seal for a wound on Monday.', 'for a wound'],
    ['Why did profits fall?', 'Profits at the mill fell 9% as costs rose.', 'as costs rose'],
    ['Why is the fishing limited?', 'A lack of cod has forced the council to limit fishing.', 'A lack of cod'],
    ['Why did the votes fail to come?', 'The votes did not come: he had doubled the fees.', 'he had doubled the fees'],
    ['Why did Tim climb aboard?', 'Tim climbed aboard because, he told us, he wanted snow.', 'he wanted snow'],
    ['Who built the mill?', '"I built the mill," said Tim Holm.', 'Tim Holm'],
    ['Who won?', 'Tim Holm said that he won.', 'Tim Holm'],
    ['Who bought the mill?', 'The mill was sold in May to Oda Brandt.', 'Oda Brandt'],
    ['Who will appoint the judge?', 'Governor Tim Holm has the power to appoint a judge for Orm.', 'Tim Holm'],
    ['Who was the man of honour?', 'Lind wore green, with her brother Tim as her man of honour.', 'Tim'],
    ['What did the court rule?', 'The court ruled this month that boats may land.', 'that boats may land'],
    ['What illness does the smith have?', 'The smith has cyclosis, a rare illness of the skin.', 'cyclosis'],
    ['Where is Korlen?', 'Korlen, on the northern coast, sent boats to Orm.', 'on the northern coast'],
    ['How strong was the quake?', 'The quake of magnitude 6.4 shook the town.', 'magnitude 6.4'],
    ['How strong was the storm?', 'The storm, of category 4, came at night.', 'category 4'],
    ['Who stole the bell?', 'The bell was stolen, 57 metres up, on Friday, and two bakers saw it.', 'two bakers'],
    ['Which Norlander won the regatta?', 'Oda Brandt, a Norlander from the coast, won the regatta.', 'Oda Brandt'],
    ["What is the name of the mayor's husband?", 'Mayor Oda Brandt, whose husband Tim keeps bees, spoke.', 'Tim'],
    ['Which town are the millers from?', 'The millers from Korlen met.', 'Korlen'],
    ["What is the nephew's name?", 'The smith has a nephew, whose name is Brahm.', 'Brahm'],
    [
      'Who sang for Orm in 2031?',
      'Singers include Ada Lind, a Norlander who stood for Orm in 2029, and Oda Brandt, a baker who stood for Orm in 2031.',
      'Oda Brandt',
    ],
    ["What was Tim Holm's old job?", 'Tim Holm had worked as a crane driver for nine years in Orm.', 'a crane driver'],
    ['How many singers are ill?', 'A nine-member choir of singers is ill.', 'nine-member'],
    [
      'Which countries want the ban?',
      'The Norwegian and Dutch councils want the European fund.',
      'The Norwegian and Dutch councils',
    ],
    ['Who founded the bank?', 'The bank was founded by the sons of his envoy, Ada Lind.', 'the sons of his envoy'],
    ['Who was evicted?', 'By the canal a family of six was evicted.', 'a family of six'],
    ['Who is close behind Orm?', 'Skarnlund are close behind Orm after they beat a team.', 'Skarnlund'],
    [
      'Where did the glider land?',
      'The glider landed about 12 miles off the Norland coast.',
      'about 12 miles off the Norland coast',
    ],
    ['Who won at Korlen?', 'At Korlen on Sunday Old Harrow won in 90 minutes.', 'Old Harrow'],
    ['Where do the geese live?', 'The geese live 900 metres up in the Hollin hills.', 'Hollin'],
    ['How deep is the quarry?', 'The quarry, with its 14 ponds, goes down to a depth of 340 metres.', '340 metres'],
    [
      'Where will the talks be held?',
      'The talks with the bakers are planned for Friday at the old chapel.',
      'the old chapel',
    ],
    ['When does the fair open?', 'The fair, beside the canal, opens in the spring.', 'spring'],
    ['How old is the oak?', 'The oak is hundreds of years old, foresters believe.', 'hundreds of years old'],
  ])('gives way to one that fits: %s', (question, sentence, answer) => {
    expect(short(question, sentence)).toBe(answer);
  });
});
