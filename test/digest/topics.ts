/** Invented topics: the same events reported by several newspapers of an invented coast. */
export interface Topic {
  readonly topic: string;
  readonly articles: readonly { readonly title: string; readonly publishedAt: string; readonly text: string }[];
}

export const TOPICS: readonly Topic[] = [
  {
    topic: 'lighthouse fire',
    articles: [
      {
        title: 'Fire destroys lighthouse of Skarvik',
        publishedAt: '2031-04-02',
        text: `SKARVIK, 2 April (AFP) — A fire destroyed the old lighthouse of Skarvik on Tuesday night, and its keeper was taken to hospital.

The keeper, Runa Vestergard, 58, had called the fire brigade herself. "The lamp room was burning before I reached the stairs," she told a local radio station.

Fire chief Olaf Brandt said the fire had begun in the kitchen of the lighthouse. Nobody else was in the building.

Read more: The lighthouses of the coast`,
      },
      {
        title: 'Skarvik mourns its lighthouse',
        publishedAt: '2031-04-03',
        text: `By Ines Falk

On Tuesday night a fire destroyed the old lighthouse of Skarvik, and its keeper was taken to a hospital.

Fire chief Olaf Brandt said that the fire had begun in the kitchen of the lighthouse. His men needed six hours to put it out.

Hundreds of people walked to the ruin on Wednesday. The lighthouse was built in 1874 and had never failed a ship.`,
      },
      {
        title: 'Police: lighthouse fire was no accident',
        publishedAt: '2031-04-06',
        text: `The fire that destroyed the lighthouse of Skarvik was no accident, police said on Saturday.

Somebody had poured lamp oil on the kitchen floor of the lighthouse, inspector Mette Soll told reporters. But she named no suspect.

The lighthouse keeper, Runa Vestergard, left hospital on Friday. She wants the lighthouse to be built again.`,
      },
      {
        title: 'Cake fair opens',
        publishedAt: '2031-04-06',
        text: 'A cake fair opened in Skarvik on Saturday. The best cake had the shape of a lighthouse.',
      },
    ],
  },
  {
    topic: 'ferry strike',
    articles: [
      {
        title: 'Ferry crews begin strike',
        publishedAt: '2031-06-10',
        text: `Crews of all nine ferries of the Brim Line began a strike on Monday and left 4,000 travellers on the quays.

The union asks for two more free days a month. Union leader Tomas Quell said the strike would last until the line agreed.`,
      },
      {
        title: 'Travellers stranded by ferry strike',
        publishedAt: '2031-06-11',
        text: `Crews of the nine ferries of the Brim Line began a strike on Monday and left 6,000 travellers on the quays.

Union leader Tomas Quell said that the strike would last until the line agreed. Fishermen took some travellers across the sound.`,
      },
      {
        title: 'Ferry strike ends',
        publishedAt: '2031-06-13',
        text: `The strike of the ferry crews ended on Thursday after the Brim Line agreed to one more free day a month.

"We sail at six," union leader Tomas Quell said.`,
      },
    ],
  },
];
