import type { NoiseWords } from './noise-topic';

/** Background in English. */
export const noiseEn: NoiseWords = {
  goods: ['millet', 'onions', 'dried fish', 'sorghum', 'salt', 'rice', 'charcoal', 'dates'],
  papers: ['a driving licence', 'a school certificate', 'a savings book', 'a health card', 'a market permit'],
  places: ['the upper market', 'the ferry landing', 'the old mill', 'the eastern gate', 'the station square'],
  days: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'],
  templates: [
    {
      topic: 'market',
      kind: 'report',
      title: 'Prices at {place}',
      text: [
        [
          'A sack of {good} cost {n} dinars this morning.',
          'The price of {good} went down by {m} dinars to {n}.',
          '{Good} was short until {hour}; after that it sold at {n} dinars.',
        ],
        [
          'Traders expect no change before {day}.',
          'Nobody complained about the scales.',
          'Three stalls stayed closed for a family feast.',
          'The weighing clerk noted {m} late arrivals.',
        ],
        ['Nothing else to report.', 'The next count is on {day}.', ''],
      ],
    },
    {
      topic: 'weather',
      kind: 'report',
      title: 'Weather at {hour}, {place}',
      text: [
        [
          'Haze in the morning, clearing by {hour}.',
          'Wind from the north, {m} knots, dust in the air.',
          'Light rain for {m} minutes, the first since {day}.',
        ],
        ['Highest temperature {t} degrees.', 'Sight was good all day.', 'The gauge at the weir was read at {n} centimetres.'],
        ['No warning was given.', 'The same is expected on {day}.'],
      ],
    },
    {
      topic: 'traffic',
      kind: 'report',
      title: 'Road count, {place}',
      text: [
        [
          'Between six and {hour}, {n} vehicles passed, {m} of them carts.',
          'A lorry with {good} stood with a flat tyre for {m} minutes.',
          'Roadworks closed one lane until {hour}.',
        ],
        ['Drivers waited patiently.', 'The queue was gone after {m} minutes.', 'No check was made.'],
        ['Counting goes on until {day}.', ''],
      ],
    },
    {
      topic: 'lost_papers',
      kind: 'report',
      title: 'Papers lost near {place}',
      text: [
        [
          'A resident reported the loss of {paper}.',
          '{Paper} was handed in at the desk at {hour}.',
          'A traveller asked for {paper}, left behind on {day}.',
        ],
        ['The loss was entered under number {n}.', 'The owner called for it the same afternoon.', 'Nobody has come for it yet.'],
        ['A replacement costs {m} dinars.', 'The case is closed.'],
      ],
    },
    {
      topic: 'town_hall',
      kind: 'press',
      title: 'Notice of the town hall: {place}',
      text: [
        [
          'Water will be off at {place} from {hour} on {day}.',
          'The council set aside {n} dinars for street lamps.',
          'The reading room opens at {hour} from {day} on.',
        ],
        ['The mayor thanked all for their patience.', 'Questions may be put at counter {m}.', 'The minutes are on the board.'],
      ],
    },
    {
      topic: 'sport',
      kind: 'press',
      title: 'Football at {place}',
      text: [
        [
          'The home side won by {g} to nil before some {n} people.',
          'The match of {day} was put off because of dust.',
          'The two schools drew after extra time.',
        ],
        ['The referee showed {g} cards.', 'Tea was sold out by {hour}.', 'The return match is on {day}.'],
      ],
    },
  ],
};
