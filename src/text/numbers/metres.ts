/** Distances that athletes run and swim. */
const RACES: ReadonlySet<number> = new Set([
  50, 60, 80, 100, 110, 200, 300, 400, 500, 800, 1000, 1500, 3000, 5000, 10000,
]);
const RACE_BEFORE = /(?:^|\b(?:the|a|an|his|her|their|men['’]?s|women['’]?s|boys['’]?|girls['’]?|indoor|4 ?[x×]) ?)$/i;
/** What follows "m" for million: "the 100m people", "100m euros", "the 100m fund". */
const COUNTED_BEHIND =
  /^ (?:people|men|women|children|euros?|dollars?|pounds?|years|barrels|tonnes|tons|votes|users|homes|views|viewers|customers|fund|deal|project|plan|scheme|budget|contract|investment|facility|programme|program|loan|bid|offer|lawsuit|takeover|mark|barrier|target|[\p{L}-]{3,20}s(?: of)?\b)/iu;
const SIZE =
  /^[ -](?:high|tall|long|wide|deep|thick|broad|away|apart|ahead|behind|above|below|beneath|under|underground|underwater|across|off (?:the|shore|its)|from (?:the|shore|his|her|its)|down|up(?= (?:the|a)\b)|short of|swell|waves?|drop|fall|dive|jump|leap|climb|walk|tower|wall|statue|mast|pole|trench|ditch|hole|crater|cliff|fence|tunnel|pier|bridge|track|pool|stretch|section|radius|exclusion|crane|chimney|tree|snake|shark|whale|crocodile|yacht|boat|vessel|sprint|hurdles?|dash|relay|race|final|freestyle|butterfly|backstroke|breaststroke|medley|individual|steeplechase|heats?|world|record|champion|title|gold|silver|bronze|air (?:rifle|pistol))\b/i;
const STUFF =
  /^ of (?:snow|rain|rainwater|water|floodwater|ice|mud|sand|silt|soil|earth|rock|rubble|ash|cable|rope|pipe|piping|fence|fencing|road|track|line|hose|fabric|cloth|canvas|wire|wall|the (?:line|shore|coast|finish|house|border))\b/i;
const MOVED =
  /\b(?:jump(?:ed|s)?|leap(?:s|t|ed)?|clear(?:ed|s)?|thr(?:ew|ows?)|r[au]ns?|sw[ai]ms?|climb(?:ed|s)?|div(?:ed|es?)|dove|fell|falls?|plung(?:ed|es?)|walk(?:ed|s)?|dug|drift(?:ed|s)?|measur(?:ed|es?|ing)|stands?|stood|standing|(?:depths?|heights?|widths?|lengths?|distances?|radius|swells?|altitude) of|within) (?:about |around |nearly |over |almost |just |some |only |up to |more than )?$/i;

/** True when "m" directly after the digits stands for metres and not for million: "5m high", "the 100m", "3m of snow". */
export function isMetres(value: number, before: string, behind: string): boolean {
  if (SIZE.test(behind) || STUFF.test(behind)) return true;
  if (COUNTED_BEHIND.test(behind)) return false;
  return (RACES.has(value) && RACE_BEFORE.test(before)) || MOVED.test(before);
}
