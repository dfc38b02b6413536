/** Words for relatives, folded: each is somebody's. */
const KIN: ReadonlySet<string> = new Set(
  (
    'aunt boyfriend bride bridegroom brother child cousin dad daughter ex-husband ex-wife father fiance fiancee friend ' +
    'girlfriend grandchild granddaughter grandfather grandmother grandson groom half-brother half-sister husband mother ' +
    'mum neighbour neighbor nephew niece parent partner sister son spouse stepfather stepmother uncle widow widower wife'
  ).split(' '),
);

/** True for "wife", "sons": whom it means is told by whose it is. */
export const isKin = (noun: string) => KIN.has(noun) || KIN.has(noun.replace(/(?<=x|h)es$|s$/, ''));
