const NOUNS =
  'ferry harbour lantern orchard quarry school chapel bakery market tower museum bridge mill stable garden inn';
const PLACES =
  'Ostervik Norrhavn Halden Linde Marrow Gull_Bay Ekeby Strand Fallow Birkholm Tarn Osselmouth Vale Hollow';
const DEEDS = 'opened closed burned moved reopened flooded vanished doubled struggled recovered expanded shrank';
const PEOPLE = 'teachers sailors bakers farmers pilots nurses clerks masons weavers gardeners drivers singers painters';

/**
 * News in brief, each in different words, so that none counts as a copy of another; their content depends only on the
 * number.
 */
export function brief(n: number): { readonly title: string; readonly text: string } {
  const pick = (words: string, step: number) => {
    const list = words.split(' ');
    return list[(n * step + Math.floor(n / list.length)) % list.length]!.replace('_', ' ');
  };
  const noun = pick(NOUNS, 5);
  const [place, other] = [pick(PLACES, 3), pick(PLACES, 9)];
  const title = `The ${noun} of ${place} ${pick(DEEDS, 7)} ${n}`;
  const sentences = [
    `The ${noun} of ${place} ${pick(DEEDS, 7)} ${n} days after the ${pick(NOUNS, 11)} in ${other} ${pick(DEEDS, 5)}.`,
    `Some ${n + 2} ${pick(PEOPLE, 4)} walked to the ${pick(NOUNS, 3)}, where ${pick(PEOPLE, 6)} of ${other} waited.`,
    `Nobody at the ${pick(NOUNS, 9)} could say whether the ${pick(NOUNS, 13)} near ${place} ${pick(DEEDS, 11)} too.`,
  ];
  return { title, text: `${title}\n\n${sentences.join(' ')}` };
}
