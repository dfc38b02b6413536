/** The frequent words of the invented news, most frequent first: Zipf's law gives each its share. */

const words = (text: string): readonly string[] => text.trim().split(/\s+/);

export const NOUNS = words(`
  plan project school road bridge report company council market price house family budget court worker river hospital
  station building service police storm fire law contract train factory tax vote election meeting decision team match
  island festival museum ferry harbour land crop engine ship bus pupil teacher nurse doctor patient tenant farmer driver
  player owner visitor neighbour expert official owner survey study figure rule permit fee loan grant wage pension strike
  protest debate inquiry verdict appeal trial sentence arrest theft fraud rescue flood drought harvest orchard vineyard
  forest lake valley mountain glacier beach pier tunnel railway airport runway canal reservoir dam pipeline cable network
  power plant turbine battery mine quarry mill bakery brewery shop hotel theatre library archive gallery painting statue
  concert choir orchestra film novel poem exhibition prize medal record season league coach goal referee stadium race
  cyclist runner swimmer climber sailor pilot captain crew passenger cargo container parcel letter newspaper broadcast
  signal satellite telescope laboratory vaccine virus disease medicine clinic ambulance surgeon operation wound recovery
  diet garden beehive salmon heron otter wolf bear deer horse sheep cattle dairy cheese bread grain flour sugar salt fish
  net anchor lighthouse buoy tide current wave wind frost snow avalanche landslide earthquake eruption smoke ash dust noise
  sewer pavement lamp roof wall fence gate lock key window chimney cellar stair lift crane ladder scaffold brick timber
  steel copper glass paper cloth wool leather shoe coat uniform helmet flag anthem parade march vigil chapel monastery
  bell clock tower castle ruin coin grave treasure map compass voyage expedition
`);

export const ADJECTIVES = words(`
  new local large public old small national regional early late main long annual recent major private empty heavy narrow
  wooden northern southern eastern western municipal temporary expensive cheap rare popular quiet crowded abandoned
  restored damaged frozen flooded remote coastal rural urban medical legal financial technical historic modern electric
  solar seasonal voluntary independent joint secret official formal draft final revised disputed promised delayed costly
  sturdy fragile hollow rusty polished painted striped muddy steep shallow
`);

/** Regular verbs: their forms are made by rule. */
export const VERBS = words(`
  open close plan approve reject repair visit support inspect finish start return present deliver replace restore record
  collect transport defend question examine discuss publish launch cancel delay reopen expand reduce order demand review
  monitor protect demolish abandon purchase auction donate finance sponsor investigate study measure count test clean
  paint plant harvest unload design invent develop improve attack evacuate search rename relocate modernise
`);

export const FIRST_NAMES = {
  woman: words(`
    Anna Maria Helen Laura Julia Sarah Emma Alice Clara Nora Ruth Judith Karen Linda Susan Diana Irene Paula Monica Teresa
    Eva Ingrid Astrid Sofia Elena Olga Nadia Leila Fatima Amina Yuki Mei Priya Carmen Lucia Rosa Beatrice Margaret Joan Edith
  `),
  man: words(`
    John Peter Thomas David Michael Daniel Martin Robert Paul Mark Andrew Stephen Simon Philip Edward George Henry Oliver
    Victor Hugo Oscar Erik Lars Anders Ivan Dmitri Omar Hassan Ali Karim Kenji Wei Rajesh Carlos Miguel Pablo Marco Luca
    Walter Arthur
  `),
} as const;

export const ROLES = words(`
  mayor councillor minister engineer spokeswoman spokesman chairman director coach captain professor historian biologist
  lawyer judge prosecutor inspector farmer fisherman surgeon teacher headteacher union-leader curator architect economist
  geologist novelist conductor pilot firefighter
`).map((role) => role.replace('-', ' '));

export const ORGANISATION_HEADS = [
  'Council',
  'Railway Company',
  'Water Board',
  'University',
  'Hospital',
  'Harbour Trust',
  'Energy',
  'Institute',
  'Museum',
  'Bank',
  'Farmers Union',
  'Football Club',
  'Residents Association',
  'Ministry of Transport',
  'Shipping Group',
  'Court of Appeal',
] as const;

export const WEEKDAYS = words('Monday Tuesday Wednesday Thursday Friday Saturday Sunday');

export const MONTHS = words('January February March April May June July August September October November December');

export const NUMBER_WORDS = words('two three four five six seven eight nine ten eleven twelve');
